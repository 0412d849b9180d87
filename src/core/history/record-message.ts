import type { Entry } from '../logbook/entry';
import { oneLine } from '../one-line';
import type { Names } from './names';

/** The words of a message, from `messages/git-text`; a proposal that a person may rewrite. */
export interface RecordWords {
  /** `Marketo, Salesforce: 3 changes`, without the names. */
  severalChanges(count: number): string;
  /** Title of an entry that is no change, such as `Tool: Marketo`. */
  titleOf(entry: Entry): string;
  /** A record that is gone. */
  removed(id: string): string;
}

/** Somebody who did it too. */
export interface CoAuthor {
  readonly name: string;
  readonly email: string;
}

/** What else the last paragraph of a message says. */
export interface MoreTrailers {
  readonly coAuthors?: readonly CoAuthor[];
  /** Lines that a person filled in, `Ticket: MOPS-412`. */
  readonly lines?: readonly string[];
}

const SUBJECT_LENGTH = 72;
const NAMES_SHOWN = 3;

/**
 * A message for recording these entries: `Marketo: Raise the MQL threshold` for one, `Marketo, Salesforce: 3 changes`
 * with a line each for several, then trailers that name ids. Whatever comes from a record stands on one line, and
 * never in the last paragraph unless it is an id: a title forges no trailer.
 * @param entries the records as they are now, broken ones too
 * @param gone ids of records whose files were removed
 */
export function recordMessage(
  entries: readonly Entry[],
  names: Names,
  words: RecordWords,
  gone: readonly string[] = [],
): string {
  return withTrailers(proposedText(entries, names, words, gone), entries);
}

/** The same without trailers. */
export function proposedText(
  entries: readonly Entry[],
  names: Names,
  words: RecordWords,
  gone: readonly string[] = [],
): string {
  const removed = gone.map((id) => oneLine(words.removed(id)));
  const titles = [...entries.map((entry) => titleOf(entry, words)), ...removed];
  const [first = ''] = titles;
  const about = namesOf(entries, names);
  const summary = titles.length === 1 ? first : words.severalChanges(titles.length);
  const subject = shorten(about === '' ? summary : `${about}: ${summary}`);
  const list = titles.length === 1 ? '' : titles.map((title) => `- ${title}`).join('\n');
  return [subject, list].filter((each) => each !== '').join('\n\n');
}

/** A person's own message, with the trailers that name the ids of these entries, and whoever did it too. */
export function withTrailers(
  message: string,
  entries: readonly Entry[],
  { coAuthors = [], lines = [] }: MoreTrailers = {},
): string {
  const last = [...lines.map(oneLine), trailers(entries), ...coAuthors.flatMap(coAuthorLine)];
  const paragraphs = [message.trimEnd(), last.filter((line) => line !== '').join('\n')];
  return `${paragraphs.filter((each) => each !== '').join('\n\n')}\n`;
}

/** As GitHub and GitLab read it; without an address it would name nobody. */
function coAuthorLine({ name, email }: CoAuthor): readonly string[] {
  const [whom, where] = [name, email].map((text) => oneLine(text.replace(/[<>]/g, ' ')));
  return where && /^[^\s@]+@[^\s@]+$/.test(where)
    ? [`Co-authored-by: ${whom || where} <${where}>`]
    : [];
}

function titleOf(entry: Entry, words: RecordWords): string {
  if (entry.kind !== 'change') return oneLine(words.titleOf(entry));
  return oneLine(entry.record.title) || entry.id;
}

function namesOf(entries: readonly Entry[], names: Names): string {
  const found = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'change') continue;
    const { tools = [], processes = [], integrations = [] } = entry.record;
    const own = [
      ...tools.map((id) => names.nameOf('tool', id)),
      ...processes.map((id) => names.nameOf('process', id)),
    ];
    const all = own.length > 0 ? own : integrations.map((id) => names.nameOf('integration', id));
    for (const name of all) found.add(oneLine(name));
  }
  const shown = [...found].slice(0, NAMES_SHOWN).join(', ');
  return found.size > NAMES_SHOWN ? `${shown}, …` : shown;
}

function trailers(entries: readonly Entry[]): string {
  const lines = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'change') {
      lines.add(`Logbook-Change: ${oneLine(entry.id)}`);
      for (const id of entry.record.tools ?? []) lines.add(`Logbook-Tool: ${oneLine(id)}`);
      for (const id of entry.record.processes ?? []) lines.add(`Logbook-Process: ${oneLine(id)}`);
    }
    if (entry.kind === 'tool') lines.add(`Logbook-Tool: ${oneLine(entry.id)}`);
    if (entry.kind === 'process') lines.add(`Logbook-Process: ${oneLine(entry.id)}`);
  }
  return [...lines].sort(byTrailer).join('\n');
}

const ORDER = ['Logbook-Change', 'Logbook-Tool', 'Logbook-Process'];
function byTrailer(a: string, b: string): number {
  const rank = (line: string) => ORDER.indexOf(line.slice(0, line.indexOf(':')));
  return rank(a) - rank(b);
}

function shorten(subject: string): string {
  if (subject.length <= SUBJECT_LENGTH) return subject;
  const start = subject.slice(0, SUBJECT_LENGTH - 1);
  return `${start.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
