import type { ColumnProfile } from './column-profile';

/** What speaks for a column filling a field. */
export type WhyCode =
  | 'heading'
  | 'heading-and-values'
  | 'heading-alike'
  | 'dates'
  | 'people'
  | 'links'
  | 'tools'
  | 'processes'
  | 'codes'
  | 'sentences';

export interface Guess {
  readonly field: string;
  readonly sureness: number;
  readonly why: WhyCode;
}

const DATES = new Set([
  'live',
  'requested',
  'window.start',
  'window.end',
  'deadline',
  'tested',
  'at',
]);
/** Short words stand in many headings by chance. */
const TELLING_WORD = 4;

/** How likely a column fills a field, by its heading as plain words and its values; undefined: it does not. */
export function guessOf(
  field: string,
  synonyms: readonly string[],
  heading: string,
  profile: ColumnProfile,
): Guess | undefined {
  const values = byValues(field, profile);
  if (values === 'no') return undefined;
  const rank = synonyms.indexOf(heading);
  if (rank >= 0) {
    const sureness = 0.9 - Math.min(rank, 100) / 1000;
    return values
      ? { field, sureness: sureness + 0.09, why: 'heading-and-values' }
      : { field, sureness, why: 'heading' };
  }
  const padded = ` ${heading} `;
  const alike = synonyms.some(
    (word) => word.length >= TELLING_WORD && padded.includes(` ${word} `),
  );
  if (alike && couldBe(field, profile))
    return values
      ? { field, sureness: 0.75, why: 'heading-and-values' }
      : { field, sureness: 0.5, why: 'heading-alike' };
  return values ? { field, ...values } : undefined;
}

/** What is written in words, never in a number. */
const PROSE = new Set(['title', 'what', 'why', 'rollback', 'links', 'text']);

/** A heading that is only alike says little: `comments_count` is no comment, a `Time Spent` of nobody no date. */
function couldBe(field: string, { distinct, serials }: ColumnProfile): boolean {
  if (DATES.has(field)) return distinct.length > 0 && serials < 1;
  return !PROSE.has(field) || !distinct.every((value) => /^[\d.,]{1,15}$/.test(value));
}

type ByValues = Pick<Guess, 'sureness' | 'why'>;

/** What the values alone say: `no` when the field cannot take them. */
function byValues(field: string, profile: ColumnProfile): ByValues | 'no' | undefined {
  if (profile.filled === 0) return undefined;
  const codes = profile.codes.get(field);
  if (codes !== undefined) return codes >= 0.6 ? codesAlone(codes, profile) : 'no';
  if (DATES.has(field) && profile.serials === 1) return undefined; // its heading has to say it
  if (DATES.has(field)) return profile.dates < 0.6 ? 'no' : datesAlone(field, profile);
  // A moment is no person, no reason and no tool.
  if (profile.dates > 0.9 && field !== 'settings.from' && field !== 'settings.to') return 'no';
  if (field === 'tools' && profile.tools >= 0.6) return { sureness: 0.7, why: 'tools' };
  if (field === 'processes' && profile.processes >= 0.6) return { sureness: 0.7, why: 'processes' };
  if (field === 'links' && profile.links >= 0.8) return { sureness: 0.6, why: 'links' };
  if ((field === 'done-by' || field === 'actor') && profile.people >= 0.8)
    return { sureness: 0.45, why: 'people' };
  return undefined;
}

function datesAlone(field: string, { dates }: ColumnProfile): ByValues | undefined {
  const main = field === 'live' || field === 'at';
  return main && dates >= 0.9 ? { sureness: 0.4, why: 'dates' } : undefined;
}

function codesAlone(codes: number, { distinct }: ColumnProfile): ByValues | undefined {
  return codes >= 0.9 && distinct.length > 1 ? { sureness: 0.3, why: 'codes' } : undefined;
}
