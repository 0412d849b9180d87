import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import type { Change } from '../../../../src/core/model/change';
import type { Logbook } from '../../../../src/core/model/logbook';
import { asksOf, defaultPolicy } from '../../../../src/core/logbook/policy';
import { readRecord } from '../../../../src/core/logbook/read-record';
import { builtInTemplates } from '../../../../src/messages/template-text';
import { policyReasons } from '../../../../src/messages/policy-reasons';
import { change, findings, ID, pathOf, problemsOf } from './logbook-of';

/** The logbook that `init` writes, with more lines. */
function logbookText(more = '', since = '2026-01-01'): string {
  const policy = defaultPolicy(since, policyReasons());
  return `format: 1\nname: Acme\n${stringify({ policy })}${more}`;
}

function logbookOf(text: string): Logbook {
  const { entry } = readRecord('logbook.yaml', text);
  assert.equal(entry.kind, 'logbook');
  assert.deepEqual(entry.problems, []);
  return entry.record;
}

function changeOf(lines: string): Change {
  const { entry } = readRecord(pathOf(ID), change(lines));
  assert.equal(entry.kind, 'change');
  return entry.record;
}

function asked(lines: string, text = logbookText()): string {
  return asksOf(changeOf(lines), logbookOf(text))
    .map(({ field, met }) => (met ? `${field} ✓` : field))
    .join(', ');
}

