import { newChangeId } from '../core/logbook/ids';
import { kindOfPath, pathOfNew } from '../core/logbook/layout';
import { formatRecord } from '../core/yaml/format-record';
import type { Calendar } from './calendar';
import { firstTitle, parseScript, versionOf } from './script';
import type { Script, Step } from './script';

/** A file of the demo logbook and its life. A change has a key, by which others name it, instead of a path. */
export type StoryFile =
  | { readonly key: string; readonly kind: 'change' | 'update'; readonly script: string }
  | { readonly path: string; readonly script: string };

/** A change of the story; `key` is what `@(#key)` means elsewhere. */
export const change = (key: string, script: string): StoryFile => ({ key, kind: 'change', script });

/** A vendor update of the story. */
export const update = (key: string, script: string): StoryFile => ({ key, kind: 'update', script });

/** Any other file, by its path in the logbook. */
export const file = (path: string, script: string): StoryFile => ({ path, script });

/** When a side branch was brought together with what the team had, and by whom. */
export interface Merge {
  readonly when: string;
  readonly author: string;
  readonly branch: string;
}

/** A file with its path, and each of its moments with the whole text. */
export interface ResolvedFile {
  readonly path: string;
  readonly versions: readonly { readonly step: Step; readonly text: string }[];
}

/** Gives every file its path and its texts: the ids of changes and all dates follow from the calendar. */
export function resolveStory(files: readonly StoryFile[], calendar: Calendar): ResolvedFile[] {
  const read = files.map((each) => ({ ...each, ...scriptAndId(each, calendar) }));
  const ids = new Map(read.flatMap((each) => ('key' in each ? [[each.key, each.id]] : [])));
  const resolve = (expression: string): string => {
    if (!expression.startsWith('#')) return calendar.write(expression);
    const id = ids.get(expression.slice(1));
    if (id === undefined) throw new Error(`The demo's story has no change called ${expression}`);
    return id;
  };
  return read.map((each) => {
    const path = 'path' in each ? each.path : pathOfNew(each.kind, each.id);
    const head = 'key' in each ? `id: ${each.id}\n` : '';
    const versions = each.parsed.steps.map((step, index) => ({
      step,
      text: canonical(path, head + versionOf(each.parsed, index + 1, resolve)),
    }));
    return { path, versions };
  });
}

/** As our own *format* would write it; a record that cannot be formatted is a fault of the story. */
function canonical(path: string, text: string): string {
  const kind = kindOfPath(path);
  if (kind === undefined) return text;
  const formatted = formatRecord(kind, text);
  if (formatted.ok) return formatted.value;
  throw new Error(`The demo's story has a broken file ${path}: ${formatted.problem.code}\n${text}`);
}

function scriptAndId(story: StoryFile, calendar: Calendar): { parsed: Script; id: string } {
  const parsed = parseScript(story.script);
  if ('path' in story) return { parsed, id: '' };
  const first = parsed.steps[0]?.when.slice(0, -6) ?? '0';
  const title = firstTitle(parsed).replace(/@\(([^)]*)\)/g, (_, when: string) =>
    calendar.write(when),
  );
  return { parsed, id: newChangeId(title, calendar.write(first), seededBy(story.key)) };
}

/** Numbers from 0 up to 1 that are always the same for a key (FNV-1a, then mulberry32). */
function seededBy(key: string): () => number {
  let state = 0x811c9dc5;
  for (const character of key)
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}
