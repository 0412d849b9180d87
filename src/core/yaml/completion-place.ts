/** What a person is about to type at a place of a record. */
export interface CompletionPlace {
  /**
   * A key of the group at `path`, or the value (or an item of the list in brackets) at `path`. Of a list of words in
   * lines of their own a `key` is wanted too: whether groups or words stand there, only the schema knows.
   */
  readonly want: 'key' | 'value';
  /** Keys from the top, without indices. */
  readonly path: readonly string[];
  /** UTF-16 offset where the word begins that is typed already. */
  readonly start: number;
  /** Keys that the group has already; only of keys. */
  readonly taken: readonly string[];
}

const KEY = /^( *)((?:- +)*)(?:([\p{L}\p{N}_-]+):(?= |$))?/u;
const TYPED = /[^\s,[\]{}]*$/;

interface Line {
  readonly indent: number;
  /** Column of what stands behind the dashes. */
  readonly column: number;
  readonly dashed: boolean;
  readonly key: string | undefined;
}

/**
 * Where completion stands in a text that is being typed, and so seldom whole: told by the indentation of the lines
 * around, never by parsing. Undefined inside a comment or where nothing is to be offered.
 */
export function completionPlace(text: string, offset: number): CompletionPlace | undefined {
  const lines = text.slice(0, offset).split('\n');
  const typed = lines.at(-1) ?? '';
  if (/(^|\s)#/.test(typed)) return undefined;
  const above = lines.slice(0, -1).map(readLine);
  const own = readLine(typed);
  const word = TYPED.exec(typed)?.[0] ?? '';
  const start = offset - word.length;
  const parents = ancestors(above, own);
  if (own.key === undefined) {
    const rest = typed.slice(own.column);
    if (rest.startsWith('{')) return inValue(parents, rest, start);
    if (rest !== word) return undefined; // prose
    return { want: 'key', path: parents, start, taken: takenBeside(text, lines.length - 1, own) };
  }
  const value = typed.slice(own.column + own.key.length + 1);
  if (value === '') return undefined;
  return inValue([...parents, own.key], value, start);
}

/** Behind `key: `: its value, an item of its list in brackets, or a key or value of its group in braces. */
function inValue(
  path: readonly string[],
  value: string,
  start: number,
): CompletionPlace | undefined {
  const brace = value.lastIndexOf('{');
  if (brace > value.lastIndexOf('}')) {
    const inside = value.slice(brace + 1);
    const last = inside.slice(inside.lastIndexOf(',') + 1);
    const key = /^\s*([\p{L}\p{N}_-]+):\s/u.exec(last)?.[1];
    if (key !== undefined) return { want: 'value', path: [...path, key], start, taken: [] };
    const taken = [...inside.matchAll(/([\p{L}\p{N}_-]+):\s/gu)].map(([, name]) => name ?? '');
    return { want: 'key', path, start, taken };
  }
  const plain = value.trimStart();
  const bracket = value.lastIndexOf('[');
  if (bracket > value.lastIndexOf(']')) return { want: 'value', path, start, taken: [] };
  return /\s/.test(plain) || /^[|>"']/.test(plain)
    ? undefined
    : { want: 'value', path, start, taken: [] };
}

function readLine(text: string): Line {
  const [, spaces = '', dashes = '', key] = KEY.exec(text) ?? [];
  return {
    indent: text.trim() === '' ? Infinity : spaces.length,
    column: spaces.length + dashes.length,
    dashed: dashes !== '',
    key,
  };
}

/** Keys of the groups that a line stands in, outermost first. */
function ancestors(above: readonly Line[], own: Line): readonly string[] {
  const path: string[] = [];
  let { column, dashed } = own;
  let limit = own.dashed ? indentOf(own) : column;
  for (const line of [...above].reverse()) {
    if (line.indent === Infinity || line.key === undefined) continue;
    if (!dashed && line.dashed && line.column === column) {
      dashed = true; // the first key of the same item
      limit = line.indent;
    } else if (line.column < limit || (dashed && line.column === limit && !line.dashed)) {
      path.unshift(line.key);
      ({ column, dashed } = line);
      limit = line.dashed ? line.indent : line.column;
    }
    if (limit === 0 && !dashed) break;
  }
  return path;
}

function indentOf(line: Line): number {
  return line.indent === Infinity ? line.column : line.indent;
}

/** Keys in the same group, above and below the line that is being typed. */
function takenBeside(text: string, index: number, own: Line): readonly string[] {
  const lines = text.split('\n').map(readLine);
  const taken: string[] = [];
  const walk = (step: 1 | -1) => {
    for (let at = index + step; ; at += step) {
      const line = lines[at];
      if (!line || line.column < own.column) return;
      const beside = line.column === own.column;
      const beginsItem = beside && line.dashed;
      if (beginsItem && step === 1) return;
      if (beside && line.key !== undefined) taken.push(line.key);
      if (beginsItem) return;
    }
  };
  if (!own.dashed) walk(-1);
  walk(1);
  return taken;
}
