import type { AuditEvent, EventFileHead } from './event';
import { isPartOf, partFileName, partOfFileName } from '../part-files';
import { isObject, isShallow, objectOfLine } from './json-line';

/** The longest line that is written, and that is read, in bytes: an entry of a megabyte is no entry. */
export const MAX_EVENT_LINE = 1024 * 1024;

/** `events/<tool>/<import id>.ndjson`; of a large import further ones, see `part-files`. */
const EVENT_PATH = /^events\/([^./\\:][^/\\:]*)\/([^/]+)$/;

/** The tool and the import that a path of a file of audit entries names; undefined when it is none. */
export function partsOfEventPath(
  path: string,
): { readonly tool: string; readonly import: string } | undefined {
  const [, tool = '', name = ''] = EVENT_PATH.exec(path) ?? [];
  const file = partOfFileName(name);
  return file && { tool, import: file.import };
}

/** The path of the audit entries of an import, relative to the logbook; `part`: which of its files, from 1. */
export function eventPath(tool: string, importId: string, part = 1): string {
  return `events/${tool}/${partFileName(importId, part)}`;
}

/** A line of NDJSON, with its line end: keys in the order of the type, those without a value left out. */
export function printEventLine(value: AuditEvent | EventFileHead): string {
  return `${JSON.stringify(value)}\n`;
}

/**
 * The head of a file of audit entries from its first line; undefined when that is none: broken, of a version that is
 * not known, or without what every head has.
 */
export function parseEventHead(line: string): EventFileHead | undefined {
  const value = objectOfLine(line);
  if (!value || value['format'] !== 1) return undefined;
  const texts = ['import', 'source', 'tool', 'file', 'sha256', 'on'];
  const numbers = ['rows', 'events', 'known', 'left-out'];
  const isWhole =
    texts.every((key) => typeof value[key] === 'string') &&
    numbers.every((key) => typeof value[key] === 'number') &&
    ['from', 'until', 'by', 'account'].every((key) => isTextIfThere(value[key])) &&
    (value['part'] === undefined || isPartOf(value['part'])) &&
    (value['files'] === undefined || isFiles(value['files']));
  return isWhole ? (value as unknown as EventFileHead) : undefined;
}

function isFiles(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (file: unknown) =>
        isObject(file) &&
        typeof file['name'] === 'string' &&
        typeof file['sha256'] === 'string' &&
        typeof file['rows'] === 'number' &&
        isTextIfThere(file['from']) &&
        isTextIfThere(file['until']),
    )
  );
}

const TEXTS_IF_THERE = ['actor', 'type', 'asset', 'asset-id', 'path', 'text', 'account', 'file'];

/** An audit entry from a line; undefined when it is none. Keys that nobody knows are kept. */
export function parseEventLine(line: string): AuditEvent | undefined {
  const value = objectOfLine(line);
  return value && isEvent(value) ? (value as unknown as AuditEvent) : undefined;
}

function isEvent(value: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof value['key'] === 'string' &&
    value['key'] !== '' &&
    typeof value['at'] === 'string' &&
    !Number.isNaN(instantOf(value['at'])) &&
    typeof value['tool'] === 'string' &&
    typeof value['source'] === 'string' &&
    typeof value['action'] === 'string' &&
    typeof value['line'] === 'number' &&
    TEXTS_IF_THERE.every((key) => isTextIfThere(value[key])) &&
    isObject(value['original']) &&
    isShallow(value)
  );
}

/** Milliseconds since 1970; NaN of what is no moment. `Date.parse` reads more than ISO: it begins with a year. */
export function instantOf(text: string): number {
  return text.charAt(4) === '-' && text.length <= 40 ? Date.parse(text) : Number.NaN;
}

/** How a line begins that `printEventLine` has written. */
const BEGINNING =
  /^\{"key":"([^"\\]{1,300})","at":"([^"\\]{1,40})","tool":"([^"\\]{1,100})","source":"[^"\\]{1,100}","/;

/**
 * The key of an entry of a tool from its line; undefined when it is none. Of a line that is written as
 * `printEventLine` does, the rest is not looked at.
 */
export function keyOfEventLine(line: string, tool: string): string | undefined {
  const [, key, at = '', ofTool] = line.endsWith('}}') ? (BEGINNING.exec(line) ?? []) : [];
  if (key !== undefined) return ofTool === tool && !Number.isNaN(instantOf(at)) ? key : undefined;
  const event = parseEventLine(line);
  return event?.tool === tool ? event.key : undefined;
}

function isTextIfThere(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
