import { plainProse } from '../../export/prose';
import { dayOf } from '../../logbook/dates';
import { oneLine } from '../../one-line';
import { isSafeLink } from '../../safe-link';
import type { ImportItem, Place } from '../importer';
import { findDeadlines, firstDeadline } from './deadlines';
import { unescaped } from './sentences';

/** What an importer of notes has found at a place. */
export interface FoundNote {
  readonly place: Place;
  readonly key: string;
  readonly title: string;
  /** A day, or a time in UTC. */
  readonly announced: string | undefined;
  /** Markdown. */
  readonly text: string;
  readonly link?: string | undefined;
  readonly tags?: readonly string[];
  /** How the file groups it, and the release that it is of. */
  readonly section?: string | undefined;
  readonly release?: string | undefined;
}

/** In UTF-16 units. */
const LONGEST_TITLE = 160;
const LONGEST_SUMMARY = 50_000;

/** A note as an update, with the days that its text sets. Its tool is known to who imports. */
export function noteItem(note: FoundNote): ImportItem {
  const { place, key, announced, text, link, tags = [], section, release } = note;
  const summary = shownText(text);
  const day = dayOf(announced);
  const deadlines = findDeadlines(`${note.title}\n\n${summary}`, day);
  const deadline = firstDeadline(deadlines, day);
  const update = {
    title: titleOf(note.title),
    ...(announced === undefined ? {} : { announced }),
    ...(deadline === undefined ? {} : { deadline, deadlines: [...deadlines] }),
    ...(link !== undefined && isSafeLink(link) ? { link } : {}),
    ...(summary === '' ? {} : { summary }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    imported: {
      by: '', // only who imports knows
      file: place.file,
      line: place.line,
      ...(section === undefined ? {} : { section: titleOf(section) }),
      ...(release === undefined ? {} : { release: titleOf(release) }),
    },
  };
  return { what: 'update', place, key, day, update };
}

/** Words of a heading, without its marks, on a line that fits a list. */
export function titleOf(heading: string): string {
  const line = oneLine(unescaped(plainProse(heading))).replace(/(?<![\s:])[\s:]+$/, '');
  if (line.length <= LONGEST_TITLE) return line;
  return `${line.slice(0, LONGEST_TITLE).replace(/\s\S*$/, '')}…`;
}

/** Several headings as one title. */
export function joinedTitle(headings: readonly string[]): string {
  return titleOf(headings.map(titleOf).filter(Boolean).join(' · '));
}

/** Text without signs that no screen shows, of bounded length. */
function shownText(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .trim();
  if (plain.length <= LONGEST_SUMMARY) return plain;
  return `${plain.slice(0, LONGEST_SUMMARY).replace(/\n[^\n]*$/, '')}\n\n…`;
}

/** The first link of a Markdown text that opens. */
export function firstLink(markdown: string): string | undefined {
  for (const [, url = ''] of markdown.matchAll(/\]\(([^)\s]{1,2000})\)/g))
    if (isSafeLink(url)) return url;
  return undefined;
}
