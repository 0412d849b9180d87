import type { Snapshot } from '../logbook/snapshot';
import { namedIn, unknown } from './references';
import type { Rule } from './rule';

/** Something of the stack that has no file. */
function unknownRule(
  kind: 'tool' | 'process' | 'integration',
  listed: (snapshot: Snapshot) => ReadonlyMap<string, unknown>,
): Rule {
  const code = `unknown-${kind}` as const;
  return {
    id: code,
    check(entry, context) {
      const known = listed(context.snapshot);
      return namedIn(entry, kind, context, (id) => !known.has(id)).map((named) => {
        const like = context.nearest(kind, named.value, () => known.keys());
        return unknown(code, 'id', named, like);
      });
    },
  };
}

export const unknownTool = unknownRule('tool', ({ tools }) => tools);
export const unknownProcess = unknownRule('process', ({ processes }) => processes);
export const unknownIntegration = unknownRule('integration', ({ integrations }) => integrations);
