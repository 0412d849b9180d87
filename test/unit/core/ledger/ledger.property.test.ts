import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { linesIn, settingsAsOf, settingsBetween } from '../../../../src/core/ledger/as-of';
import { gapsIn } from '../../../../src/core/ledger/gaps';
import { ledgerOf } from '../../../../src/core/ledger/ledger';
import { settingKey } from '../../../../src/core/ledger/step';
import { snapshotOf } from './ledger-of';

const DAYS = Array.from({ length: 9 }, (_, index) => `2026-03-0${index + 1}`);
const STATUSES = [
  'live',
  'live',
  'live',
  'tested',
  'rolled-back',
  'draft',
  'scheduled',
  'rejected',
] as const;

interface Told {
  readonly status: (typeof STATUSES)[number];
  readonly day: string;
  readonly hour: number | undefined;
  readonly back: string | undefined;
  readonly production: { readonly status: string; readonly on: string } | undefined;
  readonly settings: readonly {
    readonly path: string;
    readonly environment?: string;
    readonly from?: string;
    readonly to?: string;
  }[];
}

const value = fc.option(fc.constantFrom('1', '2', '3', 'null'), { nil: undefined, freq: 4 });
const told: fc.Arbitrary<Told> = fc.record({
  status: fc.constantFrom(...STATUSES),
  day: fc.constantFrom(...DAYS),
  hour: fc.option(fc.integer({ min: 1, max: 22 }), { nil: undefined }),
  back: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
  production: fc.option(
    fc.record({ status: fc.constantFrom('done', 'open', 'failed'), on: fc.constantFrom(...DAYS) }),
    { nil: undefined },
  ),
  settings: fc
    .array(
      fc.record({
        path: fc.constantFrom('P', 'Q'),
        environment: fc.option(fc.constantFrom('production', 'sandbox'), { nil: undefined }),
        from: value,
        to: value,
      }),
      // Two lines of one setting in one change are looked at by a test of their own.
      { minLength: 1, maxLength: 2 },
    )
    .filter(
      (settings) =>
        new Set(settings.map(({ path, environment }) => `${path} ${String(environment)}`)).size ===
        settings.length,
    ),
});

const idOf = (index: number) => `2026-03-00-c${String(index).padStart(3, '0')}`;
const liveOf = ({ day, hour }: Told) =>
  hour === undefined ? day : `${day}T${String(hour).padStart(2, '0')}:00:00+01:00`;

function textOf(change: Told): string {
  const rollout = change.production
    ? `rollout:\n  - { where: production, status: ${change.production.status}, on: ${change.production.on} }\n`
    : '';
  const settings = change.settings.map(({ path, environment, from, to }) => {
    const pairs = Object.entries({ path, environment, from, to }).filter(
      ([, text]) => text !== undefined,
    );
    return `  - { ${pairs.map(([key, text]) => `${key}: ${text}`).join(', ')} }`;
  });
  const back = change.back === undefined ? '' : `rolled-back: ${change.back}\n`;
  return `status: ${change.status}\nlive: ${liveOf(change)}\n${back}${rollout}settings:\n${settings.join('\n')}`;
}

/**
 * Plays every change from the first day on, day by day and hour by hour, as a person with a pencil would. undefined:
 * two moments of one day whose order nobody wrote down.
 */
function oracle(changes: readonly Told[], until: string): ReadonlyMap<string, string | undefined> {
  const state = new Map<string, { value: string | null | undefined; change: string }>();
  const moments = new Map<string, Set<number>>();
  const open = new Set<string>();
  const happens = (key: string, day: string, hour: number | undefined) => {
    const known = moments.get(`${key} ${day}`);
    if (known && (hour === undefined || known.has(-1) || known.has(hour))) open.add(key);
    moments.set(`${key} ${day}`, new Set([...(known ?? []), hour ?? -1]));
  };
  const undo = new Map<string, string | null | undefined>();
  const read = (text: string | undefined) => (text === 'null' ? null : text);
  for (const today of DAYS.filter((day) => day <= until))
    for (let hour = 0; hour < 24; hour += 1)
      changes.forEach((change, index) => {
        change.settings.forEach((setting, row) => {
          const key = settingKey({
            target: 'marketo',
            path: setting.path,
            ...(setting.environment ? { environment: setting.environment } : {}),
          });
          const step = setting.environment === 'production' ? change.production : undefined;
          const day = step?.on ?? change.day;
          const at = step ? 0 : (change.hour ?? 0);
          const counts =
            change.status === 'live' ||
            change.status === 'tested' ||
            (change.status === 'rolled-back' && change.back !== undefined && change.back >= day);
          if (!counts || (step && step.status !== 'done')) return;
          const mine = `${index} ${row}`;
          const goLive = () => {
            happens(key, today, step ? undefined : change.hour);
            undo.set(mine, state.get(key)?.value);
            state.set(key, { value: read(setting.to), change: idOf(index) });
          };
          if (day === today && at === hour) goLive();
          // A day without a time is its beginning, but nothing is undone before it was done.
          const isBack = change.status === 'rolled-back' && change.back === today;
          if (!isBack || hour !== (day === today ? at : 0)) return;
          if (day !== today) happens(key, today, undefined);
          state.set(key, {
            value: setting.from === undefined ? undo.get(mine) : read(setting.from),
            change: idOf(index),
          });
        });
      });
  return new Map(
    [...state].map(([key, { value: now, change }]) => [
      key,
      open.has(key) ? undefined : `${JSON.stringify(now)} ${change}`,
    ]),
  );
}

