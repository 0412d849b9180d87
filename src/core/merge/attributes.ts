import { LOGBOOK_FILE, RECORD_FOLDERS } from '../logbook/layout';

/** How git is told which files are merged by which program. */
export const ATTRIBUTES_FILE = '.gitattributes';
/** The name of our merging in git's settings. */
export const MERGE_DRIVER = 'mops-logbook';

/** The lines that let git merge records with us. Where it has no such program, it merges them as text. */
export function attributeLines(prefix = ''): readonly string[] {
  const folders = RECORD_FOLDERS.map((folder) =>
    folder === 'changes' ? `${folder}/*/*/*.yaml` : `${folder}/*.yaml`,
  );
  return [LOGBOOK_FILE, ...folders].map(
    (pattern) => `${quoted(`/${escaped(prefix)}${pattern}`)} merge=${MERGE_DRIVER}`,
  );
}

/** A file of attributes with our lines in it, its own kept; the same text when they are there. */
export function withAttributes(text: string, prefix = ''): string {
  const known = new Set(text.split(/\r?\n/));
  const missing = attributeLines(prefix).filter((line) => !known.has(line));
  if (missing.length === 0) return text;
  const open = text !== '' && !text.endsWith('\n') ? '\n' : '';
  return `${text}${open}${missing.join('\n')}\n`;
}

/** A file of attributes without our lines. */
export function withoutAttributes(text: string, prefix = ''): string {
  const own = new Set(attributeLines(prefix));
  return text
    .split('\n')
    .filter((line) => !own.has(line.replace(/\r$/, '')))
    .join('\n');
}

/** The folder's name as itself, whatever stands in it. */
function escaped(prefix: string): string {
  return prefix.replace(/[\\*?[\]]/g, '\\$&');
}

/** Git reads a pattern with blanks or quotes in it in double quotes, as C does. */
function quoted(pattern: string): string {
  return /[\s"]/.test(pattern) ? JSON.stringify(pattern) : pattern;
}
