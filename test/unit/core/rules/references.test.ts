import assert from 'node:assert/strict';
import { change, check, findings, fixOf, pathOf, problemsOf, short } from './logbook-of';

describe('what a record names', () => {
  it('is fine as long as it is in the logbook', () => {
    assert.deepEqual(findings('tools: [marketo, salesforce]\nprocesses: [lead-routing]\n'), []);
    assert.deepEqual(findings('integrations: [marketo-salesforce]'), []);
    assert.equal(check({}).size, 0);
  });

  it('unknown-tool: tells where, and what was probably meant', () => {
    const [problem] = problemsOf('tools: [salesforce, markto]');
    assert.ok(problem);
    assert.equal(short(problem), 'error unknown-tool tools.1');
    assert.deepEqual(problem.args, { id: 'markto' });
    assert.equal(fixOf(problem), 'use-instead marketo at tools.1');
    assert.equal(fixOf(problemsOf('tools: [zzzzzzzzz]')[0]), 'none');
    assert.deepEqual(findings('assets:\n  - { name: A, tool: eloqua }'), [
      'error unknown-tool assets.0.tool',
    ]);
  });

  it('unknown-tool: looks into processes, integrations and the policy too', () => {
    const found = check({
      'processes/p.yaml': 'id: p\nname: P\ntools: [x1]\n',
      'integrations/i.yaml': 'id: i\nfrom: x2\nto: marketo\n',
      'logbook.yaml':
        'format: 1\nname: A\npolicy:\n  rules:\n    - { when: { tools: [x3] }, ask: [why] }\n',
    });
    assert.deepEqual(
      [...found.keys()],
      ['integrations/i.yaml', 'logbook.yaml', 'processes/p.yaml'],
    );
    assert.deepEqual([...found.values()].flat().map(short), [
      'error unknown-tool from',
      'error unknown-tool policy.rules.0.when.tools.0',
      'error unknown-tool tools.0',
    ]);
  });

  it('unknown-process and unknown-integration', () => {
    const lines = 'processes: [lead-rooting]\nintegrations: [marketo-salesfroce]';
    assert.deepEqual(findings(lines), [
      'error unknown-process processes.0',
      'error unknown-integration integrations.0',
    ]);
    assert.equal(fixOf(problemsOf(lines)[0]), 'use-instead lead-routing at processes.0');
  });

  it('takes no name from what every object inherits', () => {
    assert.deepEqual(findings('tools: [constructor]\nprocesses: [toString]'), [
      'error unknown-tool tools.0',
      'error unknown-process processes.0',
    ]);
  });

  it('offers no repair that would write into another row, when one before could not be read', () => {
    const [own, found] = problemsOf('tools:\n  - { a: b }\n  - markto\n  - marketo');
    assert.ok(own && found);
    assert.equal(short(own), 'error field-wrong-type tools.0');
    assert.equal(short(found), 'error unknown-tool tools');
    assert.equal(fixOf(found), 'none');
  });
});

describe('unknown-target', () => {
  const settings = (row: string): string => `settings:\n  - { path: Scoring, to: 1${row} }`;

  it('may be left out only when there is one thing it can be', () => {
    assert.deepEqual(findings(settings('')), []);
    assert.deepEqual(findings(`processes: [lead-routing]\n${settings('')}`), []);
    assert.deepEqual(findings(`tools: [marketo, salesforce]\n${settings('')}`), [
      'warning unknown-target settings.0.target',
    ]);
  });

  it('must be a tool, process or integration of the change itself', () => {
    const about =
      'tools: [marketo]\nprocesses: [lead-routing]\nintegrations: [marketo-salesforce]\n';
    for (const target of ['marketo', 'lead-routing', 'marketo-salesforce'])
      assert.deepEqual(findings(about + settings(`, target: ${target}`)), []);
    assert.deepEqual(findings(about + settings(', target: salesforce')), [
      'error unknown-target settings.0.target',
    ]);
    const [problem] = problemsOf(about + settings(', target: markto'));
    assert.equal(fixOf(problem), 'use-instead marketo at settings.0.target');
  });

  it('adds nothing where the change names nothing', () => {
    assert.deepEqual(findings(`tools: []\n${settings('')}`), ['error not-about-anything tools']);
  });
});

describe('retired-tool and retired-process', () => {
  it('warn of what is still planned with', () => {
    assert.deepEqual(findings('tools: [pardot]\nprocesses: [old-scoring]'), [
      'warning retired-tool tools.0',
      'warning retired-process processes.0',
    ]);
    const found = check({
      'integrations/i.yaml': 'id: i\nfrom: pardot\nto: marketo\nstatus: on\n',
      'processes/p.yaml': 'id: p\nname: P\ntools: [pardot]\n',
    });
    assert.equal(
      [...found.values()].flat().map(short).join(),
      'warning retired-tool from,warning retired-tool tools.0',
    );
  });

  it('leave history alone, and the change that takes the tool out of the way', () => {
    for (const status of ['live', 'tested', 'rolled-back', 'rejected'])
      assert.deepEqual(findings(`tools: [pardot]\nstatus: ${status}`), []);
    for (const kind of ['removed', 'deprecated', 'migrated'])
      assert.deepEqual(findings(`tools: [pardot]\nkind: ${kind}`), []);
    const off = { 'integrations/i.yaml': 'id: i\nfrom: pardot\nto: marketo\nstatus: off\n' };
    assert.equal(check(off).size, 0);
  });
});

