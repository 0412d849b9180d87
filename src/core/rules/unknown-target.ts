import { closest } from '../model/closest';
import type { Change } from '../model/change';
import type { Problem } from '../problem';
import { unknown } from './references';
import { FINE } from './rule';
import type { Rule } from './rule';

/** A setting of something that the change does not name; left out, the target is the only thing that it names. */
export const unknownTarget: Rule = {
  id: 'unknown-target',
  check(entry) {
    if (entry.kind !== 'change' || !entry.record.settings) return FINE;
    const targets = targetsOf(entry.record);
    // What the change is about could not be read, or is missing: that is said already.
    if (targets.length === 0) return FINE;
    return entry.record.settings.flatMap(({ target }, index): readonly Problem[] => {
      const path = ['settings', index, 'target'];
      if (target !== undefined)
        return targets.includes(target)
          ? FINE
          : [unknown('unknown-target', 'id', { value: target, path }, closest(target, targets))];
      if (targets.length === 1) return FINE;
      return [{ code: 'unknown-target', severity: 'warning', args: { id: '' }, path }];
    });
  },
};

function targetsOf({ tools = [], processes = [], integrations = [] }: Change): readonly string[] {
  return [...tools, ...processes, ...integrations];
}
