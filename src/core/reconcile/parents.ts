import type { AuditEvent } from '../events/event';
import { NOTHING_KEPT } from './trail';

const FIELDS = ['Parent', 'parent', 'Program', 'program', 'parentName'];

/** What an asset is a part of, as far as the vendor's own fields say so: the program of a Marketo e-mail. */
export function parentIn(original: AuditEvent['original']): string | undefined {
  if (original === NOTHING_KEPT) return undefined;
  for (const key of FIELDS) {
    const value = Object.hasOwn(original, key) ? original[key] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

/** Marketo calls what is local to a program by both their names: `NUR-DE-Trial.01 Email`. */
export function programIn(asset: string): string | undefined {
  const [program = '', own = ''] = asset.split('.', 2);
  const isName = program.trim() === program && /[-_ ]/.test(program.slice(1, -1));
  return isName && own.trim() !== '' ? program : undefined;
}
