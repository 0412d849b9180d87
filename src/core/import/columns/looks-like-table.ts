import type { Sample } from '../importer';
import { DELIMITERS } from '../read/delimiter';
import { readyMaps } from './ready-maps';

/** Names of files that are something else, whatever they hold. */
const OTHER = /\.(?:md|markdown|rst|json|ndjson|jsonl|ya?ml|toml|xml|html?|rss|atom)$/i;
const TABLE = /\.(?:csv|tsv|tab|psv)$/i;

/**
 * How sure it is that a file is delimited text that a column map can read: surest for the headings of a ready map;
 * less sure than every importer that knows its own headings.
 */
export function looksLikeTable({ name, text }: Sample): number {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (OTHER.test(name) || /^\s*[[{<]/.test(first)) return 0;
  const cells = DELIMITERS.map((one) => first.split(one.text).map((cell) => unquoted(cell)));
  const headings = cells.reduce((a, b) => (b.length > a.length ? b : a));
  const folded = new Set(headings.map((cell) => cell.toLowerCase()));
  if (readyMaps.some(({ map }) => map.headings.every((one) => folded.has(one.toLowerCase()))))
    return 0.8;
  if (TABLE.test(name)) return 0.25;
  const several = lines.slice(0, 20).filter((line) => line.trim() !== '');
  const [common] = DELIMITERS.filter((one) => several.every((line) => line.includes(one.text)));
  return common && several.length > 1 ? 0.15 : 0;
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}
