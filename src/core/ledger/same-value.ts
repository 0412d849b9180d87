import type { Plain } from '../model/field';
import { equalPlain, isList, isTable } from '../model/plain';
import { dayForm, itemsOf, measureOf, onOneLine, plainSpelling } from './spelling';

const NOTHING: ReadonlySet<string> = new Set([
  ...['', '-', 'none', 'null', 'nil', 'empty', '(empty)', 'blank', 'n/a', 'na'],
  ...['not set', 'unset', '(none)', 'no value'],
]);
const YES: ReadonlySet<string> = new Set(['yes', 'true', 'on', 'enabled', 'active', 'checked']);
const NO: ReadonlySet<string> = new Set([
  ...['no', 'false', 'off', 'disabled', 'inactive', 'unchecked'],
]);
const THOUSANDS = /^[-+]?\d{1,3}([ ,'’_.]\d{3})+$/;
/** `1.234` may be a thousand or little more than one. */
const EITHER = /^[-+]?\d{1,3}[.,]\d{3}$/;
type Marks = 'decimals' | 'thousands';
const NUMBER = /^([-+]?)0*(\d+)(?:[.,](\d+))?$/;
/** A number and what it is counted in: `80 points`, `30%`, `60 days`. */
const WITH_UNIT = /^([-+]?\d[\d ,.'’_]*?)\s*([%€$£]|[a-z]+)$/;
/** Longer texts are compared as they are: nobody mistypes the spelling of a page. */
const LONGEST = 2_000;

/** What a value may be meant as: as it is written, and without what it is counted in. */
export interface Meanings {
  readonly whole: readonly string[];
  readonly bare: readonly string[];
}

/** Looked up again and again: every gap is held against all that could explain it. */
const ofText = new Map<string, Meanings>();
const MOST_KEPT = 20_000;

/** Whether two values are the same, or mean the same; never of one that nobody said. */
export function meansSame(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return equalPlain(a, b) || isWrittenOtherwise(a, b);
}

/**
 * Whether two values mean the same to whoever wrote them: `80` and `80.0`, `Yes` and `true`, other spaces, letter
 * case or order of a list, `48 h` and `48 hours`, `none` and nothing at all. Only asked of values that differ as they are written.
 */
export function isWrittenOtherwise(a: Plain, b: Plain): boolean {
  return areAlike(meaningsOf(a), meaningsOf(b));
}

/** The same as `meansSame`, of values whose meanings are known already. */
export function areAlike(one: Meanings, other: Meanings): boolean {
  return (
    haveCommon(one.whole, other.whole) ||
    haveCommon(one.bare, other.whole) ||
    haveCommon(one.whole, other.bare)
  );
}

function haveCommon(some: readonly string[], others: readonly string[]): boolean {
  for (const one of some) if (others.includes(one)) return true;
  return false;
}

/** What a value may be meant as. Values without a common meaning are not the same. */
export function meaningsOf(value: Plain): Meanings {
  const key = typeof value === 'string' && value.length <= LONGEST ? value : undefined;
  const known = key === undefined ? undefined : ofText.get(key);
  if (known) return known;
  // A line for each item, or prose that was wrapped: it may be either.
  const isWrapped = typeof value === 'string' && value.includes('\n');
  const read = isWrapped ? [value, onOneLine(value)] : [value];
  const forms = read.flatMap((text) => [form(text, 'decimals'), form(text, 'thousands')]);
  const whole = forms.length === 2 && forms[0] === forms[1] ? forms.slice(1) : [...new Set(forms)];
  const bare = whole.map(withoutUnit).filter((text) => !whole.includes(text));
  const made = { whole, bare };
  if (key === undefined) return made;
  if (ofText.size >= MOST_KEPT) ofText.clear();
  ofText.set(key, made);
  return made;
}

function form(value: Plain, marks: Marks): string {
  if (value === null) return '';
  if (typeof value === 'string') return textForm(value, marks);
  if (isList<Plain>(value)) {
    const items = value.map((item) => form(item, marks));
    const isFlat = !value.some((item) => isTable(item) || isList(item));
    return isFlat ? listForm(items) : `[${items.sort().join('|')}]`;
  }
  const pairs = Object.entries(value).map(
    ([key, item]) => `${textForm(key, marks)}=${form(item, marks)}`,
  );
  return `{${pairs.sort().join('|')}}`;
}

function textForm(text: string, marks: Marks): string {
  if (text.length > LONGEST) return text;
  const words = plainSpelling(text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')).trim();
  const bare = words.replace(/^(["'])(.*)["']$/, '$2').replace(/\.$/, '');
  const [one = '', ...others] = itemsOf(bare);
  return others.length === 0
    ? wordForm(one, marks)
    : listForm([one, ...others].map((word) => wordForm(word, marks)));
}

function wordForm(text: string, marks: Marks): string {
  const word = text.trim();
  if (NOTHING.has(word)) return '';
  if (YES.has(word)) return 'yes';
  if (NO.has(word)) return 'no';
  const number = numberForm(word, marks);
  if (number !== undefined) return number;
  const measure = measureOf(word);
  const amount = measure && numberForm(measure.amount, marks);
  return amount === undefined ? dayForm(word) : `${amount} ${measure?.unit ?? ''}`;
}

function listForm(items: readonly string[]): string {
  return items
    .filter((item) => item !== '')
    .sort()
    .join(', ');
}

/** Its digits without what only makes them easier to read; undefined of what is no number. */
function numberForm(text: string, marks: Marks): string | undefined {
  const isGrouped = THOUSANDS.test(text) && (marks === 'thousands' || !EITHER.test(text));
  const bare = isGrouped ? text.replace(/[ ,'’_.]/g, '') : text;
  const [, sign, whole, fraction = ''] = NUMBER.exec(bare) ?? [];
  if (whole === undefined) return undefined;
  const decimals = fraction.replace(/0+$/, '');
  const digits = decimals === '' ? whole : `${whole}.${decimals}`;
  return sign === '-' && digits !== '0' ? `-${digits}` : digits;
}

function withoutUnit(text: string): string {
  const [, amount] = WITH_UNIT.exec(text) ?? [];
  return (amount === undefined ? undefined : numberForm(amount.trim(), 'decimals')) ?? text;
}
