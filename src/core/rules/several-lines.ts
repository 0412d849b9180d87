import { entryTitle, titleField } from '../logbook/entry-title';
import type { Rule } from './rule';
import { FINE } from './rule';

/** A title or name with a line end in it: every list, heading and saved message shows it on one line. */
export const severalLines: Rule = {
  id: 'field-several-lines',
  check(entry) {
    if (entry.kind === 'broken') return FINE;
    const field = titleField(entry.kind);
    const text = entryTitle(entry);
    if (text === undefined || !/[\r\n]/.test(text.trim())) return FINE;
    const path = [field];
    const value = text.replace(/\s+/g, ' ').trim();
    const fix = {
      code: 'use-instead',
      args: { value },
      operations: [{ op: 'set', path, value }],
    } as const;
    return [
      { code: 'field-several-lines', severity: 'warning', args: { field }, path, fixes: [fix] },
    ];
  },
};
