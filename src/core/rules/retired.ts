import type { Entry } from '../logbook/entry';
import { isOpen } from '../logbook/stack';
import { namedIn } from './references';
import { FINE } from './rule';
import type { Rule, RuleContext } from './rule';

/**
 * Something retired that is still planned with: by a change on its way, a process or an integration in use. What
 * has been done is history and stays right; so is a change that takes the retired thing out of the way.
 */
function retiredRule(
  kind: 'tool' | 'process',
  statusOf: (id: string, context: RuleContext) => string | undefined,
): Rule {
  const code = `retired-${kind}` as const;
  return {
    id: code,
    check(entry, context) {
      if (!plansAhead(entry)) return FINE;
      return namedIn(entry, kind, context, (id) => statusOf(id, context) === 'retired').map(
        ({ value, path }) => ({ code, severity: 'warning', args: { id: value }, path }),
      );
    },
  };
}

export const retiredTool = retiredRule(
  'tool',
  (id, { snapshot }) => snapshot.tools.get(id)?.record.status,
);
export const retiredProcess = retiredRule(
  'process',
  (id, { snapshot }) => snapshot.processes.get(id)?.record.status,
);

const WAYS_OUT: ReadonlySet<string> = new Set(['removed', 'deprecated', 'migrated']);

function plansAhead(entry: Entry): boolean {
  switch (entry.kind) {
    case 'change':
      return isOpen(entry) && !WAYS_OUT.has(entry.record.kind);
    case 'process':
      return entry.record.status !== 'retired';
    case 'integration':
      return entry.record.status !== 'off';
    case 'tool':
    case 'update':
    case 'column-map':
    case 'answer':
    case 'logbook':
    case 'broken':
      return false;
  }
}
