import type { Member } from './population';
import { sha256Of } from './sha256';

/** What of a sample can be chosen. */
export interface SampleOptions {
  /** How many are drawn by chance; undefined: by `usualSize`. */
  readonly size?: number;
  /** What makes the same ones be drawn again: see `isSeed`. */
  readonly seed: string;
}

/** A change that is traced. */
export interface Sampled {
  readonly member: Member;
  /** The SHA-256 of `seed:id`, by which it was drawn. */
  readonly rank: string;
  /** `chance`: among the first by their ranks. `emergency`: every emergency change is traced. */
  readonly because: 'chance' | 'emergency';
}

export interface Sample {
  readonly seed: string;
  /** How many were asked for. */
  readonly size: number;
  /** The ids from which it was drawn, in the order of their code units. */
  readonly frame: readonly string[];
  /** Those drawn by chance by their ranks, then the other emergency changes by theirs. */
  readonly drawn: readonly Sampled[];
}

/** A trace is a page, and nobody reads more. */
export const MOST_SAMPLED = 1_000;

/** Letters, digits, dots, dashes and underscores: a seed is pasted into a shell. */
const SEED = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Whether a text can be a seed. */
export function isSeed(text: string): boolean {
  return SEED.test(text);
}

/** The seed where nobody names one: the period, so that nobody can have looked for one that suits them. */
export function seedOf(since: string | undefined, until: string | undefined): string {
  return `${since ?? 'start'}_${until ?? 'end'}`;
}

/**
 * How many to draw of a number of changes, in the manner of the tables that audit firms use for controls by how often
 * they operate (monthly 2 to 5, weekly 5 to 15, daily 20 to 40, several times a day 25 to 60): guidance, no standard.
 */
const USUAL: readonly (readonly [upTo: number, size: number])[] = [
  [5, 5],
  [12, 6],
  [52, 15],
  [250, 25],
  [Infinity, 40],
];

/** The usual size of a sample of `count` changes. */
export function usualSize(count: number): number {
  const [, size = 0] = USUAL.find(([upTo]) => count <= upTo) ?? [];
  return Math.min(size, count);
}

const AT_ONCE = 1_000;

/**
 * Draws a sample: the changes that took effect are put in the order of the SHA-256 of `seed:id`, and the first `size`
 * are taken; every emergency change is added. The same ids and seed give the same sample in whatever order they come.
 */
export async function drawSample(
  members: readonly Member[],
  { size: asked, seed }: SampleOptions,
): Promise<Sample> {
  const frame = members.filter(({ wentLive }) => wentLive);
  const ranked: { readonly member: Member; readonly rank: string }[] = [];
  for (let start = 0; start < frame.length; start += AT_ONCE)
    ranked.push(
      ...(await Promise.all(
        frame.slice(start, start + AT_ONCE).map(async (member) => {
          return { member, rank: await sha256Of(`${seed}:${member.id}`) };
        }),
      )),
    );
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const wanted = Math.floor(asked ?? usualSize(frame.length));
  const size = Math.max(0, Math.min(wanted, MOST_SAMPLED));
  const emergencies = ranked
    .slice(size)
    .filter(({ member }) => member.track === 'emergency')
    .slice(0, MOST_SAMPLED);
  return {
    seed,
    size,
    frame: frame.map(({ id }) => id).sort(),
    drawn: [
      ...ranked.slice(0, size).map((one): Sampled => ({ ...one, because: 'chance' })),
      ...emergencies.map((one): Sampled => ({ ...one, because: 'emergency' })),
    ],
  };
}
