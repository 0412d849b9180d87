import { oneLine } from '../../core/one-line';
import type { Logbooks } from '../services/logbooks';
import type { OpenLogbook } from '../services/open-logbook';
import { GroupNode } from './group-node';
import type { TreeNode } from './node';

/** The top of a view: what one logbook holds, or a line a logbook where there are several. */
export function logbookRoots(
  logbooks: Logbooks,
  rootsOf: (logbook: OpenLogbook, parent: string) => readonly TreeNode[],
): readonly TreeNode[] {
  const { all } = logbooks;
  const [only] = all;
  if (all.length === 1 && only) return rootsOf(only, only.root.path);
  return all
    .map((logbook) => ({ logbook, nodes: rootsOf(logbook, logbook.root.path) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(
      ({ logbook, nodes }) =>
        new GroupNode({
          id: logbook.root.path,
          label: oneLine(logbook.name),
          icon: 'notebook',
          open: true,
          tooltip: logbook.root.fsPath,
          contextValue: 'logbook',
          children: () => nodes,
        }),
    );
}
