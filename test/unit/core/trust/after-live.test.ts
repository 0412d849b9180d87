import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fieldChanges } from '../../../../src/core/history/field-changes';
import { changedAfterLive } from '../../../../src/core/trust/after-live';
import { acrossRemovals } from '../../../../src/core/trust/effective';
import { datedEarly } from '../../../../src/core/trust/odd-dates';
import { removals } from '../../../../src/core/trust/removed';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { ANA, LEE, revisions as saved } from './saved';

const LIVE = 'status: live\nrisk: low\nsettings: [{ path: x, to: 80 }]\n';

/** Revisions, newest first, from `[author, minutes, text]`, oldest first. */
const revisions = (...steps: readonly (readonly [typeof ANA, number, string])[]) =>
  saved(
    ...steps.map(([author, minutes, text]) => [author, readYaml(text).value, minutes] as const),
  );

const after = (author: typeof ANA, minutes: number, text: string) =>
  changedAfterLive(revisions([ANA, 0, LIVE], [author, minutes, text])).map(
    ({ code, level, args }) => `${level} ${code} ${String(args['fields'])}`,
  );

describe('changedAfterLive', () => {
  it('tells what a live change says otherwise now', () => {
    assert.deepEqual(after(LEE, 5, LIVE.replace('80', '95')), [
      'warning changed-after-live settings.to',
    ]);
    assert.deepEqual(after(LEE, 5, LIVE.replace('live', 'draft')), [
      'warning changed-after-live status',
    ]);
    assert.deepEqual(after(LEE, 5, LIVE.replace('risk: low\n', '')), [
      'warning changed-after-live risk',
    ]);
  });

  it('takes the time that is added to a day for no other date', () => {
    const dated = (at: string) => `${LIVE}live: ${at}\n`;
    const told = (was: string, is: string) =>
      changedAfterLive(revisions([ANA, 0, dated(was)], [LEE, 5, dated(is)])).map(
        ({ code, level }) => `${level} ${code}`,
      );
    assert.deepEqual(told('2026-01-01', '2026-01-01T09:30:00+01:00'), ['note changed-after-live']);
    for (const [was, is] of [
      ['2026-01-01', '2026-01-02T09:30:00+01:00'],
      ['2026-01-01T09:30:00+01:00', '2026-01-01'],
      ['2026-01-01T09:30:00+01:00', '2026-01-01T10:30:00+01:00'],
    ] as const)
      assert.deepEqual(told(was, is), ['warning changed-after-live'], is);
  });

  it('lets its author take away what was added by mistake, at once', () => {
    const removed = (author: typeof ANA, minutes: number, text = LIVE) => {
      const [added] = revisions([ANA, 0, text]);
      const [gone] = revisions([ANA, 0, text], [author, minutes, '']);
      assert.ok(added && gone);
      const removal = { ...gone, after: undefined, changes: fieldChanges(gone.before, undefined) };
      return removals([removal, added]).map(({ code, level }) => `${level} ${code}`);
    };
    assert.deepEqual(removed(ANA, 20), ['note deleted']);
    assert.deepEqual(removed(ANA, 90), ['warning deleted']);
    assert.deepEqual(removed(LEE, 20), ['warning deleted']);
    assert.deepEqual(removed(LEE, 90, LIVE.replace('live', 'draft')), ['note deleted']);
  });

  it('lets its author mend a slip, and nobody else', () => {
    const mended = LIVE.replace('80', '95');
    assert.deepEqual(after(ANA, 30, mended), ['note changed-after-live settings.to']);
    assert.deepEqual(after(ANA, 90, mended), ['warning changed-after-live settings.to']);
    // A clock that was set back earns no more time.
    assert.deepEqual(after(ANA, -90, mended), ['warning changed-after-live settings.to']);
  });

  it('accuses nobody of what is written after a change went live', () => {
    const done = [
      'status: tested',
      'tested: 2026-01-03',
      'tests: [{ check: y, result: passed }]',
      'outcome: { metric: m, result: more }',
      'communication: [{ audience: sales, sent-on: 2026-01-02 }]',
      'review: { on: 2026-02-01, findings: none }',
      'relations: [{ type: fixes, id: d }]',
      'rollback: Set it to 65',
      'rollout: [{ where: production, status: done }]',
    ];
    const more = `${LIVE.replace('status: live\n', '')}${done.join('\n')}\n`;
    assert.deepEqual(after(LEE, 9_000, more), []);
    assert.deepEqual(after(LEE, 9_000, LIVE.replace('[{', '[{ path: z, to: 1 }, {')), [
      'note added-after-live settings',
    ]);
    assert.deepEqual(after(LEE, 9_000, `why: x\n${LIVE}`), []);
  });

  it('leaves alone what is still planned', () => {
    const draft = LIVE.replace('live', 'draft');
    assert.deepEqual(
      changedAfterLive(revisions([ANA, 0, draft], [LEE, 5, draft.replace('80', '95')])),
      [],
    );
  });

  it('sees through setting it back for a while', () => {
    const draft = LIVE.replace('live', 'draft');
    const other = draft.replace('80', '95');
    const found = changedAfterLive(
      revisions(
        [ANA, 0, LIVE],
        [LEE, 500, draft],
        [LEE, 501, other],
        [LEE, 502, other.replace('draft', 'live')],
      ),
    );
    assert.deepEqual(
      found.map(({ args }) => args['fields']),
      [['settings.to'], ['status']],
    );
  });
});

describe('datedEarly', () => {
  const early = (text: string, records = 1) =>
    datedEarly(revisions([ANA, 0, text]), () => records).map(({ args }) => args['days']);

  it('tells what was written down long afterwards and does not say so', () => {
    assert.deepEqual(early('status: live\nlive: 2025-11-01\n'), [61]);
    assert.deepEqual(early('status: live\nlive: 2025-12-30\n'), []);
    assert.deepEqual(early('status: live\nlive: 2025-11-01\nlogged-afterwards: true\n'), []);
    assert.deepEqual(early('status: live\nlive: some day\n'), []);
    const problems = [{ code: 'file-unreadable', severity: 'error', args: {} }] as const;
    const unread = revisions([ANA, 0, 'status: live\nlive: 2025-11-01\n']);
    assert.deepEqual(
      datedEarly(
        unread.map((each) => ({ ...each, problems })),
        () => 1,
      ),
      [],
    );
    // An import of what was kept elsewhere.
    assert.deepEqual(early('status: live\nlive: 2025-11-01\n', 400), []);
  });
});

describe('a change that comes a second time', () => {
  it('in another file is compared with the one that is there, and with nothing of its own branch', () => {
    const [second, first] = revisions([ANA, 0, LIVE], [LEE, 5, LIVE.replace('80', '95')]);
    assert.ok(first && second);
    const created = fieldChanges(undefined, second.after);
    const anew = { ...second, before: undefined, changes: created };
    const told = (path: string) =>
      changedAfterLive(acrossRemovals([{ ...anew, path }, first])).map(({ code }) => code);
    assert.deepEqual(told('another'), ['changed-after-live']);
    // The same file made twice was made on two branches.
    assert.deepEqual(told('p'), []);
  });
});
