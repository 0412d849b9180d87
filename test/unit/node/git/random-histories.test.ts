import assert from 'node:assert/strict';
import fc from 'fast-check';
import { after, describe, it } from 'mocha';
import { fieldChanges } from '../../../../src/core/history/field-changes';
import type { FieldChange } from '../../../../src/core/history/field-changes';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { readHistory } from '../../../../src/node/git/read-history';
import { BROKEN, IDS, make, plans, reachable, write } from './random-history';
import type { Made, Planned, Stored } from './random-history';
import { TemporaryRepository, removeTemporaryFolders, value } from './temporary-repository';

/** What happened to a record in one commit, from the states alone; undefined: nothing of its own. */
function replay(
  commit: Made,
  made: readonly Made[],
  id: string,
): readonly FieldChange[] | undefined {
  const now = commit.state.get(id);
  const before = commit.parents.map((parent) => made[parent]?.state.get(id));
  const sides = before.length === 0 ? [undefined] : before;
  if (sides.some((old) => old?.path === now?.path && old?.text === now?.text)) return undefined;
  if ([now, ...sides].some((stored) => stored?.text.includes(BROKEN))) return [];
  const read = (stored: Stored | undefined) => stored && readYaml(stored.text).value;
  const [first = [], ...others] = sides.map((old) => fieldChanges(read(old), read(now)));
  // Of an item that is gone, each side had its own.
  const reached = (change: FieldChange) =>
    JSON.stringify({ ...change, before: undefined, item: change.item?.words });
  const own = first.filter((change) =>
    others.every((list) => list.map(reached).includes(reached(change))),
  );
  return sides.length > 1 && own.length === 0 ? undefined : own;
}

const [ID = ''] = IDS;
const planned = (edit: Planned['edits'][number], back = 0, joins: number | null = null) => ({
  reverts: null,
  back,
  joins,
  sides: [false, false, false],
  edits: [edit],
});
/** A merge in which an item goes that both sides had, each with another result. */
const GONE_IN_MERGE = [
  planned({ id: ID, what: 'tests', value: 'low' }),
  planned({ id: ID, what: 'tests', value: 'medium' }),
  planned({ id: ID, what: 'rewrite', value: 'low' }, 1, 0),
];

describe('the history of random repositories', function () {
  this.timeout(120_000);
  after(removeTemporaryFolders);

  it('is what replaying every commit gives', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (planned) => {
        const place = TemporaryRepository.create();
        const made = make(planned);
        const oids = write(place, made);
        const history = value(await readHistory(await place.open()));
        for (const id of IDS) {
          const found = await history.ofRecord(id);
          const expected = [...reachable(made, made.length - 1)].flatMap((index) => {
            const commit = made[index];
            const changes = commit && replay(commit, made, id);
            return changes ? [{ oid: oids[index], changes }] : [];
          });
          const order = (a: { oid: string | undefined }, b: { oid: string | undefined }) =>
            oids.indexOf(b.oid ?? '') - oids.indexOf(a.oid ?? '');
          assert.deepEqual(
            found.map(({ commit, changes }) => ({ oid: commit.oid, changes })),
            expected.sort(order),
          );
        }
        place.remove();
      }),
      { numRuns: 30, examples: [[GONE_IN_MERGE]] },
    );
  });
});
