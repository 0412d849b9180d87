import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyOperations } from '../../../../src/core/model/apply-operation';
import { linkEntries, unlinkEntries } from '../../../../src/core/reconcile/answers';
import { patternOf } from '../../../../src/core/reconcile/ignoring';
import { FORM, entryOf, found, headOf, logbookOf, shown } from './trail-of';

const ID = '2026-11-09-form-aaaa';
const other = entryOf('k', { asset: 'Newsletter', actor: 'bo' });

describe('an answer', () => {
  const with_ = (answer: string, events = [other]) =>
    found(logbookOf({ [ID]: FORM }, { 'an-answer': answer }), events);

  it('ignores entries by key, and by patterns of which all fit', () => {
    for (const answer of [
      'decision: ignore\nentries: [k]',
      'decision: ignore\nwhen: { tool: marketo, asset: "news*" }',
      'decision: ignore\nwhen: { actor: BO, action: "*" }',
      'decision: ignore\nwhen: { tool: marketo }',
    ])
      assert.deepEqual(shown(with_(answer)), ['k: ignored (an-answer)'], answer);
    for (const answer of [
      'decision: ignore\nentries: [l]',
      'decision: ignore\nwhen: { tool: marketo, asset: letter }',
      'decision: ignore\nwhen: { tool: marketo, type: "?*" }',
    ])
      assert.deepEqual(shown(with_(answer)), ['k: undocumented'], answer);
  });

  it('that would ignore everything ignores nothing, and is named', () => {
    for (const when of ['{ asset: "*" }', '{ asset: "***", actor: "* *" }', '{}']) {
      const all = with_(`decision: ignore\nwhen: ${when}`);
      assert.deepEqual(shown(all), ['k: undocumented']);
      assert.equal(all.ignoring[0]?.state, 'says-nothing');
    }
  });

  it('counts from its first day to its last, and is named when entries come after it', () => {
    const rule = 'decision: ignore\nwhen: { asset: Newsletter }\n';
    assert.deepEqual(shown(with_(`${rule}since: 2026-11-10\nuntil: 2026-11-10`)), [
      'k: ignored (an-answer)',
    ]);
    assert.deepEqual(shown(with_(`${rule}since: 2026-11-11`)), ['k: undocumented']);
    const past = with_(`${rule}until: 2026-11-09`);
    assert.equal(past.groups[0]?.expired, 'an-answer');
    assert.deepEqual(past.ignoring, [
      { answer: 'an-answer', ignored: 0, past: 1, state: 'expired' },
    ]);
  });

  it('that entries are not of a change keeps them from it, and is shown', () => {
    const form = entryOf('k', { asset: 'WEB-Demo-Request' });
    const denied = with_(`decision: not-this-change\nentries: [k]\nchange: ${ID}`, [form]);
    assert.deepEqual(shown(denied), ['k: undocumented']);
    const [candidate] = denied.groups[0]?.candidates ?? [];
    assert.equal(candidate?.score, 0);
    assert.equal(candidate.reasons[0]?.code, 'said-not-so');
  });

  it('that a change leaves no entry keeps it from being asked for', () => {
    const trail = headOf('2026-11-01T00:00:00Z', '2026-11-25T00:00:00Z');
    const withoutEntry = (answers: Record<string, string>) =>
      found(logbookOf({ [ID]: FORM }, answers), [other], [trail]).withoutEntry;
    assert.deepEqual(withoutEntry({}), [{ change: ID, tool: 'marketo', day: '2026-11-10' }]);
    assert.deepEqual(withoutEntry({ a: `decision: no-entry-expected\nchange: ${ID}` }), []);
  });
});

describe('a change without an entry', () => {
  const asked = (change: string, from: string, until: string, more = {}) =>
    found(logbookOf({ [ID]: change }), [other], [headOf(from, until, more)]).withoutEntry.length;

  it('is only asked for where the trail is known, of what leaves entries', () => {
    assert.equal(asked(FORM, '2026-11-01T00:00:00Z', '2026-11-25T00:00:00Z'), 1);
    assert.equal(asked(FORM, '2026-11-10T00:00:00Z', '2026-11-25T00:00:00Z'), 0);
    assert.equal(asked(FORM, '2026-11-01T00:00:00Z', '2026-11-10T00:00:00Z'), 0);
    const login = { source: 'hubspot-login' };
    assert.equal(asked(FORM, '2026-11-01T00:00:00Z', '2026-11-25T00:00:00Z', login), 0);
    const [status, talk] = ['status: draft\n', 'status: live\nlive: 2026-11-10\n'];
    for (const change of [FORM.replace('status: live\n', status), talk])
      assert.equal(asked(change, '2026-11-01T00:00:00Z', '2026-11-25T00:00:00Z'), 0);
  });
});

