import type { Plain } from '../model/field';
import { isList, isTable } from '../model/plain';
import type { FieldPath, Problem } from '../problem';
import { SECRET_HINT, SECRET_NAME, SECRET_PATTERNS, looksMadeUp } from './secret-patterns';

/**
 * Texts anywhere in a record that look like a password, key or token: `looks-like-secret`, at most one a text. The
 * text itself is never part of a problem. It stands on the whole record as it was read, so it is asked where a file
 * is read and not among the rules, which see long prose cut short.
 */
export function secretProblems(value: Plain): readonly Problem[] {
  const found: Problem[] = [];
  search(value, [], '', found);
  return found;
}

/** `name` is what the value is called: its key, or the setting whose old or new value it is. */
function search(value: Plain, path: FieldPath, name: string, found: Problem[]): void {
  if (typeof value === 'string') {
    const kind = kindOfSecret(value, name);
    if (kind !== undefined)
      found.push({ code: 'looks-like-secret', severity: 'warning', args: { kind }, path });
  } else if (isList(value)) {
    value.forEach((item, index) => search(item, [...path, index], name, found));
  } else if (isTable(value)) {
    const setting = value['path'];
    for (const [key, item] of Object.entries(value)) {
      const isValueOfSetting = typeof setting === 'string' && (key === 'from' || key === 'to');
      search(item, [...path, key], isValueOfSetting ? setting : key, found);
    }
  }
}

function kindOfSecret(text: string, name: string): string | undefined {
  if (text.length >= 8 && text.length <= 512 && SECRET_NAME.test(name) && looksMadeUp(text))
    return /pass|wort/i.test(name) ? 'password' : 'access-token';
  if (!SECRET_HINT.test(text)) return undefined;
  return SECRET_PATTERNS.find(({ pattern, isOne }) => {
    const match = pattern.exec(text);
    return match !== null && (!isOne || isOne(match[1] ?? ''));
  })?.kind;
}
