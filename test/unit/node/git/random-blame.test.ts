import assert from 'node:assert/strict';
import fc from 'fast-check';
import { after, describe, it } from 'mocha';
import type { Plain } from '../../../../src/core/model/field';
import { equalPlain, isList, isTable, valueAt } from '../../../../src/core/model/plain';
import type { FieldPath } from '../../../../src/core/problem';
import type { History } from '../../../../src/core/history/history';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { readHistory } from '../../../../src/node/git/read-history';
import { BROKEN, IDS, make, plans, write } from './random-history';
import type { Made, Stored } from './random-history';
import {
  TemporaryRepository,
  removeTemporaryFolders,
  temporaryFolder,
  value,
} from './temporary-repository';

/** By path as JSON: the commits, by number, that gave a value, and the values, newest first. */
type Known = ReadonlyMap<string, readonly Given[]>;
interface Given {
  readonly by: number;
  readonly value: Plain | undefined;
}

/** Every group, list and value of a record. */
function places(value: Plain, path: FieldPath = []): readonly FieldPath[] {
  const below = isList(value)
    ? value.flatMap((item, index) => places(item, [...path, index]))
    : isTable(value)
      ? Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))
      : [];
  return [path, ...below];
}

function read(stored: Stored | undefined): Plain | undefined {
  return stored && !stored.text.includes(BROKEN) ? readYaml(stored.text).value : undefined;
}

/**
 * Replays every commit forwards, from the states alone: who gave what stands at each place its value. In these
 * histories an item of a list never leaves its place.
 */
function replay(made: readonly Made[], id: string): readonly Known[] {
  const known: Known[] = [];
  made.forEach(({ parents, state }, by) => {
    const now = state.get(id);
    const sides = parents.map((parent) => ({
      known: known[parent],
      old: made[parent]?.state.get(id),
    }));
    const whole = sides.find(({ old }) => old?.path === now?.path && old?.text === now?.text);
    const record = read(now);
    const next = new Map<string, readonly Given[]>();
    const keys = new Set(
      record === undefined ? [] : places(record).map((path) => JSON.stringify(path)),
    );
    // A field that went is remembered; what stood in a list is not.
    for (const side of record === undefined ? [] : sides)
      for (const key of side.known?.keys() ?? []) if (!/\d[,\]]/.test(key)) keys.add(key);
    for (const key of keys) {
      const path = JSON.parse(key) as FieldPath;
      const present = valueAt(record, path);
      const before = sides.flatMap((side) => {
        const whole = read(side.old);
        return whole === undefined ? [] : [{ ...side, old: valueAt(whole, path) }];
      });
      const same = before.find(({ old }) => equalPlain(old, present));
      const from = same ?? before.find(({ old }) => old !== undefined) ?? before[0];
      const past = from?.known?.get(key) ?? [];
      next.set(key, same ? past : [{ by, value: present }, ...past]);
    }
    known.push(whole?.known ?? next);
  });
  return known;
}

describe('blame in random repositories', function () {
  this.timeout(240_000);
  after(removeTemporaryFolders);

  it('is what replaying every commit gives, read at once or bit by bit, with a cache or without', async () => {
    await fc.assert(
      fc.asyncProperty(
        plans,
        fc.array(fc.nat({ max: 13 }), { maxLength: 3 }),
        async (planned, stops) => {
          const place = TemporaryRepository.create();
          const made = make(planned);
          const oids = write(place, made);
          const repository = await place.open();
          const options = { cacheDir: temporaryFolder(), worthKeeping: 2 };
          let history: History | undefined;
          for (const stop of [...stops, made.length - 1]) {
            const at = stop % made.length;
            place.git('symbolic-ref', 'HEAD', `refs/heads/made-${at}`);
            const since = stop % 2 === 0 ? history : undefined; // the others start anew, from the cache
            history = value(await readHistory(repository, { ...options, since }));
            const whole = value(await readHistory(repository));
            assert.deepEqual([...history.touches()], [...whole.touches()]);
            for (const id of IDS) {
              const expected = replay(made, id)[at];
              const blame = await history.blame(id);
              for (const [key, past] of expected ?? []) {
                const path = JSON.parse(key) as FieldPath;
                const found = blame?.at(path);
                assert.deepEqual(
                  (found?.past ?? []).map((each) => [oids.indexOf(each.commit.oid), each.value]),
                  past.map(({ by, value: old }) => [by, old]),
                  `${id} ${key}`,
                );
                assert.equal(found?.commit?.oid, oids[past[0]?.by ?? -1]);
              }
            }
          }
          place.remove();
        },
      ),
      { numRuns: 40 },
    );
  });
});