function replayed(changes: readonly Told[]) {
  const snapshot = snapshotOf(
    Object.fromEntries(changes.map((change, index) => [idOf(index), textOf(change)])),
  );
  const ledger = ledgerOf(snapshot);
  return { ledger, lines: linesIn(ledger, snapshot, {}) };
}

type Lines = ReturnType<typeof replayed>['lines'];
const stateOn = (lines: Lines, day: string) =>
  new Map(
    settingsAsOf(lines, day).map(({ line, entry }) => [
      line.key,
      `${JSON.stringify(entry.value)} ${entry.step.change}`,
    ]),
  );

describe('the ledger of any logbook', () => {
  const changes = fc.array(told, { maxLength: 8 });

  it('is on each day what a replay of every change says', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom(...DAYS), (given, day) => {
        const expected = oracle(given, day);
        const found = stateOn(replayed(given).lines, day);
        assert.deepEqual([...found.keys()].sort(), [...expected.keys()].sort());
        for (const [key, state] of expected)
          if (state !== undefined) assert.equal(found.get(key), state);
      }),
      { numRuns: 600 },
    );
  });

  it('never forgets a setting', () => {
    fc.assert(
      fc.property(changes, (given) => {
        const { lines } = replayed(given);
        const known = DAYS.map(
          (day) => new Set(settingsAsOf(lines, day).map(({ line }) => line.key)),
        );
        known.forEach((keys, index) => {
          for (const key of known[index - 1] ?? []) assert.ok(keys.has(key));
        });
      }),
    );
  });

  it('is on the second day what it was on the first and what happened since', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom(...DAYS), fc.constantFrom(...DAYS), (given, a, b) => {
        const [since = '', until = ''] = [a, b].sort();
        const { lines } = replayed(given);
        const composed = new Map(stateOn(lines, since));
        for (const { line, before, after, between } of settingsBetween(lines, since, until)) {
          assert.equal(
            before && `${JSON.stringify(before.value)} ${before.step.change}`,
            composed.get(line.key),
          );
          assert.equal(between.at(-1), after);
          composed.set(line.key, `${JSON.stringify(after.value)} ${after.step.change}`);
        }
        assert.deepEqual([...composed].sort(), [...stateOn(lines, until)].sort());
      }),
    );
  });

  it('does not depend on the order of its files', () => {
    fc.assert(
      fc.property(changes, (given) => {
        const texts = given.map((change, index) => [idOf(index), textOf(change)] as const);
        const states = [texts, [...texts].reverse()].map((files) => {
          const snapshot = snapshotOf(Object.fromEntries(files));
          return stateOn(linesIn(ledgerOf(snapshot), snapshot, {}), '2026-03-09');
        });
        assert.deepEqual(states[0], states[1]);
      }),
    );
  });

  it('has no gap where each change begins from what the one before it left, and one where one does not', () => {
    const values = fc.array(fc.integer({ min: 10, max: 9999 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.nat(), (given, at) => {
        const distinct = [...new Set(given)];
        fc.pre(distinct.length > 2);
        const chain = (jump: number | undefined) =>
          Object.fromEntries(
            distinct.slice(1).map((to, index) => {
              const from = index === jump ? 77_777 : distinct[index];
              return [
                idOf(index),
                `status: live\nlive: ${DAYS[index] ?? ''}\nsettings:\n  - { path: P, from: ${String(from)}, to: ${to} }`,
              ];
            }),
          );
        const verdicts = (jump?: number) => {
          const snapshot = snapshotOf(chain(jump));
          const ledger = ledgerOf(snapshot);
          return gapsIn(ledger, linesIn(ledger, snapshot, {})).map(({ verdict }) => verdict);
        };
        assert.deepEqual(verdicts(), []);
        assert.deepEqual(verdicts(1 + (at % (distinct.length - 2))), ['unexplained']);
      }),
    );
  });
});
