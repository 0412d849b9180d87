import type { Rule } from './rule';
import { FINE } from './rule';

/** A change that nobody will find, because it names neither a tool nor a process. */
export const notAboutAnything: Rule = {
  id: 'not-about-anything',
  check(entry) {
    if (entry.kind !== 'change') return FINE;
    const { tools = [], processes = [] } = entry.record;
    if (tools.length > 0 || processes.length > 0) return FINE;
    // Something stands there and could not be read: one problem for it is enough.
    if (entry.problems.some(({ path }) => path?.[0] === 'tools' || path?.[0] === 'processes'))
      return FINE;
    return [{ code: 'not-about-anything', severity: 'error', args: {}, path: ['tools'] }];
  },
};
