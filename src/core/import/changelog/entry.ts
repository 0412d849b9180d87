import { sha256Of } from '../../export/evidence/sha256';
import type { Change, Link } from '../../model/change';
import type { ChangeKind } from '../../model/codes';
import type { Value } from '../../problem';
import type { ImportItem, Place } from '../importer';
import { NOT_A_LETTER } from '../read/decoder';
import { leftOut } from '../read/told';
import { ticketLinks } from './ticket-links';
import { titleOf } from './title-of';

/** An entry of a changelog, or a fragment of one, as it is found. */
export interface FoundEntry {
  readonly place: Place;
  /** Prose as it is written there. */
  readonly text: string;
  readonly kind: ChangeKind;
  /** As the file writes them. */
  readonly section?: string;
  readonly release?: string;
  readonly status: Change['status'];
  readonly statusReason?: string;
  /** `YYYY-MM-DD`: on which it was released, or is to be. */
  readonly released?: string;
  /** `YYYY-MM-DD`: on which it was written down, where it was not released yet. */
  readonly written?: string;
  /** Links that stand outside of its text. */
  readonly links?: readonly Link[];
  readonly title?: string;
  readonly more?: Readonly<Record<string, Value>>;
}

/** A text longer than this is no entry; with all else a record stays far from the largest file that is read. */
const LONGEST = 200_000;
/** Each entry below a heading holds it. */
const LONGEST_HEADING = 300;

/**
 * What entries are told apart by. The same text may stand in several releases: such are numbered in the order in which
 * they are keyed, which has to stay the same when the file grows.
 */
export class EntryKeys {
  private readonly seen = new Map<string, number>();

  /** @param group What is the same each time: nothing, or the name of a fragment. */
  async keyOf(group: string, text: string): Promise<string> {
    const hash = (await sha256Of(text.replace(/\s+/g, ' ').trim())).slice(0, 20);
    const key = group === '' ? hash : `${group}#${hash}`;
    const number = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, number);
    return number === 1 ? key : `${key}-${number}`;
  }
}

/** An entry as a change, or why it is none: `no-text`, `text-too-long`. */
export function changeOfEntry(entry: FoundEntry, key: string): ImportItem {
  const { place, released, more } = entry;
  const text = entry.text.trimEnd();
  if (text.length > LONGEST)
    return leftOut(place.file, place.line, 'text-too-long', {
      characters: text.length,
      limit: LONGEST,
    });
  if (text.includes(NOT_A_LETTER)) return leftOut(place.file, place.line, 'cell-not-text');
  const title = entry.title ?? titleOf(text);
  if (title === '') return leftOut(place.file, place.line, 'no-text');
  const links = uniqueLinks([...(entry.links ?? []), ...ticketLinks(text)]);
  const change = {
    title,
    kind: entry.kind,
    status: entry.status,
    ...(entry.statusReason === undefined ? {} : { 'status-reason': entry.statusReason }),
    ...(released === undefined ? {} : { live: released }),
    ...(saysNoMore(text, title) ? {} : { what: text }),
    ...(links.length > 0 ? { links } : {}),
    imported: { by: '', ...place, ...inGroups(entry) }, // whose import it is, the driver says
  };
  return {
    what: 'change',
    place,
    key,
    day: released ?? entry.written,
    change,
    ...(more === undefined ? {} : { more }),
  };
}

function inGroups({ section, release }: FoundEntry) {
  return {
    ...(section === undefined ? {} : { section: section.slice(0, LONGEST_HEADING) }),
    ...(release === undefined ? {} : { release: release.slice(0, LONGEST_HEADING) }),
  };
}

function saysNoMore(text: string, title: string): boolean {
  return text === '' || text === title || text === `${title}.`;
}

function uniqueLinks(links: readonly Link[]): Link[] {
  const byUrl = new Map(links.map((link) => [typeof link === 'string' ? link : link.url, link]));
  return [...byUrl.values()];
}