describe('asksOf', () => {
  it('asks nothing without a policy', () => {
    assert.deepEqual(asksOf(changeOf('risk: high'), undefined), []);
    assert.equal(asked('risk: high', 'format: 1\nname: A\n'), '');
  });

  it('asks more as track, risk and compliance rise', () => {
    assert.equal(asked(''), '');
    assert.equal(asked('risk: low\ntrack: pre-approved'), '');
    assert.equal(asked('track: needs-approval'), 'why, approvals');
    assert.equal(asked('risk: high'), 'why, rollback, tests, approvals');
    assert.equal(asked('compliance: [{ law: gdpr }]'), 'approvals');
    assert.equal(asked('track: emergency'), 'why');
    assert.equal(asked('track: emergency\nstatus: live'), 'why, review, owner');
    assert.equal(asked('status: live'), 'owner');
  });

  it('asks for each field once, for the first reason', () => {
    const asks = asksOf(changeOf('risk: high\ntrack: needs-approval'), logbookOf(logbookText()));
    assert.deepEqual(
      asks.map(({ field }) => field),
      ['why', 'rollback', 'tests', 'approvals'],
    );
    assert.match(asks[0]?.because ?? '', /^High risk needs/);
  });

  it('counts no prompt of a template as an answer', () => {
    for (const { id, change: fields } of builtInTemplates()) {
      const { why } = fields;
      assert.ok(typeof why === 'string');
      assert.equal(asked(stringify({ track: 'emergency', why })), 'why', id);
      const one = why.replace('…', '38% of the MQLs');
      assert.equal(asked(stringify({ track: 'emergency', why: one })), 'why ✓', id);
    }
    assert.equal(asked('track: emergency\nwhy: …'), 'why');
    for (const why of ['We could not wait any longer…', 'Leads … and more', '…but it did', '0'])
      assert.equal(asked(stringify({ track: 'emergency', why })), 'why ✓', why);
  });

  it('sees what is there; nothing but blanks and empty rows is not', () => {
    const all =
      'why: Because.\nrollback: Set it back.\ntests: [{ check: A }]\napprovals: [{ role: it }]';
    assert.equal(asked(`risk: high\n${all}`), 'why ✓, rollback ✓, tests ✓, approvals ✓');
    assert.equal(asked('risk: high\nwhy: " "\ntests: []'), 'why, rollback, tests, approvals');
    assert.equal(
      asked('track: emergency\nstatus: live\nwhy: A\nowner: a\nreview: {}'),
      'why ✓, review, owner ✓',
    );
    assert.equal(
      asked('', 'format: 1\nname: A\npolicy: { rules: [{ ask: [reversible, toString] }] }'),
      'reversible, toString',
    );
    assert.equal(
      asked('reversible: no', 'format: 1\nname: A\npolicy: { rules: [{ ask: [reversible] }] }'),
      'reversible ✓',
    );
  });

  it('wants a yes once the change is agreed on; to have asked is enough before', () => {
    const approvals = (decision: string) => `risk: high\napprovals: [{ role: it${decision} }]`;
    assert.match(asked(approvals('')), /approvals ✓$/);
    assert.match(asked(`status: approved\n${approvals('')}`), /approvals$/);
    assert.match(asked(`status: scheduled\n${approvals(', decision: rejected')}`), /approvals$/);
    assert.match(asked(`status: scheduled\n${approvals(', decision: approved')}`), /approvals ✓$/);
    assert.match(asked(`status: scheduled\n${approvals(', decision: waived')}`), /approvals ✓$/);
  });

  it('leaves alone what came before, and what will not be done', () => {
    assert.equal(asked('risk: high', logbookText('', '2026-11-21')), '');
    assert.equal(asked('risk: high', logbookText('', '2026-11-20')).length > 0, true);
    for (const status of ['rejected', 'deferred', 'cancelled'])
      assert.equal(asked(`risk: high\nstatus: ${status}`), '');
    const later = 'policy: { rules: [{ ask: [why], since: 2026-12-01 }, { ask: [what] }] }';
    assert.equal(asked('', `format: 1\nname: A\n${later}`), 'what');
  });

  it('asks for custom fields where they are required, from the day on that says so', () => {
    const field = (more: string) =>
      `format: 1\nname: A\ncustom-fields: [{ id: cost-centre, name: Cost centre, type: text${more} }]`;
    assert.equal(asked('', field('')), '');
    assert.equal(asked('', field(', required-when: {}')), 'cost-centre');
    assert.equal(asked('risk: high', field(', required-when: { risk: [high] }')), 'cost-centre');
    assert.equal(asked('risk: low', field(', required-when: { risk: [high] }')), '');
    assert.equal(asked('', field(', required-when: {}, since: 2026-12-01')), '');
    assert.equal(asked('', field(', required-when: {}, on: [tool]')), '');
    assert.equal(asked('cost-centre: "4711"', field(', required-when: {}')), 'cost-centre ✓');
  });

  it('understands every condition of a rule', () => {
    const rule = (when: string) =>
      `format: 1\nname: A\npolicy: { rules: [{ when: { ${when} }, ask: [why] }] }`;
    assert.equal(asked('kind: removed', rule('kind: [removed, security]')), 'why');
    assert.equal(asked('', rule('kind: [removed]')), '');
    assert.equal(asked('', rule('tools: [marketo, salesforce]')), 'why');
    assert.equal(asked('', rule('processes: [lead-routing]')), '');
    assert.equal(asked('', rule('compliance: false')), 'why');
    assert.equal(asked('compliance: [{ law: gdpr }]', rule('compliance: false')), '');
    assert.equal(asked('risk: high', rule('risk: [high], tools: [salesforce]')), '');
    assert.equal(asked('', rule('risk: [low]')), '', 'no risk is not a low one');
  });
});

describe('missing-by-policy', () => {
  const files = { 'logbook.yaml': logbookText() };

  it('reminds while a change is planned, and insists once it is agreed on', () => {
    assert.deepEqual(findings('risk: high\nwhy: A', files), [
      'warning missing-by-policy rollback',
      'warning missing-by-policy tests',
      'warning missing-by-policy approvals',
    ]);
    assert.deepEqual(findings('track: needs-approval\nstatus: approved\nwhy: A', files), [
      'error missing-by-policy approvals',
    ]);
    const [problem] = problemsOf('risk: high\nwhy: A', files);
    assert.match(String(problem?.args['because']), /^High risk/);
  });

  it('calls a custom field what the logbook calls it', () => {
    const logbook = `format: 1\nname: A\ncustom-fields: [{ id: cc, name: Cost centre, type: text, required-when: {} }]`;
    const [problem] = problemsOf('', { 'logbook.yaml': logbook });
    assert.deepEqual(problem?.args, { field: 'cc', because: '', label: 'Cost centre' });
  });
});

