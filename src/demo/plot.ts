import { recordMessage } from '../core/history/record-message';
import type { Names } from '../core/history/names';
import type { RecordWords } from '../core/history/record-message';
import type { Entry } from '../core/logbook/entry';
import { kindOfPath, stemOf } from '../core/logbook/layout';
import { readRecord } from '../core/logbook/read-record';
import { authorOf } from './authors';
import type { Author } from './authors';
import type { Calendar, Instant } from './calendar';
import type { Merge, ResolvedFile } from './story-file';

/** A commit to be written. Parents are places in the list of all commits. */
export interface PlannedCommit {
  readonly author: Author;
  readonly at: Instant;
  readonly message: string;
  readonly parents: readonly number[];
  /** Path and whole text of each file that it adds or changes. */
  readonly files: ReadonlyMap<string, string>;
}

/** What somebody saved at one moment, or brought together. */
interface Event {
  readonly at: Instant;
  readonly authorId: string;
  readonly branch: string;
  readonly subjects: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  readonly merges: boolean;
}

const WORDS: RecordWords = {
  severalChanges: (count) => `${count} changes`,
  removed: (id) => `Remove ${id}`,
  titleOf: (entry) =>
    entry.kind === 'logbook' || entry.kind === 'broken'
      ? 'Logbook'
      : `Update of ${'name' in entry.record && typeof entry.record.name === 'string' ? entry.record.name : entry.id}`,
};

/**
 * The commits of a story, oldest first. Files that one person saved at the same moment are one commit; a side
 * branch starts from what the team had when it is first used. Throws when both sides of a merge touched one file:
 * the story has no such merge.
 */
export function plotCommits(
  files: readonly ResolvedFile[],
  merges: readonly Merge[],
  calendar: Calendar,
): PlannedCommit[] {
  const events = [...saves(files, calendar), ...merges.map((merge) => mergeEvent(merge, calendar))];
  events.sort((a, b) => a.at.seconds - b.at.seconds);
  const names = namesIn(files);
  const lines = new Lines();
  return events.map((event, index) => {
    const { parents, files: changed } = lines.place(event, index);
    return {
      author: authorOf(event.authorId),
      at: event.at,
      message: event.merges ? MERGE_MESSAGE : messageOf(event, names),
      parents,
      files: changed,
    };
  });
}

const MERGE_MESSAGE = "Merge branch 'main' of https://git.tallyhaven.example/marketing/logbook\n";

function saves(files: readonly ResolvedFile[], calendar: Calendar): Event[] {
  const events = new Map<
    string,
    Event & { readonly subjects: string[]; readonly files: Map<string, string> }
  >();
  for (const { path, versions } of files)
    for (const { step, text } of versions) {
      const at = calendar.instant(step.when, authorOf(step.author).zone);
      const branch = step.branch ?? '';
      const key = [at.seconds, step.author, branch].join(' ');
      const event = events.get(key) ?? {
        at,
        authorId: step.author,
        branch,
        subjects: [],
        files: new Map<string, string>(),
        merges: false,
      };
      event.files.set(path, text);
      if (step.subject !== undefined) event.subjects.push(step.subject);
      events.set(key, event);
    }
  return [...events.values()];
}

function mergeEvent({ when, author, branch }: Merge, calendar: Calendar): Event {
  const at = calendar.instant(when, authorOf(author).zone);
  return { at, authorId: author, branch, subjects: [], files: new Map(), merges: true };
}

/** The lines of development while commits are laid down one after the other. */
class Lines {
  /** By branch, '' being the team's: the last commit. */
  readonly #tips = new Map<string, number>();
  /** By side branch: what it touched, and what the team touched since it left. */
  readonly #touched = new Map<string, Map<string, string>>();
  readonly #meanwhile = new Map<string, Set<string>>();

  place(event: Event, index: number): Pick<PlannedCommit, 'parents' | 'files'> {
    return event.merges ? this.#merge(event, index) : this.#save(event, index);
  }

  #save({ branch, files }: Event, index: number): Pick<PlannedCommit, 'parents' | 'files'> {
    const parent = this.#tips.get(branch) ?? this.#tips.get('');
    if (branch === '') {
      for (const paths of this.#meanwhile.values())
        for (const path of files.keys()) paths.add(path);
    } else {
      const touched = this.#touched.get(branch) ?? new Map<string, string>();
      for (const [path, text] of files) touched.set(path, text);
      this.#touched.set(branch, touched);
      if (!this.#meanwhile.has(branch)) this.#meanwhile.set(branch, new Set());
    }
    this.#tips.set(branch, index);
    return { parents: parent === undefined ? [] : [parent], files };
  }

  #merge({ branch }: Event, index: number): Pick<PlannedCommit, 'parents' | 'files'> {
    const [ours, theirs] = [this.#tips.get(''), this.#tips.get(branch)];
    const files = this.#touched.get(branch) ?? new Map<string, string>();
    const both = [...files.keys()].find((path) => this.#meanwhile.get(branch)?.has(path));
    if (ours === undefined || theirs === undefined || both !== undefined)
      throw new Error(`The demo's story cannot merge ${branch}: ${both ?? 'no such branch'}`);
    for (const state of [this.#tips, this.#touched, this.#meanwhile]) state.delete(branch);
    for (const paths of this.#meanwhile.values()) for (const path of files.keys()) paths.add(path);
    this.#tips.set('', index);
    return { parents: [ours, theirs], files };
  }
}

/** The message that *Save to logbook* proposes, or the person's own words above the same trailers. */
function messageOf(event: Event, names: Names): string {
  const entries: Entry[] = [...event.files]
    .filter(([path]) => kindOfPath(path) !== undefined)
    .map(([path, text]) => readRecord(path, text).entry)
    .sort((a, b) => Number(b.kind === 'change') - Number(a.kind === 'change'));
  const changes = entries.filter(({ kind }) => kind === 'change');
  const proposed = recordMessage(changes.length > 0 ? changes : entries, names, WORDS);
  const [subject] = event.subjects;
  if (subject === undefined) return proposed;
  const trailers = proposed.slice(proposed.indexOf('\n\nLogbook-'));
  return trailers.startsWith('\n\nLogbook-') ? `${subject}${trailers}` : `${subject}\n`;
}

function namesIn(files: readonly ResolvedFile[]): Names {
  const names = new Map(
    files.flatMap(({ path, versions }) => {
      const name = /^name: (.+)$/m.exec(versions.at(-1)?.text ?? '')?.[1];
      return name === undefined ? [] : [[`${String(kindOfPath(path))} ${stemOf(path)}`, name]];
    }),
  );
  return { nameOf: (kind, id) => names.get(`${kind} ${id}`) ?? id };
}
