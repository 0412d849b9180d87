import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { changePath } from './temporary-repository';
import type { TemporaryRepository } from './temporary-repository';

/** A record in one state of the logbook. */
export interface Stored {
  readonly path: string;
  readonly text: string;
}
type State = ReadonlyMap<string, Stored>;

export const IDS = ['2026-11-01-a-k3f9', '2026-11-02-b-k3f9', '2026-11-03-c-k3f9'];
export const BROKEN = 'id: [\n';
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
    'rewrite',
  ),
  value: fc.constantFrom(...VALUES),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
const plannedCommit = fc.record({
  /** One record goes back to what it was so many commits ago. */
  reverts: fc.option(fc.record({ id: fc.constantFrom(...IDS), back: fc.nat({ max: 6 }) }), {
    freq: 4,
  }),
  /** How far back its parents are; a second one makes a merge. */
  back: fc.nat({ max: 3 }),
  joins: fc.option(fc.nat({ max: 5 }), { freq: 3 }),
  /** Of a merge: which side each record comes from. */
  sides: fc.array(fc.boolean(), { minLength: IDS.length, maxLength: IDS.length }),
  edits: fc.array(edit, { maxLength: 3 }),
});
export type Planned = typeof plannedCommit extends fc.Arbitrary<infer T> ? T : never;

/** Random plans of commits. */
export const plans = fc.array(plannedCommit, { minLength: 3, maxLength: 14 });

/** A commit: its parents, by number, and all that there is. */
export interface Made {
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
  else if (what === 'rewrite') state.set(id, { ...old, text: rewritten(id, word) });
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

/** Hardly a line is as it was, and yet it is the same record. */
function rewritten(id: string, word: string): string {
  return `# Quite another text\ntitle: B\nwindow: { start: ${word}, end: 2026 }\nid: "${id}"\nkind: fixed\n`;
}

/** Commits as they are planned, one after the other; parents are numbers of earlier ones. */
export function make(plans: readonly Planned[]): readonly Made[] {
  const made: Made[] = [];
  for (const { back, joins, sides, edits, reverts } of plans) {
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
    const former = reverts && made[made.length - 1 - reverts.back]?.state.get(reverts.id);
    if (reverts && former) state.set(reverts.id, former);
    for (const each of edits) applyEdit(state, each);
    made.push({ parents, state });
  }
  return made;
}

/** Writes the commits as they are planned, and returns their ids. */
export function write(place: TemporaryRepository, made: readonly Made[]): readonly string[] {
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

/** The numbers of the commits that are part of a commit's history, itself included. */
export function reachable(
  made: readonly Made[],
  from: number,
  into = new Set<number>(),
): Set<number> {
  if (into.has(from)) return into;
  into.add(from);
  for (const parent of made[from]?.parents ?? []) reachable(made, parent, into);
  return into;
}
