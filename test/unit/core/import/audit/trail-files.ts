import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type {
  FoundEvent,
  Importer,
  ImportItem,
  SourceFile,
} from '../../../../../src/core/import/importer';
import type { Answers } from '../../../../../src/core/import/question';
import { snapshotOf } from '../../logbook/snapshot-of';
import { fileOfBytes } from '../notes/note-files';

const FIXTURES = join(__dirname, '../../../../fixtures/import/audit');
/** Files of real organisations, where they lie beside the checkout. */
const REAL = join(__dirname, '../../../../../../shared/data/audit-trails');
export const hasReal = existsSync(REAL);

/** A file of `test/fixtures/import/audit`, its bytes in pieces. */
export function fixture(name: string, pieces = Infinity): SourceFile {
  return fileOfBytes(name, readFileSync(join(FIXTURES, name)), pieces);
}

export function fixtureText(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

export function realFile(path: string): SourceFile {
  return fileOfBytes(basename(path), readFileSync(join(REAL, path)));
}

/** All that an importer says of files. */
export async function read(
  importer: Importer,
  files: readonly SourceFile[],
  answers: Answers = {},
): Promise<readonly ImportItem[]> {
  const items: ImportItem[] = [];
  const context = { snapshot: snapshotOf({}), answers, today: '2026-11-20' };
  for await (const item of importer.read(files, context)) items.push(item);
  return items;
}

/** The entries among what was found. */
export function eventsIn(items: readonly ImportItem[]): readonly FoundEvent[] {
  return items.flatMap((item) => (item.what === 'event' ? [item.event] : []));
}

/** What else was said, as the line and the code of each. */
export function othersIn(items: readonly ImportItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.what === 'left-out') return [`${item.place.line} ${item.reason.code}`];
    if (item.what === 'refused') return [item.reason.code];
    return item.what === 'question' ? [`${item.question.code}?`] : [];
  });
}

/** An entry without what its file had: what is said of it beyond that. */
export function said(event: FoundEvent): object {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'original'));
}
