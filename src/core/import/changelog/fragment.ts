import type { Plain } from '../../model/field';
import type { Problem, Result } from '../../problem';
import { guardBytes } from '../../yaml/guard';
import { MAX_FILE_SIZE } from '../../yaml/max-file-size';
import { readYaml } from '../../yaml/read-yaml';
import type { YamlReading } from '../../yaml/read-yaml';
import type { ImportItem, SourceFile } from '../importer';
import { leftOut } from '../read/told';

/** The text of a file that holds one or a few entries, without a byte order mark and with plain line ends. */
export async function fragmentText(file: SourceFile): Promise<Result<string>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.open()) {
    size += piece.length;
    if (size > MAX_FILE_SIZE) return tooLarge(Math.max(size, file.size));
    parts.push(piece);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const text = guardBytes(bytes);
  return text.ok
    ? { ok: true, value: text.value.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') }
    : text;
}

function tooLarge(size: number): Result<string> {
  const args = { size, limit: MAX_FILE_SIZE };
  return { ok: false, problem: { code: 'file-too-large', severity: 'error', args } };
}

/** A fragment that cannot be read: the others are. */
export function broken(name: string, problem: Problem, text = ''): ImportItem {
  const line = problem.range ? lineAt(text, problem.range.start) : 1;
  const args = { ...problem.args, problem: problem.code };
  return leftOut(name, line, 'file-broken', args);
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1;
  return line;
}

/** The name of a file without folders. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** A table of YAML, with where its fields stand. */
export interface YamlFragment {
  readonly text: string;
  readonly table: Readonly<Record<string, Plain>>;
  readonly reading: YamlReading;
}

/** A file that is a table of YAML; or what to say of it: `file-broken`, `row-other-shape`, `no-text`. */
export async function yamlFragment(file: SourceFile): Promise<YamlFragment | ImportItem> {
  const read = await fragmentText(file);
  if (!read.ok) return broken(file.name, read.problem);
  let text = read.value;
  let reading = readYaml(text);
  if (reading.problems.some(({ args }) => args['detail'] === 'MISSING_CHAR')) {
    const indented = indentedQuotes(text);
    const again = readYaml(indented);
    if (again.value !== undefined) [text, reading] = [indented, again];
  }
  const { value } = reading;
  const problem = reading.problems.find(({ severity }) => severity === 'error');
  if (value === undefined || problem)
    return broken(file.name, problem ?? reading.problems[0] ?? NO_RECORD, text);
  if (value === null || value === '') return leftOut(file.name, 1, 'no-text');
  if (!isTable(value)) return broken(file.name, NO_RECORD);
  return { text, table: value, reading };
}

/**
 * Lines of a text in quotes may begin at the margin for the readers of YAML that these tools have, against the letter of
 * YAML: moved to the right by a blank, which says the same. Lines that look like keys and items stay.
 */
function indentedQuotes(text: string): string {
  return text.replace(/^(?=\S)(?!["'\w][^\s:]*\s*:(?:\s|$)|- |#|---|\.\.\.)/gm, ' ');
}

const NO_RECORD: Problem = { code: 'yaml-not-a-record', severity: 'error', args: {} };

/** Whether a value is a table. */
export function isTable(value: Plain | undefined): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that says something. */
export function textOf(value: Plain | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The line on which a field or an item stands. */
export function lineOf(
  { text, reading }: YamlFragment,
  path: readonly (string | number)[],
): number {
  const range = reading.rangeOf(path, typeof path.at(-1) === 'number' ? 'item' : 'key');
  return range ? lineAt(text, range.start) : 1;
}

/** The source of a field, as it is written: of what should be a text and is a table, since nobody quoted its colon. */
export function sourceOf(
  { text, reading }: YamlFragment,
  path: readonly (string | number)[],
): string {
  const range = reading.rangeOf(path, 'value');
  return range ? text.slice(range.start, range.end).trim() : '';
}
