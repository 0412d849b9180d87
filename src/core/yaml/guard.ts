import type { OffsetRange, Problem, ProblemCode, Result } from '../problem';
import { MAX_FILE_SIZE } from './max-file-size';
import { tokenize } from './tokenize';

/** In every host there is; declared here because the compiler settings of core know neither DOM nor Node. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of a file, its byte order mark kept as `\uFEFF`; or why it is not read at all: `file-too-large`,
 * `file-is-binary` (a NUL byte), `file-not-utf8`.
 */
export function guardBytes(bytes: Uint8Array): Result<string> {
  if (bytes.length > MAX_FILE_SIZE) return { ok: false, problem: tooLarge(bytes.length) };
  if (bytes.includes(0)) return refuse('file-is-binary');
  try {
    return { ok: true, value: decoder.decode(bytes) };
  } catch {
    return refuse('file-not-utf8');
  }
}

/**
 * What forbids to compose this text as YAML: `file-too-large`, `file-is-binary`, `file-conflict-marked`,
 * `file-too-deep`, `file-has-aliases`. Deep nesting ends a Node process while it is composed, so it is counted before.
 */
export function guardText(text: string): Problem | undefined {
  return guardPlainText(text) ?? tokenize(text).problem;
}

/** The part of the guard that needs no YAML: size, NUL, conflict markers. */
export function guardPlainText(text: string): Problem | undefined {
  // A UTF-16 unit takes at least one byte of UTF-8.
  if (text.length > MAX_FILE_SIZE) return tooLarge(text.length);
  const binary = text.indexOf('\0');
  if (binary >= 0) return fileProblem('file-is-binary', {}, { start: binary, end: binary + 1 });
  return conflictMarker(text);
}

const CONFLICT_MARKER = /(^\uFEFF?|\n)(<{7}(?: [^\n]*)?|>{7}(?: [^\n]*)?|={7})(?=\r?(?:\n|$))/;

/** Prose in a record is indented, so a marker at the start of a line is git's, never a heading's underline. */
function conflictMarker(text: string): Problem | undefined {
  if (!text.includes('<<<<<<<') && !text.includes('=======') && !text.includes('>>>>>>>')) {
    return undefined;
  }
  const [found, before = '', marker = ''] = CONFLICT_MARKER.exec(text) ?? [];
  if (found === undefined) return undefined;
  const start = text.indexOf(found) + before.length;
  return fileProblem('file-conflict-marked', {}, { start, end: start + marker.trimEnd().length });
}

function tooLarge(size: number): Problem {
  return fileProblem('file-too-large', { size, limit: MAX_FILE_SIZE });
}

function refuse(code: ProblemCode): Result<never> {
  return { ok: false, problem: fileProblem(code, {}) };
}

function fileProblem(code: ProblemCode, args: Problem['args'], range?: OffsetRange): Problem {
  return { code, severity: 'error', args, ...(range ? { range } : {}) };
}
