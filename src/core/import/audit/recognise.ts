import type { Sample } from '../importer';

const quoted = new Map<string, RegExp>();

/** Whether the beginning of a file is JSON in which all these keys stand. */
export function hasKeys(sample: Sample, keys: readonly string[]): boolean {
  const text = sample.text.replace(/^\uFEFF/, '').trimStart();
  return /^[[{]/.test(text) && keys.every((key) => patternOf(key).test(text));
}

/** A key with its colon: within a text its closing quotation mark would stand behind a backslash. */
function patternOf(key: string): RegExp {
  const known = quoted.get(key);
  if (known !== undefined) return known;
  const pattern = new RegExp(`"${key}"\\s*:`);
  quoted.set(key, pattern);
  return pattern;
}

/** As many lines as may stand before the headings. */
const MOST_LINES = 50;

/** The cells of the line that has a heading for each of these, if one of the first lines has. */
export function headingsIn(
  sample: Sample,
  wanted: readonly RegExp[],
): readonly string[] | undefined {
  const lines = sample.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, MOST_LINES);
  for (const line of lines) {
    const cells = line.split(/[,;\t|]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    if (wanted.every((heading) => cells.some((cell) => heading.test(cell)))) return cells;
  }
  return undefined;
}
