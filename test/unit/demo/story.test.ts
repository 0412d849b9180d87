import assert from 'node:assert/strict';
import { linesIn } from '../../../src/core/ledger/as-of';
import { gapsIn } from '../../../src/core/ledger/gaps';
import { ledgerOf } from '../../../src/core/ledger/ledger';
import type { ChangeEntry } from '../../../src/core/logbook/entry';
import { dayOf } from '../../../src/core/logbook/dates';
import { openIndex } from '../../../src/core/logbook/indexer';
import { canonicalPath, targetOf } from '../../../src/core/logbook/setting-name';
import { kindOfPath } from '../../../src/core/logbook/layout';
import { readRecord } from '../../../src/core/logbook/read-record';
import type { Snapshot } from '../../../src/core/logbook/snapshot';
import { checkSnapshot } from '../../../src/core/rules/check';
import { demoCalendar } from '../../../src/demo/calendar';
import { plotCommits } from '../../../src/demo/plot';
import { resolveStory } from '../../../src/demo/story-file';
import type { ResolvedFile } from '../../../src/demo/story-file';
import { MERGES, STORY, UNSAVED } from '../../../src/demo/story/story';

/** Days that could upset the dates: a Sunday, New Year, the change of the clocks, a leap day. */
const DAYS = ['2026-11-22', '2027-01-01', '2027-03-28', '2028-02-29'];

const filesOn = (day: string): ResolvedFile[] =>
  resolveStory([...STORY, ...UNSAVED], demoCalendar(new Date(`${day}T09:00:00Z`)));

/** The logbook as it stands in the end, read from its texts. */
async function snapshotOf(files: readonly ResolvedFile[]): Promise<Snapshot> {
  const texts = new Map(
    files
      .filter(({ path }) => kindOfPath(path) !== undefined)
      .map(({ path, versions }) => [path, versions.at(-1)?.text ?? '']),
  );
  const stamp = { mtimeMs: 0, ctimeMs: 0, type: 'file' } as const;
  const index = await openIndex({
    reader: {
      list: () =>
        Promise.resolve([...texts].map(([path, text]) => ({ path, size: text.length, ...stamp }))),
      read: (path) => Promise.resolve(new TextEncoder().encode(texts.get(path))),
    },
  });
  return index.snapshot;
}

