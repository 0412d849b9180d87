import { isList } from '../../../core/model/plain';
import type { Plain } from '../../../core/model/field';
import type { FieldPath } from '../../../core/problem';
import { valueAt } from '../../../core/model/plain';

/** The field that an element of the form belongs to, by the id that `idOf` gave its control. */
export function pathOfControl(element: Element | null, record: Plain): FieldPath | undefined {
  const id = element?.closest('[id^="f."]')?.id;
  if (id === undefined) return undefined;
  const path: (string | number)[] = [];
  for (const part of id.slice('f.'.length).split('.')) {
    const within = valueAt(record, path);
    const isIndex = /^\d+$/.test(part) && (isList(within) || within === undefined);
    if (isIndex && path.length > 0) path.push(Number(part));
    else path.push(keyOf(part));
  }
  return path;
}

/** `idOf` writes what an id must not hold as `_32_`. */
function keyOf(part: string): string {
  return part.replace(/_(\d{1,7})_/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