const PEOPLE = `format: 1
name: Acme
teams: [{ id: mops, name: MOps }]
people:
  - { id: ana, name: Ana Ruiz, email: ana.ruiz@acme.example, aliases: [ar, Ana], team: mops }
  - { id: lee, name: Lee Wong, email: lee.wong@acme.example, left: 2026-11-15 }
`;

describe('unknown-person', () => {
  const people = { 'logbook.yaml': PEOPLE };

  it('asks nothing before the logbook lists people', () => {
    assert.deepEqual(findings('owner: whoever'), []);
  });

  it('knows people by id, address, alias and name whatever the case, and teams', () => {
    for (const who of ['ana', 'ANA.Ruiz@acme.example', 'AR', 'ana ruiz', 'mops'])
      assert.deepEqual(findings(`owner: ${who}`, people), [], who);
  });

  it('takes any address: people outside ask and approve too', () => {
    assert.deepEqual(findings('requester: h.lindqvist@other.example', people), []);
  });

  it('finds a bare word that is nobody, everywhere a person stands', () => {
    const lines = [
      'owner: anna',
      'done-by: [ana, pixelfram]',
      'approvals: [{ role: legal, asked-of: nobody }]',
      'tests: [{ check: A, by: nobody }]',
      'rollout: [{ where: EU, by: nobody }]',
      'review: { by: nobody }',
    ].join('\n');
    assert.deepEqual(findings(lines, people), [
      'error unknown-person owner',
      'error unknown-person done-by.1',
      'error unknown-person rollout.0.by',
      'error unknown-person approvals.0.asked-of',
      'error unknown-person tests.0.by',
      'error unknown-person review.by',
    ]);
    assert.equal(fixOf(problemsOf('owner: anna', people)[0]), 'use-instead ana at owner');
  });

  it('looks into custom fields of people', () => {
    const logbook = `${PEOPLE}custom-fields: [{ id: dpo, name: DPO, type: person }]\n`;
    assert.deepEqual(findings('dpo: nobody', { 'logbook.yaml': logbook }), [
      'error unknown-person dpo',
    ]);
  });
});

describe('unknown-team', () => {
  it('finds a team that is not listed, once teams are', () => {
    const found = check({ 'logbook.yaml': PEOPLE.replace('team: mops', 'team: mosp') });
    const [problem] = found.get('logbook.yaml') ?? [];
    assert.equal(fixOf(problem), 'use-instead mops at people.0.team');
    assert.equal(check({ 'logbook.yaml': PEOPLE.replace(/teams.*\n/, '') }).size, 0);
  });
});

describe('left-person', () => {
  const people = { 'logbook.yaml': PEOPLE };

  it('finds who had left before the first day of the change', () => {
    assert.deepEqual(findings('owner: lee', people), ['warning left-person owner']);
    assert.deepEqual(findings('owner: lee.wong@acme.example', people), [
      'warning left-person owner',
    ]);
  });

  it('accuses nobody who was still there at any day that is known', () => {
    assert.deepEqual(findings('owner: lee\nrequested: 2026-11-10', people), []);
    assert.deepEqual(findings('owner: lee\nlogged-afterwards: yes\nlive: 2026-11-14', people), []);
    const early = '2026-11-15-a-change-aaaa';
    const path = pathOf(early);
    const files = { ...people, [path]: change('owner: lee\nlive: 2026-11-30', early) };
    assert.equal(check(files).get(path), undefined);
  });

  it('goes by the day of the row that names them', () => {
    const row = (day: string): string =>
      `approvals: [{ role: it, by: lee, on: ${day}, decision: approved }]`;
    assert.deepEqual(findings(row('2026-11-01'), people), []);
    assert.deepEqual(findings(row('2026-11-28'), people), ['warning left-person approvals.0.by']);
    assert.deepEqual(findings('tests: [{ check: A, by: lee, on: 2026-11-15 }]', people), []);
    assert.deepEqual(findings('rollout: [{ where: A, by: lee, on: 2026-11-16 }]', people), [
      'warning left-person rollout.0.by',
    ]);
    assert.deepEqual(findings('review: { by: lee, on: 2026-11-14 }', people), []);
  });

  it('mentions that the owner of something in use has left', () => {
    const tool = { 'tools/marketo.yaml': 'id: marketo\nname: M\nowner: lee\n' };
    assert.deepEqual(
      check({ ...people, ...tool })
        .get('tools/marketo.yaml')
        ?.map(short),
      ['info left-person owner'],
    );
    const retired = { 'tools/pardot.yaml': 'id: pardot\nname: P\nowner: lee\nstatus: retired\n' };
    assert.equal(check({ ...people, ...retired }).size, 0);
    assert.equal(check({ ...people, ...tool }, '2026-11-15T10:00:00Z').size, 0);
  });
});
