import type { FoundChange, ImportItem, Place } from '../../../../../src/core/import/importer';

/** A change as it was found; `Omit` loses the names of fields beside which a record may have others. */
export interface Found {
  readonly place: Place;
  readonly key: string;
  readonly day: string | undefined;
  readonly change: FoundChange;
  readonly more: Readonly<Record<string, unknown>> | undefined;
  readonly section: string | undefined;
  readonly release: string | undefined;
}

interface Group {
  readonly section?: string;
  readonly release?: string;
}

/** The changes among what an importer found. */
export function changesIn(items: readonly ImportItem[]): readonly Found[] {
  return items.flatMap((item) => {
    if (item.what !== 'change') return [];
    const { place, key, day, change, more } = item;
    const { section, release } = (change['imported'] ?? {}) as Group;
    return [{ place, key, day, change, more, section, release }];
  });
}

/** What was not taken, as `file:line code`. */
export function leftOutIn(items: readonly ImportItem[]): readonly string[] {
  return items.flatMap((item) =>
    item.what === 'left-out' ? [`${item.place.file}:${item.place.line} ${item.reason.code}`] : [],
  );
}

/** What was refused. */
export function refusedIn(items: readonly ImportItem[]): readonly string[] {
  return items.flatMap((item) => (item.what === 'refused' ? [item.reason.code] : []));
}
