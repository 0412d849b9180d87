import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { after, describe, it } from 'mocha';
import { fieldChanges } from '../../../../src/core/history/field-changes';
import type { FieldChange } from '../../../../src/core/history/field-changes';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { readHistory } from '../../../../src/node/git/read-history';
import {
  TemporaryRepository,
  changePath,
  removeTemporaryFolders,
  value,
} from './temporary-repository';

/** A record in one state of the logbook. */
interface Stored {
  readonly path: string;
  readonly text: string;
}
type State = ReadonlyMap<string, Stored>;

const IDS = ['2026-11-01-a-k3f9', '2026-11-02-b-k3f9', '2026-11-03-c-k3f9'];
const BROKEN = 'id: [\n';
const VALUES = ['low', 'medium', 'high'];

/** One thing that a commit does to one record. */
const edit = fc.record({
  id: fc.constantFrom(...IDS),
  what: fc.constantFrom(
    'risk',
    'priority',
    'tests',
    'approvals',
    'move',
    'remove',
    'break',
    'layout',
  ),
  value: fc.constantFrom(...VALUES),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
const plannedCommit = fc.record({
  /** How far back its parents are; a second one makes a merge. */
  back: fc.nat({ max: 3 }),
  joins: fc.option(fc.nat({ max: 5 }), { freq: 3 }),
  /** Of a merge: which side each record comes from. */
  sides: fc.array(fc.boolean(), { minLength: IDS.length, maxLength: IDS.length }),
  edits: fc.array(edit, { maxLength: 3 }),
});
type Planned = typeof plannedCommit extends fc.Arbitrary<infer T> ? T : never;

interface Made {
  readonly parents: readonly number[];
  readonly state: State;
}

function applyEdit(state: Map<string, Stored>, { id, what, value: word }: Edit): void {
  const old = state.get(id) ?? { path: changePath(id), text: `id: ${id}\ntitle: A\n` };
  const line = (key: string) => new RegExp(`^${key}:.*\n`, 'm');
  const set = (key: string, text: string) => ({
    ...old,
    text: `${old.text.replace(line(key), '')}${key}: ${text}\n`,
  });
  if (what === 'remove') state.delete(id);
  else if (what === 'break') state.set(id, { ...old, text: BROKEN });
  else if (what === 'layout') state.set(id, { ...old, text: `# ${word}\n${old.text}` });
  else if (what === 'move') {
    state.set(id, {
      ...old,
      path: changePath(id).replace('/11/', word === 'low' ? '/11/' : '/12/'),
    });
  } else if (what === 'tests') state.set(id, set('tests', `[{ check: x, result: ${word} }]`));
  else if (what === 'approvals')
    state.set(id, set('approvals', `[{ role: ${word} }, { role: it }]`));
  else state.set(id, set(what, word));
}

function make(plans: readonly Planned[]): readonly Made[] {
  const made: Made[] = [];
  for (const { back, joins, sides, edits } of plans) {
    const tip = made.length - 1;
    const first = Math.max(0, tip - back);
    const second = joins === null ? first : Math.max(0, tip - joins);
    const parents = tip < 0 ? [] : [...new Set([first, second])];
    const [ours, theirs = ours] = parents.map((index) => made[index]?.state);
    const state = new Map<string, Stored>();
    IDS.forEach((id, index) => {
      const stored = (sides[index] ? ours : theirs)?.get(id);
      if (stored) state.set(id, stored);
    });
    for (const each of edits) applyEdit(state, each);
    made.push({ parents, state });
  }
  return made;
}

/** Writes the commits as they are planned, and returns their ids. */
function write(place: TemporaryRepository, made: readonly Made[]): readonly string[] {
  const stream = made.map(({ parents, state }, index) => {
    const who = `A <a@b.example> ${1_700_000_000 + index * 60} +0000`;
    const [from, ...merged] = parents.map((parent) => `:${parent + 1}`);
    const files = [...state.values()].map(
      ({ path, text }) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    );
    return [
      `commit refs/heads/made-${index}\nmark :${index + 1}\ncommitter ${who}\ndata 1\nx\n`,
      from === undefined ? '' : `from ${from}\n`,
      ...merged.map((each) => `merge ${each}\n`),
      'deleteall\n',
      ...files,
    ].join('');
  });
  execFileSync('git', ['fast-import', '--quiet', '--force'], {
    cwd: place.folder,
    input: stream.join(''),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const last = made.length - 1;
  place.git('symbolic-ref', 'HEAD', `refs/heads/made-${last}`);
  return made.map((_, index) => place.git('rev-parse', `made-${index}`).trim());
}

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
  const reached = (change: FieldChange) => JSON.stringify({ ...change, before: undefined });
  const own = first.filter((change) =>
    others.every((list) => list.map(reached).includes(reached(change))),
  );
  return sides.length > 1 && own.length === 0 ? undefined : own;
}

function reachable(made: readonly Made[], from: number, into = new Set<number>()): Set<number> {
  if (into.has(from)) return into;
  into.add(from);
  for (const parent of made[from]?.parents ?? []) reachable(made, parent, into);
  return into;
}

describe('the history of random repositories', function () {
  this.timeout(120_000);
  after(removeTemporaryFolders);

  it('is what replaying every commit gives', async () => {
    const plans = fc.array(plannedCommit, { minLength: 3, maxLength: 14 });
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
      { numRuns: 30 },
    );
  });
});