describe('live-untested', () => {
  const files = { 'logbook.yaml': logbookText() };
  const live = 'status: live\nowner: ana\nlive: 2026-11-20T09:30:00+01:00';

  it('finds what has been live for longer than the policy allows', () => {
    assert.deepEqual(findings(live, files, '2026-12-04T10:00:00Z'), []);
    const [problem] = problemsOf(live, files, '2026-12-05T10:00:00Z');
    assert.equal(problem?.code, 'live-untested');
    assert.deepEqual(problem.args, { days: 15 });
  });

  it('asks only where the policy does', () => {
    assert.deepEqual(findings(live, {}, '2027-12-05T10:00:00Z'), []);
  });

  it('is content with tests that passed, a day of testing, or another status', () => {
    const late = '2027-03-01T10:00:00Z';
    assert.deepEqual(findings(`${live}\ntested: 2026-11-21`, files, late), []);
    assert.deepEqual(findings(`${live}\ntests: [{ check: A, result: passed }]`, files, late), []);
    assert.deepEqual(findings(`${live}\ntests: [{ check: A, result: open }]`, files, late), [
      'warning live-untested status',
    ]);
    assert.deepEqual(findings(live.replace('status: live', 'status: tested'), files, late), []);
  });

  it('never nags about what is pre-approved and not risky', () => {
    const late = '2027-03-01T10:00:00Z';
    assert.deepEqual(findings(`${live}\ntrack: pre-approved`, files, late), []);
    assert.equal(findings(`${live}\ntrack: pre-approved\nrisk: medium`, files, late).length, 1);
  });

  it('counts from the end of the window of what goes out in waves', () => {
    const waves = `${live}\nwindow: { start: 2026-11-20, end: 2026-12-20 }`;
    assert.deepEqual(findings(waves, files, '2026-12-30T10:00:00Z'), []);
    assert.equal(findings(waves, files, '2027-01-10T10:00:00Z').length, 1);
  });
});

describe('custom-field-values', () => {
  const logbook = `format: 1
name: A
custom-fields:
  - { id: budget, name: Budget, type: number }
  - { id: due-on, name: Due on, type: date }
  - { id: agreed, name: Agreed, type: yes-no }
  - { id: region, name: Region, type: choice, choices: [EMEA, APAC] }
  - { id: waves, name: Waves, type: choices, choices: [one, two] }
  - { id: note-x, name: Note, type: text }
  - { id: tier, name: Tier, type: choice, choices: [gold], on: [tool] }
`;
  const files = { 'logbook.yaml': logbook };

  it('takes what fits', () => {
    const good =
      'budget: 4000\ndue-on: 2026-11-20\nagreed: yes\nregion: EMEA\nwaves: [one, two]\nnote-x: A';
    assert.deepEqual(findings(good, files), []);
    assert.deepEqual(findings('budget:\nregion: ~', files), [], 'empty is not wrong');
  });

  it('finds what does not', () => {
    const bad =
      'budget: much\ndue-on: soon\nagreed: perhaps\nregion: EMAE\nwaves: [one, three]\nnote-x: [a]';
    assert.deepEqual(findings(bad, files), [
      'error field-wrong-type budget',
      'error field-wrong-type due-on',
      'error field-wrong-type agreed',
      'error field-unknown-choice region',
      'error field-unknown-choice waves.1',
      'error field-wrong-type note-x',
    ]);
    assert.deepEqual(findings('waves: one', files), ['error field-wrong-type waves']);
    assert.deepEqual(findings('tier: silver', files), [], 'a field of tools alone');
  });
});
