import { cleanJson } from './clean-text';

/**
 * What `JSON.stringify(value, null, 2)` gives and a line end, in pieces, and nothing in it that a terminal obeys. What the object has
 * that can be gone through is written item by item, as a list: all of it may be longer than a text can be, and may be
 * made while it is asked for.
 */
export function* jsonPieces(value: object): Iterable<string> {
  for (const part of partsOf(value)) yield cleanJson(part);
}

function* partsOf(value: object): Iterable<string> {
  let before = '{\n';
  for (const [key, item] of Object.entries(value) as Iterable<[string, unknown]>) {
    if (item === undefined) continue;
    yield `${before}  ${JSON.stringify(key)}: `;
    if (isList(item)) yield* partsOfList(item);
    else yield indented(item, '  ');
    before = ',\n';
  }
  yield before === '{\n' ? '{}\n' : '\n}\n';
}

function* partsOfList(items: Iterable<unknown>): Iterable<string> {
  let before = '[\n';
  for (const item of items) {
    yield `${before}    ${indented(item, '    ')}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n  ]';
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** Within texts, line ends are escaped: all others are of the layout. */
function indented(value: unknown, by: string): string {
  return JSON.stringify(value ?? null, null, 2).replaceAll('\n', `\n${by}`);
}