describe('what is known of a trail', () => {
  it('is not what a planted head claims of other ages, nor an entry of them', () => {
    const heads = [
      headOf('2026-11-01T10:00:00Z', '2026-11-12T10:00:00Z'),
      headOf('2026-10-01T10:00:00Z', '9999-12-31T10:00:00Z'),
      headOf('0001-01-01T00:00:00Z', '2026-11-12T10:00:00Z'),
      headOf('2026-11-01T10:00:00Z', '2026-11-29T10:00:00Z', { on: '2026-11-20T10:00:00Z' }),
      headOf('2026-11-01T10:00:00Z', '2026-12-24T10:00:00Z', { on: 'yesterday' }),
    ];
    const events = [
      other,
      entryOf('a', { at: '9998-01-01T00:00:00Z' }),
      entryOf('b', { at: '1970-01-01T00:00:00Z' }),
    ];
    const { coverage, totals } = found(logbookOf({}), events, heads);
    assert.deepEqual(coverage[0]?.spans, [{ from: '2026-11-01', until: '2026-11-12' }]);
    assert.deepEqual(
      coverage[0].months.map(({ month, undocumented }) => [month, undocumented]),
      [['2026-11', 1]],
    );
    assert.equal(totals.undocumented, 3);
  });

  it('names the days that no export covers, and each month', () => {
    const heads = [
      headOf('2026-09-01T10:00:00Z', '2026-09-30T10:00:00Z'),
      headOf('2026-10-01T10:00:00Z', '2026-10-05T10:00:00Z'),
      headOf('2026-10-20T10:00:00Z', '2026-11-12T10:00:00Z'),
    ];
    const [tool] = found(logbookOf({}), [other], heads).coverage;
    assert.deepEqual(tool?.spans, [
      { from: '2026-09-01', until: '2026-10-05' },
      { from: '2026-10-20', until: '2026-11-12' },
    ]);
    assert.deepEqual(tool.gaps, [{ from: '2026-10-06', until: '2026-10-19' }]);
    assert.deepEqual(
      tool.months.map(({ month, known, undocumented }) => [month, known, undocumented]),
      [
        ['2026-09', 'all', 0],
        ['2026-10', 'part', 0],
        ['2026-11', 'part', 1],
      ],
    );
  });
});

describe('linking entries to a change', () => {
  it('adds keys that it does not name yet, and takes them back', () => {
    const added = applyOperations(
      { events: ['a'] },
      linkEntries({ events: ['a'] }, ['a', 'b', 'b', 'c']),
    );
    assert.deepEqual(added, { events: ['a', 'b', 'c'] });
    const events = ['a', 'b', 'c'];
    assert.deepEqual(applyOperations({ events }, unlinkEntries({ events }, ['a', 'c'])), {
      events: ['b'],
    });
    assert.deepEqual(applyOperations({}, linkEntries({}, ['a'])), { events: ['a'] });
  });
});

describe('a pattern', () => {
  it('has parts that stand one after the other', () => {
    const fits = (pattern: string, text: string) => patternOf(pattern)(text);
    assert(fits('a*b', 'AxxB'));
    assert(!fits('a*a', 'a'));
    assert(fits('*sync*user*', 'The Sync of a user ended'));
    assert(!fits('*user*sync*', 'The sync of a user'));
    assert(fits('', ''));
    assert(!fits('a.c', 'abc'));
  });

  it('of hostile make takes no time', () => {
    const pattern = patternOf('*a'.repeat(5_000) + 'b');
    const start = performance.now();
    for (let times = 0; times < 100; times += 1) assert(!pattern('a'.repeat(100_000)));
    assert(performance.now() - start < 2_000);
  });
});
