import { folderOf, pathOfNew, isSafeName } from '../logbook/layout';
import { dayOf } from '../logbook/dates';
import type { Rule } from './rule';
import { FINE } from './rule';

/** A change in the folder of another month than its id begins with. */
export const misplaced: Rule = {
  id: 'file-misplaced',
  check(entry) {
    if (entry.kind !== 'change' || !dayOf(entry.id) || !isSafeName(entry.id)) return FINE;
    const folder = folderOf(entry.path);
    if (folder === folderOf(pathOfNew('change', entry.id))) return FINE;
    return [{ code: 'file-misplaced', severity: 'warning', args: { folder }, path: ['id'] }];
  },
};