describe('story of the demo', () => {
  const files = filesOn('2026-11-23');
  let snapshot: Snapshot;
  let changes: readonly ChangeEntry[];

  before(async () => {
    snapshot = await snapshotOf(files);
    changes = [...snapshot.changes.values()];
  });

  it('reads as valid at every moment of its life', () => {
    for (const { path, versions } of files)
      for (const { text, step } of versions) {
        if (kindOfPath(path) === undefined || path.startsWith('templates/')) continue;
        assert.deepEqual(readRecord(path, text).entry.problems, [], `${path} ${step.when}`);
      }
  });

  it('says something new at every save, later than the one before', () => {
    const calendar = demoCalendar(new Date('2026-11-23T09:00:00Z'));
    for (const { path, versions } of files)
      for (const [index, { text, step }] of versions.entries()) {
        const before = versions[index - 1];
        if (!before) continue;
        assert.notEqual(text, before.text, `${path} ${step.when}`);
        const [earlier, later] = [before.step.when, step.when].map(
          (when) => calendar.instant(when, 'UTC').seconds,
        );
        assert.ok((earlier ?? 0) < (later ?? 0), `${path} ${step.when}`);
      }
  });

  for (const day of DAYS)
    it(`holds on ${day}: in the past, over eighteen months, with the two intended problems`, async () => {
      const now = new Date(`${day}T00:00:00Z`);
      const told = filesOn(day);
      const commits = plotCommits(told.slice(0, STORY.length), MERGES, demoCalendar(now));
      const ages = commits.map(({ at }) => (now.getTime() / 1000 - at.seconds) / 86_400);
      assert.ok((ages[0] ?? 0) > 540);
      assert.ok(Math.min(...ages) > 0 && Math.min(...ages) < 11);
      const problems = checkSnapshot(await snapshotOf(told), `${day}T09:00:00.000Z`);
      assert.deepEqual(
        [...problems.values()].flat().map(({ code }) => code),
        ['unexplained-gap', 'live-untested'],
        JSON.stringify([...problems]),
      );
    });

  it('lets nothing go live at the weekend but the emergency', () => {
    const atWeekend = changes.filter(({ record }) => {
      const day = new Date(dayOf(record.live) ?? '2026-11-23').getUTCDay();
      return day === 0 || day === 6;
    });
    assert.deepEqual(
      atWeekend.map(({ record }) => record.track),
      ['emergency'],
    );
  });

  it('has exactly one gap in its settings: nobody wrote down how the threshold came to 85', () => {
    const known = new Map<string, unknown>();
    const gaps: unknown[] = [];
    const inOrder = changes
      .filter(({ record }) => record.status === 'live' || record.status === 'tested')
      .sort((a, b) => Date.parse(a.record.live ?? '') - Date.parse(b.record.live ?? ''));
    for (const { record } of inOrder)
      for (const setting of record.settings ?? []) {
        const target = targetOf(record, setting);
        assert.ok(target, `${record.id}: ${setting.path} is a setting of what?`);
        const path = canonicalPath(snapshot, target, setting.path);
        const key = JSON.stringify([target, setting.environment, setting.asset, path]);
        const before = known.get(key);
        if (before !== undefined && setting.from !== undefined)
          if (JSON.stringify(before) !== JSON.stringify(setting.from))
            gaps.push([path, before, setting.from]);
        if (setting.to !== undefined) known.set(key, setting.to);
      }
    assert.deepEqual(gaps, [['Scoring / MQL threshold', '80', '85']]);
  });

  it('has that gap in its ledger too, with nothing that explains it', () => {
    const ledger = ledgerOf(snapshot);
    const gaps = gapsIn(ledger, linesIn(ledger, snapshot, {}));
    assert.deepEqual(
      gaps.map(({ line, expected, found, verdict }) => [line.name.path, expected, found, verdict]),
      [['Scoring / MQL threshold', '80', '85', 'unexplained']],
    );
  });

  it('shows what the trade does', () => {
    const count = (test: (record: ChangeEntry['record']) => boolean) =>
      changes.filter(({ record }) => test(record)).length;
    for (const status of ['draft', 'proposed', 'approved', 'scheduled', 'live', 'tested'])
      assert.ok(count((record) => record.status === status) > 0, status);
    for (const status of ['rolled-back', 'rejected', 'deferred', 'cancelled'])
      assert.ok(
        count((record) => record.status === status && !!record['status-reason']) > 0,
        status,
      );
    for (const kind of ['added', 'changed', 'fixed', 'removed', 'deprecated', 'security'])
      assert.ok(count((record) => record.kind === kind) > 0, kind);
    assert.ok(count(({ assets = [] }) => assets.length === 40) === 1);
    assert.ok(count(({ track, review }) => track === 'emergency' && !!review?.on) === 1);
    assert.ok(count(({ rollout = [] }) => rollout.length === 3) > 0);
    assert.ok(count(({ training = [] }) => training.length > 0) >= 4);
    assert.ok(count(({ compliance = [] }) => compliance.length > 0) >= 6);
    assert.ok(count((record) => Object.keys(record).length <= 8) >= 4, 'small changes are small');
    const told = changes.flatMap(({ record }) => record.communication ?? []);
    for (const audience of ['sales', 'sales-emea', 'sdr', 'customer-success', 'legal'])
      assert.ok(
        told.some((line) => line.audience === audience),
        audience,
      );
  });

  it('tells people before they have to do something', () => {
    for (const { record } of changes)
      for (const line of record.communication ?? []) {
        const [from, sent] = [line.from, dayOf(line['sent-on'])];
        if (from !== undefined && sent !== undefined)
          assert.ok(sent <= from, `${record.id}: ${line.audience}`);
      }
  });

  it('names only programs, people and people to tell that its logbook knows', () => {
    const { people = [], audiences = [] } = snapshot.logbook?.record ?? {};
    const known = new Set(people.map(({ id }) => id));
    for (const { record } of changes) {
      for (const who of [record.owner, record.requester, ...(record['done-by'] ?? [])])
        if (who !== undefined) assert.ok(known.has(who), `${record.id}: ${who}`);
      for (const { audience } of [...(record.communication ?? []), ...(record.training ?? [])])
        assert.ok(
          audiences.some(({ id }) => id === audience),
          `${record.id}: ${audience}`,
        );
    }
  });
});
