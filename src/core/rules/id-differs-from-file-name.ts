import { stemOf } from '../logbook/layout';
import type { Fix } from '../problem';
import { ownerOfId } from './duplicate-id';
import type { Rule } from './rule';
import { FINE } from './rule';

/**
 * The id inside says something else than the name of the file. History follows the id, so it is only offered to be
 * changed where another file has it already: then this one is a copy.
 */
export const idDiffersFromFileName: Rule = {
  id: 'id-differs-from-file-name',
  looksAtChanges: true,
  check(entry, { snapshot }) {
    if (entry.kind === 'broken' || entry.kind === 'logbook') return FINE;
    const file = stemOf(entry.path);
    if (entry.id === file) return FINE;
    const isCopy = ownerOfId(entry, snapshot)?.path !== entry.path;
    const fix: Fix = {
      code: 'use-instead',
      args: { value: file },
      operations: [{ op: 'set', path: ['id'], value: file }],
    };
    return [
      {
        code: 'id-differs-from-file-name',
        severity: 'error',
        args: { id: entry.id, file },
        path: ['id'],
        ...(isCopy ? { fixes: [fix] } : {}),
      },
    ];
  },
};
