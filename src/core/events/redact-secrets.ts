import { SECRET_HINT, SECRET_NAME, SECRET_PATTERNS, looksMadeUp } from '../rules/secret-patterns';

/** What stands in an audit entry where a secret was. A sign for programs and people of any language. */
export const SECRET_SIGN = '[secret]';

/** What a pattern has found may go on: some know no more than the beginning of a key. */
const REST = /[\w.~+/=-]*/y;
const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,60}PRIVATE KEY[\s\S]*?(?:-----END [A-Z ]{0,60}-----|$)/g;

const GLOBAL = SECRET_PATTERNS.filter(({ kind }) => kind !== 'private-key').map(
  ({ pattern, isOne }) => ({
    pattern: new RegExp(pattern.source, `${pattern.flags}g`),
    isOne,
  }),
);

/** A text without what looks like a password, a key or a token; the same text where nothing does. */
export function withoutSecrets(text: string): string {
  if (!SECRET_HINT.test(text)) return text;
  let clean = text.replace(PRIVATE_KEY, SECRET_SIGN);
  for (const { pattern, isOne } of GLOBAL) {
    // Most texts with a hint hold no secret: to look is cheaper than to replace.
    pattern.lastIndex = 0;
    if (pattern.test(clean)) clean = replaceAll(clean, pattern, isOne);
  }
  return clean;
}

/** Whether a value is a secret for what it is called: the setting, or the heading above it. */
export function isSecretByName(name: string, value: string): boolean {
  return value.length >= 8 && value.length <= 512 && SECRET_NAME.test(name) && looksMadeUp(value);
}

function replaceAll(
  text: string,
  pattern: RegExp,
  isOne: ((word: string) => boolean) | undefined,
): string {
  let clean = '';
  let from = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, group] = match;
    if (isOne && !isOne(group ?? '')) continue;
    // What stands before a password says what it was, and stays.
    const start = group === undefined ? match.index : match.index + whole.lastIndexOf(group);
    REST.lastIndex = start + (group ?? whole).length;
    const rest = REST.exec(text)?.[0].length ?? 0;
    let end = start + (group ?? whole).length + rest;
    // The end of a sentence.
    while (end > start && text.charAt(end - 1) === '.') end -= 1;
    clean += text.slice(from, start) + SECRET_SIGN;
    from = end;
    pattern.lastIndex = Math.max(end, match.index + 1);
  }
  return clean + text.slice(from);
}
