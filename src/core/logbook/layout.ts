import { ID_PATTERN } from '../model/id-pattern';
import type { RecordKind } from '../model/record-kind';

/*
 * Where each record stands (design, section 3). Paths are relative to the logbook, with `/`.
 *
 *   logbook.yaml   tools/<id>.yaml   processes/<id>.yaml   integrations/<id>.yaml
 *   changes/YYYY/MM/<id>.yaml        updates/YYYY/<id>.yaml           templates/changes/<name>.yaml
 *   imports/<id>.yaml (column maps)  answers/<id>.yaml (what was said of audit entries)
 */

export const LOGBOOK_FILE = 'logbook.yaml';
const RECORD_EXTENSION = '.yaml';

/** The folders that hold records, in the order of their paths. A reader lists these and `logbook.yaml`. */
export const RECORD_FOLDERS = [
  'answers',
  'changes',
  'imports',
  'integrations',
  'processes',
  'templates/changes',
  'tools',
  'updates',
] as const;
type RecordFolder = (typeof RECORD_FOLDERS)[number];

const KIND_OF_FOLDER: Record<RecordFolder, RecordKind> = {
  answers: 'answer',
  changes: 'change',
  imports: 'column-map',
  integrations: 'integration',
  processes: 'process',
  'templates/changes': 'change',
  tools: 'tool',
  updates: 'update',
};

const MONTH = /^changes\/\d{4}\/(?:0[1-9]|1[0-2])$/;
const YEAR = /^updates\/\d{4}$/;
const DATED_ID = /^(\d{4})-(0[1-9]|1[0-2])-/;

/** How nearly all records are named, and safe: the long way is for the rest. */
const DATED_SLUG = /^\d{4}-\d\d-\d\d-[a-z0-9-]{1,100}$/;

/** File systems allow 255 bytes for a name. */
const MAX_NAME_BYTES = 255;
/** Names that Windows keeps for devices, with whatever extension. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path without its last part; empty for a file at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The file's name without `.yaml`: the id of the record in it. */
export function stemOf(path: string): string {
  return stemOfName(nameOf(path));
}

/** The same of a file's name: to look for its folder takes as long as all else that the index does with a file. */
export function stemOfName(name: string): string {
  return name.endsWith(RECORD_EXTENSION) ? name.slice(0, -RECORD_EXTENSION.length) : name;
}

/**
 * Whether `stem` (an id, or a file's name without `.yaml`) can name a file on Windows, macOS and Linux alike,
 * and is an id: no path, no control or wild-card characters, no leading dash or dot, no device name.
 */
export function isSafeName(stem: string): boolean {
  if (DATED_SLUG.test(stem)) return true;
  return (
    ID_PATTERN.test(stem) &&
    !stem.endsWith('.') &&
    !DEVICE_NAME.test(stem) &&
    utf8Length(stem) + RECORD_EXTENSION.length <= MAX_NAME_BYTES
  );
}

/** How many bytes `text` takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function recordFolderOf(path: string): RecordFolder | undefined {
  return RECORD_FOLDERS.find((folder) => path === folder || path.startsWith(`${folder}/`));
}

/** What is meant to stand in one of the folders of records, however it is named and however deep. */
export function expectedKind(path: string): RecordKind | undefined {
  if (path === LOGBOOK_FILE) return 'logbook';
  const folder = recordFolderOf(path);
  return folder === undefined ? undefined : KIND_OF_FOLDER[folder];
}

/** Names that people and other programs give to such files; only `.yaml` is read. */
const LIKE_RECORD = /\.ya?ml$/i;

/** Whether a file with this name in a folder of records is meant as one, even if the name ends in `.yml`. */
export function isNamedLikeRecord(name: string): boolean {
  return name.endsWith(RECORD_EXTENSION) || LIKE_RECORD.test(name);
}

/** Whether a file is one of those that a reader lists. */
export function isListed(path: string): boolean {
  return path === LOGBOOK_FILE || (isNamedLikeRecord(path) && recordFolderOf(path) !== undefined);
}

/** The name that a file should have whose own ends in `.yml` or `.YAML`; undefined for all others. */
export function correctedName(path: string): string | undefined {
  const name = nameOf(path);
  return LIKE_RECORD.test(name) && !name.endsWith(RECORD_EXTENSION)
    ? name.replace(LIKE_RECORD, RECORD_EXTENSION)
    : undefined;
}

/** Whether records are looked for in the folder where this file stands. */
export function isInPlace(path: string): boolean {
  if (path === LOGBOOK_FILE) return true;
  if (!path.endsWith(RECORD_EXTENSION)) return false;
  const folder = folderOf(path);
  if (folder === 'changes' || folder.startsWith('changes/')) return MONTH.test(folder);
  if (folder === 'updates' || folder.startsWith('updates/')) return YEAR.test(folder);
  return (RECORD_FOLDERS as readonly string[]).includes(folder);
}

/**
 * The kind of record that a path holds; undefined when no record is looked for there, or under such a name.
 * A template of a change is a `change` too: see `isTemplatePath`.
 */
export function kindOfPath(path: string): RecordKind | undefined {
  return isInPlace(path) && isSafeName(stemOf(path)) ? expectedKind(path) : undefined;
}

/** Whether a path is that of a change to start from, which is no change of the logbook. */
export function isTemplatePath(path: string): boolean {
  return path.startsWith('templates/changes/');
}

/**
 * Where a new record goes. Throws a `RangeError` for an id that is no safe name, or that of a change or update
 * without a date: ids are checked before they build a path.
 */
export function pathOfNew(kind: RecordKind, id: string): string {
  if (kind === 'logbook') return LOGBOOK_FILE;
  if (!isSafeName(id)) throw new RangeError(`not a safe id: ${JSON.stringify(id)}`);
  const file = `${id}${RECORD_EXTENSION}`;
  switch (kind) {
    case 'tool':
      return `tools/${file}`;
    case 'process':
      return `processes/${file}`;
    case 'integration':
      return `integrations/${file}`;
    case 'column-map':
      return `imports/${file}`;
    case 'answer':
      return `answers/${file}`;
    case 'update': {
      const [, year] = DATED_ID.exec(id) ?? [];
      if (!year) throw new RangeError(`the id of an update starts with its day: ${id}`);
      return `updates/${year}/${file}`;
    }
    case 'change': {
      const [, year, month] = DATED_ID.exec(id) ?? [];
      if (!year || !month) throw new RangeError(`the id of a change starts with its day: ${id}`);
      return `changes/${year}/${month}/${file}`;
    }
  }
}
