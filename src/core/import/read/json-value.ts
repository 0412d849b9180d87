import type { Plain } from '../../model/field';

/** Strings (one that does not end goes on to the end), and what is none: numbers and the words of JSON. */
const TOKENS = /"(?:[^"\\]|\\.)*"?|-?\d[\w.+-]*|\btrue\b|\bfalse\b/gs;
/** As JSON has them, and with zeros in front: HubSpot's own sample has the number 089274502. */
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Nothing of a vendor is nested deeper; what goes through values may call itself once a level. */
const DEEPEST = 100;

/**
 * A JSON value with every number and yes-no as its source text, so that twenty digits stay twenty; undefined when it
 * is none, or nested more than 100 levels deep.
 */
export function jsonValue(text: string): Plain | undefined {
  const quoted = text.replace(TOKENS, (token) => {
    if (token.startsWith('"')) return token;
    return token === 'true' || token === 'false' || NUMBER.test(token) ? `"${token}"` : token;
  });
  if (hasManyMarks(quoted) && isDeep(quoted)) return undefined;
  try {
    return JSON.parse(quoted) as Plain;
  } catch {
    return undefined;
  }
}

/** Whether a text opens more groups and lists than may be nested; hardly one does. */
function hasManyMarks(text: string): boolean {
  let count = 0;
  for (const mark of '{[')
    for (let at = text.indexOf(mark); at >= 0 && count <= DEEPEST; at = text.indexOf(mark, at + 1))
      count += 1;
  return count > DEEPEST;
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
