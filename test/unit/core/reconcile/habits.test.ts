import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { AuditEvent } from '../../../../src/core/events/event';
import { FORM, THRESHOLD, entryOf, found, logbookOf, shown } from './trail-of';

const FORM_ID = '2026-11-09-form-aaaa';

describe('what an entry names', () => {
  const outcomeOf = (change: string, more: Parameters<typeof entryOf>[1]) =>
    found(logbookOf({ [FORM_ID]: change }), [entryOf('k', more)]).groups[0]?.outcome;

  it('may be local to what the change names, and is not to what is called alike', () => {
    for (const [asset, outcome] of [
      ['WEB-Demo-Request.01 Email', 'documented'],
      ['WEB-Demo-Request-2.01 Email', 'undocumented'],
    ] as const)
      assert.equal(outcomeOf(FORM, { asset, at: '2026-11-07T10:00:00Z' }), outcome, asset);
  });

  it('may be a field by its label', () => {
    const change = THRESHOLD.replace('Scoring / MQL threshold', 'Lead.Product_Line__c / Values');
    for (const [text, outcome] of [
      ['Changed picklist values of Product Line on Lead', 'documented'],
      ['Changed picklist values of Industry on Lead', 'undocumented'],
    ] as const)
      assert.equal(outcomeOf(change, { text, at: '2026-11-07T10:00:00Z' }), outcome, text);
  });
});

describe('whoever did one part of a change', () => {
  const snapshot = logbookOf({ [FORM_ID]: FORM });
  const email = entryOf('b', { actor: 'bo', asset: '02-Email', at: '2026-11-10T10:03:00Z' });

  it('did the rest of the same minutes, whomever the change names', () => {
    const form = entryOf('a', { actor: 'bo', asset: 'WEB-Demo-Request' });
    assert.deepEqual(shown(found(snapshot, [form, email])), [
      `b: documented (${FORM_ID})`,
      `a: documented (${FORM_ID})`,
    ]);
    assert.deepEqual(shown(found(snapshot, [email])), ['b: undocumented']);
  });
});

describe('what is done on days on which nothing is changed', () => {
  const snapshot = logbookOf({ [FORM_ID]: FORM.replace(/assets:[^]*/, '') });
  const webinar = { action: 'Edit Email', type: 'Email' };
  const days = Array.from({ length: 60 }, (_, day) =>
    new Date(Date.UTC(2026, 8, 20 + day, 9)).toISOString(),
  );
  const everyday = days.map((at, day) =>
    entryOf(`day ${day}`, { ...webinar, actor: 'bo', asset: `WBN-${100 + day}-Audit`, at }),
  );
  const groupOf = (events: readonly AuditEvent[]) =>
    found(snapshot, events).groups.find(({ id }) => id === 'k');
  const codesOf = (events: readonly AuditEvent[]) =>
    groupOf(events)?.candidates[0]?.reasons.map(({ code }) => code) ?? [];

  it('belongs to no change for being done beside it', () => {
    const events = [...everyday, entryOf('k', { ...webinar, asset: 'WBN-300-Audit' })];
    assert.equal(groupOf(events)?.outcome, 'undocumented');
    assert(codesOf(events).includes('usual-kind'));
  });

  it('makes what is never done then likely to belong to the change', () => {
    const other = entryOf('k', { ...webinar, asset: 'OPS-Alerts' });
    assert.equal(groupOf([...everyday, other])?.change, FORM_ID);
    assert(codesOf([...everyday, other]).includes('rare-kind'));
  });

  it('says nothing of what is done just as rarely then', () => {
    const some = days.filter((_, day) => day % 5 === 0);
    const rest = some.map((at, day) =>
      entryOf(`rest ${day}`, { ...webinar, actor: 'bo', asset: `OPS-${day}`, at }),
    );
    const events = [...everyday, ...rest, entryOf('k', { ...webinar, asset: 'OPS-Alerts' })];
    assert.equal(groupOf(events)?.outcome, 'undocumented');
  });
});
