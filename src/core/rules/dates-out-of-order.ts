import type { Change } from '../model/change';
import type { FieldPath, Problem } from '../problem';
import { isAfter } from './moments';
import type { Rule } from './rule';
import { FINE } from './rule';

interface Dated {
  readonly path: FieldPath;
  readonly moment: string | undefined;
}

/**
 * Dates that cannot both be right. Deadlines and due days are not compared: being late is no mistake; nor is what a
 * change that was logged afterwards says of its planning.
 */
export const datesOutOfOrder: Rule = {
  id: 'dates-out-of-order',
  check(entry, { zone }) {
    if (entry.kind !== 'change') return FINE;
    return pairsOf(entry.record).flatMap(([first, second]): readonly Problem[] => {
      if (first.moment === undefined || second.moment === undefined) return FINE;
      if (!isAfter(first.moment, second.moment, zone)) return FINE;
      const args = { earlier: nameOf(first.path), later: nameOf(second.path) };
      return [{ code: 'dates-out-of-order', severity: 'warning', args, path: second.path }];
    });
  },
};

function pairsOf(change: Change): readonly (readonly [Dated, Dated])[] {
  const { requested, window, live, tested, approvals = [] } = change;
  const start: Dated = { path: ['window', 'start'], moment: window?.start };
  const end: Dated = { path: ['window', 'end'], moment: window?.end };
  const planned: readonly (readonly [Dated, Dated])[] = change['logged-afterwards']
    ? []
    : [[{ path: ['requested'], moment: requested }, start.moment === undefined ? end : start]];
  return [
    ...planned,
    [start, end],
    [
      { path: ['live'], moment: live },
      { path: ['tested'], moment: tested },
    ],
    ...approvals.map((approval, index): readonly [Dated, Dated] => [
      { path: ['approvals', index, 'asked-on'], moment: approval['asked-on'] },
      { path: ['approvals', index, 'on'], moment: approval.on },
    ]),
  ];
}

function nameOf(path: FieldPath): string {
  return path.filter((part) => typeof part === 'string').join('.');
}
