import { slug } from '../../logbook/ids';
import type { Snapshot } from '../../logbook/snapshot';
import { DATE_ORDERS } from '../../model/codes';
import type { ColumnMap } from '../../model/column-map';
import type { Answers } from '../question';
import { profileOf } from './column-profile';
import type { ColumnProfile } from './column-profile';
import { CHANGE_SYNONYMS, ENTRY_SYNONYMS, ID_SYNONYMS } from './field-synonyms';
import { guessOf } from './guess-field';
import type { Guess } from './guess-field';
import { defaultsFor, entryDefaults, mapColumn } from './map-column';
import { plainWords } from './plain-words';
import type { TableSample } from './sample-table';

/** What is proposed for a column of a file. */
export interface ProposedColumn {
  readonly heading: string;
  /** The field that it fills; undefined: it is not used. */
  readonly field?: string;
  /** From 0 to 1. */
  readonly sureness: number;
  /** What speaks for it; `messages/import/column-why-text` words it. */
  readonly why?: Guess['why'];
}

export interface MapProposal {
  readonly map: ColumnMap;
  /** One for each heading, in the order of the file. */
  readonly columns: readonly ProposedColumn[];
}

export interface ProposeOptions {
  /** Absent: changes. */
  readonly makes?: ColumnMap['makes'];
  /** What was answered for this file already: a map is to remember it. */
  readonly answers?: Answers;
}

/**
 * Proposes a column map for a table, by its headings in five languages and by what its values look like: dates,
 * addresses, links, codes, names that the logbook knows. Nothing in it is certain: a person corrects it.
 */
export function proposeMap(
  { name, headings, headingLine, rows }: Omit<TableSample, 'what'>,
  snapshot: Snapshot,
  { makes = 'changes', answers = {} }: ProposeOptions = {},
): MapProposal {
  const profiles = headings.map((_, at) =>
    profileOf(
      rows.map((row) => row[at] ?? ''),
      snapshot,
    ),
  );
  const synonyms = makes === 'entries' ? ENTRY_SYNONYMS : CHANGE_SYNONYMS;
  const guesses = settle(bestGuesses(headings, profiles, synonyms));
  if (makes === 'changes') {
    renameAssets(guesses);
    addTitle(guesses, profiles);
  }
  const keys = keyColumns(headings, profiles);
  const stem = name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const columns = headings.flatMap((heading, at) => {
    const guess = guesses.get(at);
    const profile = profiles[at];
    return guess && profile ? [mapColumn(heading, guess.field, profile)] : [];
  });
  const map: ColumnMap = {
    id: slug(stem, 60) || 'table',
    ...(stem === '' ? {} : { name: stem }),
    makes,
    headings: [...new Set(headings.filter((heading) => heading !== ''))],
    columns,
    ...(makes === 'changes' ? defaultsFor(columns) : entryDefaults(columns)),
    ...(keys.length > 0 ? { 'key-columns': [...keys] } : {}),
    ...remembered(answers, headingLine),
  };
  return { map, columns: headings.map((heading, at) => proposed(heading, guesses.get(at))) };
}

const proposed = (heading: string, guess: Guess | undefined): ProposedColumn =>
  guess
    ? { heading, field: guess.field, sureness: guess.sureness, why: guess.why }
    : { heading, sureness: 0 };

interface Placed extends Guess {
  readonly at: number;
}

function bestGuesses(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  synonyms: Readonly<Record<string, readonly string[]>>,
): readonly Placed[] {
  return headings.flatMap((heading, at) =>
    Object.entries(synonyms).flatMap(([field, words]): Placed[] => {
      const profile = profiles[at];
      const guess = profile && guessOf(field, words, plainWords(heading), profile);
      return guess ? [{ ...guess, at }] : [];
    }),
  );
}

/** The surest guess first: each column fills one field, and each field is filled by one column. */
function settle(guesses: readonly Placed[]): Map<number, Guess> {
  const settled = new Map<number, Guess>();
  const taken = new Set<string>();
  for (const guess of [...guesses].sort((a, b) => b.sureness - a.sureness || a.at - b.at)) {
    if (settled.has(guess.at) || taken.has(guess.field)) continue;
    settled.set(guess.at, guess);
    taken.add(guess.field);
  }
  return settled;
}

/** Where nothing of the table is a setting, what was touched is an asset. */
function renameAssets(guesses: Map<number, Guess>): void {
  const fields = [...guesses.values()].map(({ field }) => field);
  if (fields.some((field) => /^settings\.(?:path|from|to)$/.test(field))) return;
  for (const [at, guess] of guesses)
    if (guess.field === 'settings.asset') guesses.set(at, { ...guess, field: 'assets.name' });
}

/** Where no heading is that of a title, the column that reads like one: else changes are called by their values. */
function addTitle(guesses: Map<number, Guess>, profiles: readonly ColumnProfile[]): void {
  if ([...guesses.values()].some(({ field }) => field === 'title')) return;
  const free = profiles
    .map(({ sentences, filled, distinct }, at) => ({ at, sentences, filled, distinct }))
    .filter(({ at, sentences }) => !guesses.has(at) && sentences >= 0.6);
  // Of several, the one that tells most rows apart.
  const best = free.sort((a, b) => b.distinct.length - a.distinct.length || a.at - b.at)[0];
  if (best) guesses.set(best.at, { field: 'title', sureness: 0.35, why: 'sentences' });
}

function keyColumns(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
): readonly string[] {
  const keys = headings.filter(
    (heading, at) => ID_SYNONYMS.includes(plainWords(heading)) && profiles[at]?.isKey === true,
  );
  return keys.slice(0, 1);
}

function remembered(answers: Answers, headingLine: number): Partial<ColumnMap> {
  const order = DATE_ORDERS.find((one) => one === answers['date-order']);
  const zone = answers['time-zone'];
  const { encoding, delimiter } = answers;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(headingLine > 1 ? { 'heading-line': headingLine } : {}),
    ...(order ? { 'date-order': order } : {}),
    ...(zone === undefined ? {} : { 'time-zone': zone }),
  };
}
