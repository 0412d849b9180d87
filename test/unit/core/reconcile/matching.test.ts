import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { signOf } from '../../../../src/core/events/redact-people';
import { sha256OfText } from '../../../../src/node/sha256';
import { FORM, THRESHOLD, entryOf, found, logbookOf, shown } from './trail-of';

const [FORM_ID, LATER_ID] = ['2026-11-09-form-aaaa', '2026-11-09-later-bbbb'];

describe('an entry', () => {
  const outcomeOf = (change: string, more: Parameters<typeof entryOf>[1]) =>
    found(logbookOf({ [FORM_ID]: change }), [entryOf('k', more)]).groups[0];

  it('belongs to a change of the same asset, by its name in any spelling or by its id', () => {
    for (const more of [
      { asset: 'WEB-Demo-Request' },
      { asset: 'web demo request' },
      { asset: 'Something else', 'asset-id': '1042' },
      { text: 'Form WEB-Demo-Request was edited' },
      { asset: 'Thank you', original: { Parent: 'WEB-Demo-Request' } },
    ])
      assert.equal(outcomeOf(FORM, more)?.change, FORM_ID, JSON.stringify(more));
  });

  it('does not belong to a change of another asset, however alike they are called', () => {
    for (const asset of ['WEB-Demo-Request-v2', 'Copy of WEB-Demo-Request', 'NUR-DE-Trial'])
      assert.equal(outcomeOf(FORM, { asset, actor: 'bo' })?.outcome, 'undocumented', asset);
  });

  it('belongs to a change of the same setting, under an alias too, with its values', () => {
    const value = { from: '65', to: '80' };
    for (const more of [
      { path: 'Scoring / MQL threshold', ...value },
      { path: 'Behaviour score limit', ...value },
      { text: 'Changed MQL threshold from 65 to 80' },
    ])
      assert.equal(outcomeOf(THRESHOLD, { actor: 'bo', ...more })?.change, FORM_ID);
  });

  it('does not hide the one of another tool that has the same key', () => {
    const both = [entryOf('k'), entryOf('k', { tool: 'pardot' }), entryOf('k')];
    for (const events of [both, [...both].reverse()])
      assert.deepEqual(
        found(logbookOf({}), events).groups.map(({ tool, events: of }) => `${tool} ${of.length}`),
        ['pardot 1', 'marketo 1'],
      );
  });

  it('that sets it to something else two weeks later is not documented by it', () => {
    const more = { path: 'Scoring / MQL threshold', from: '80', to: '95', actor: 'bo' };
    const group = outcomeOf(THRESHOLD, { ...more, at: '2026-11-26T10:00:00Z' });
    assert.equal(group?.outcome, 'undocumented');
    assert(group.candidates[0]?.reasons.some(({ code }) => code === 'other-value'));
  });

  it('belongs to the change that rolled it back, with the values the other way round', () => {
    const back = `${THRESHOLD.replace('status: live', 'status: rolled-back')}rolled-back: 2026-11-20\n`;
    const more = { path: 'Scoring / MQL threshold', from: '80', to: '65' };
    assert.equal(outcomeOf(back, { ...more, at: '2026-11-20T15:00:00Z' })?.change, FORM_ID);
  });

  it('is told by whom it was made, under an alias and under the sign of one', () => {
    for (const actor of [
      'ana',
      'Ana Ruiz',
      'admin@acme.example',
      signOf('Admin@acme.example', sha256OfText),
    ]) {
      const group = outcomeOf(FORM, { asset: 'WEB-Demo-Request', actor });
      assert(
        group?.candidates[0]?.reasons.some(({ code }) => code === 'same-person'),
        actor,
      );
    }
    const group = outcomeOf(FORM, { asset: 'WEB-Demo-Request', actor: 'bo' });
    assert(group?.candidates[0]?.reasons.some(({ code }) => code === 'other-person'));
  });

  it('with a time that says no zone is of the logbook’s', () => {
    for (const at of ['2026-11-10 11:00', '2026-11-10T11:00:00', '2026-11-10'])
      assert.equal(outcomeOf(FORM, { asset: 'WEB-Demo-Request', at })?.change, FORM_ID, at);
  });

  it('with no time at all is still held against what it names', () => {
    const group = outcomeOf(FORM, { 'asset-id': 'FO1042', at: 'yesterday' });
    assert.equal(group?.change, FORM_ID);
    assert.equal(group.searched.from, '');
  });

  it('between two changes that fit alike is left open, with both', () => {
    const snapshot = logbookOf({ [FORM_ID]: FORM, [LATER_ID]: FORM });
    const [group] = found(snapshot, [entryOf('k', { asset: 'WEB-Demo-Request' })]).groups;
    assert.equal(group?.outcome, 'undocumented');
    assert.equal(group.isAmbiguous, true);
    assert.deepEqual(group.candidates.map(({ change }) => change).sort(), [FORM_ID, LATER_ID]);
  });

  it('goes to the part of two changes of which one is a part of the other', () => {
    const snapshot = logbookOf({ [FORM_ID]: FORM, [LATER_ID]: `${FORM}part-of: ${FORM_ID}\n` });
    assert.deepEqual(shown(found(snapshot, [entryOf('k', { asset: 'WEB-Demo-Request' })])), [
      `k: documented (${LATER_ID})`,
    ]);
  });

  it('that nothing fits says what was looked through', () => {
    const group = outcomeOf(FORM, { tool: 'salesforce', text: 'Password reset' });
    assert.deepEqual(group?.candidates, []);
    assert.deepEqual(group.searched, { from: '2026-09-11', until: '2027-01-09', changes: 0 });
  });

  it('is found by the id in a link of the change; a word with a digit is none', () => {
    const link = (url: string) =>
      ({ [FORM_ID]: `status: live\nlive: 2026-11-10\nowner: ana\nlinks: ['${url}']\n` }) as const;
    const entry = entryOf('k', { 'asset-id': '4711', asset: 'Any' });
    const codes = (url: string) =>
      found(logbookOf(link(url)), [entry]).groups[0]?.candidates[0]?.reasons.map(
        ({ code }) => code,
      );
    assert(codes('https://app.example/#PG4711A1')?.includes('same-asset-id'));
    assert(!codes('https://app.example/v47')?.includes('same-asset-id'));
  });

  it('may have names and links of a megabyte', () => {
    const long = 'a-'.repeat(500_000);
    const change = `status: live\nlive: 2026-11-10\nowner: ana\nlinks: ['https://x.example/${long}']\n`;
    const names = [long, `a ${long}.b`, `${'a-'.repeat(500_000)} `];
    const entries = names.map((asset, at) => entryOf(`k${at}`, { asset }));
    const { totals } = found(logbookOf({ [FORM_ID]: change }), entries);
    assert.equal(totals.documented + totals.undocumented, names.length);
  });
});

describe('entries of the same minutes', () => {
  const snapshot = logbookOf({ [FORM_ID]: FORM });

  it('are one group for one person and one asset', () => {
    const at = (minute: string) => `2026-11-10T10:${minute}:00Z`;
    const form = { asset: 'WEB-Demo-Request' };
    const events = [
      entryOf('a', { ...form, at: at('00') }),
      entryOf('b', { ...form, at: at('09') }),
      entryOf('c', { ...form, at: at('40') }),
      entryOf('d', { ...form, at: at('05'), actor: 'bo' }),
    ];
    assert.deepEqual(
      found(snapshot, events).groups.map(({ id, events: own }) => [id, own.length]),
      [
        ['c', 1],
        ['d', 1],
        ['a', 2],
      ],
    );
  });

  it('belong together where one of them surely belongs to a change', () => {
    const events = [
      entryOf('a', { asset: 'WEB-Demo-Request' }),
      entryOf('b', { asset: 'Follow-up 1', at: '2026-11-10T10:04:00Z' }),
    ];
    assert.deepEqual(shown(found(snapshot, events)), [
      `b: documented (${FORM_ID})`,
      `a: documented (${FORM_ID})`,
    ]);
  });
});
