import type { Hit, Scanner } from './hit';

/** `+49 170 1234567`, `+1 (415) 867-5309`: only with its country does a number say by itself that it is one. */
const INTERNATIONAL = /(?<![\p{L}\p{N}+.,])\+(?=[1-9])(\d[\d ()./-]{7,22}\d)(?![\p{L}\p{N}])/gu;
/** `(415) 867-5309`: written so in North America alone. With hyphens only it may be the id of an advertiser. */
const AMERICAN = /(?<![\p{L}\p{N}])(\([2-9]\d{2}\) ?[2-9]\d{2}-\d{4})(?![\p{L}\p{N}-])/gu;
/** `0049 170 1234567`: the same, dialled. Without a blank it may be the number of anything. */
const DIALLED =
  /(?<![\p{L}\p{N}+.,/-])(00[1-9]\d{0,2}[ /-]\(?\d[\d ()./-]{5,20}\d)(?![\p{L}\p{N}])/gu;
const LABEL =
  '(?:phone|telephone|tel|mobile|cell(?:phone)?|telefon|handy|mobil|téléphone|teléfono|móvil)(?: ?(?:number|no|nr|nummer))?';
/** `Tel.: 030 1234567`, `Mobile 0170 1234567`: a number without one, where a word says what it is. */
const LABELLED = new RegExp(
  `(?<!\\p{L})${LABEL}(?:\\.?[ \\t]{0,2}[:=][ \\t]{0,2}|\\.?[ \\t](?=\\(?0))(\\(?\\d[\\d ()./-]{5,20}\\d)(?![\\p{L}\\p{N}])`,
  'giu',
);
const PHONE_NAME = new RegExp(`(?<!\\p{L})${LABEL}$`, 'iu');

/** To look for this takes a fraction of the time. */
const LABEL_HINT = /(?:ph|f)on|t[eé]l|cell|m[oó][bv]|handy/i;

/** Free to call, so a company's and nobody's own; and those of films (555-0100 to 555-0199). */
const NOBODYS = /^(?:1(?:800|888|877|866|855|844|833)|49800|44(?:800|808)|33800)|55501\d\d$/;
/** What every text with a number holds; most hold none. */
const HINT = /\d[\d ()./-]{5}/;

/** A phone number in a text: where it stands, as it is written, and its digits alone. */
interface Phone {
  readonly start: number;
  readonly written: string;
  readonly key: string;
}

/** Phone numbers, each once. A number that could be anything else is none. */
export const phoneNumbers: Scanner = (text) => {
  const hits = new Map<string, Hit>();
  for (const { key } of phonesIn(text))
    hits.set(key, { looksLike: 'phone', key, sample: `…${key.slice(-2)}` });
  return [...hits.values()];
};

/** A text with `sign` in place of the phone numbers in it; the same text where there are none. */
export function withoutPhones(text: string, sign: string): string {
  let clean = '';
  let from = 0;
  for (const { start, written } of phonesIn(text).sort((a, b) => a.start - b.start)) {
    // A label may stand before a number that says by itself that it is one.
    if (start < from) continue;
    clean += text.slice(from, start) + sign;
    from = start + written.length;
  }
  return clean + text.slice(from);
}

/** Whether a value is a phone number for what it is called. */
export function isPhoneByName(name: string, value: string): boolean {
  return (
    /^[+(]?\d[\d ()./-]{5,20}\d$/.test(value) && PHONE_NAME.test(name) && isNumberOfPhone(value, 7)
  );
}

function phonesIn(text: string): Phone[] {
  if (!HINT.test(text)) return [];
  const found: Phone[] = [];
  const take = (start: number, written: string, key = written.replace(/\D/g, '')) => {
    if (!NOBODYS.test(key) && !/^(\d)\1*$|0{5}|12345678/.test(key))
      found.push({ start, written, key });
  };
  if (text.includes('+'))
    for (const { index, 1: digits = '' } of text.matchAll(INTERNATIONAL))
      if (isNumberOfPhone(digits, 9)) take(index, `+${digits}`);
  if (text.includes('00'))
    for (const { index, 1: written = '' } of text.matchAll(DIALLED))
      if (isNumberOfPhone(written, 11)) take(index, written, written.replace(/^00|\D/g, ''));
  if (text.includes('('))
    for (const { index, 1: written = '' } of text.matchAll(AMERICAN))
      take(index, written, `1${written.replace(/\D/g, '')}`);
  if (LABEL_HINT.test(text)) takeLabelled(text, take);
  return found;
}

function takeLabelled(text: string, take: (start: number, written: string) => void): void {
  for (const { index, 0: whole, 1: written = '' } of text.matchAll(LABELLED))
    if (isNumberOfPhone(written, 7) && !/\/.*\//.test(written))
      take(index + whole.length - written.length, written);
}

/** E.164 allows fifteen digits. Groups of three are how large amounts are written: `+10 000 000 leads`. */
function isNumberOfPhone(written: string, fewest: number): boolean {
  const digits = written.replace(/\D/g, '').length;
  const isAmount = /^\d{1,3}(?:[ .]\d{3})+$/.test(written);
  return digits >= fewest && digits <= 15 && !isAmount && !/\d{4}-\d{2}-\d{2}/.test(written);
}
