import type { FieldPath, Problem } from '../problem';
import { isAfter } from './moments';
import type { Rule } from './rule';
import { FINE } from './rule';

/**
 * Dates that cannot both be right. Deadlines and due days are not compared: being late is no mistake; nor is what a
 * change that was logged afterwards says of its planning.
 */
export const datesOutOfOrder: Rule = {
  id: 'dates-out-of-order',
  check(entry, context) {
    if (entry.kind !== 'change') return FINE;
    const { requested, window, live, tested, approvals } = entry.record;
    const found: Problem[] = [];
    const compare: Compare = (earlier, first, later, second) => {
      if (first === undefined || second === undefined || !isAfter(first, second, context)) return;
      found.push(outOfOrder(earlier, later));
    };
    if (!entry.record['logged-afterwards']) {
      const [path, planned] =
        window?.start === undefined ? [END, window?.end] : [START, window.start];
      compare(['requested'], requested, path, planned);
    }
    compare(START, window?.start, END, window?.end);
    compare(['live'], live, ['tested'], tested);
    approvals?.forEach((approval, row) => {
      const at = (key: string): FieldPath => ['approvals', row, key];
      compare(at('asked-on'), approval['asked-on'], at('on'), approval.on);
    });
    return found;
  },
};

const START: FieldPath = ['window', 'start'];
const END: FieldPath = ['window', 'end'];

type Compare = (
  earlier: FieldPath,
  first: string | undefined,
  later: FieldPath,
  second: string | undefined,
) => void;

function outOfOrder(earlier: FieldPath, later: FieldPath): Problem {
  const args = { earlier: nameOf(earlier), later: nameOf(later) };
  return { code: 'dates-out-of-order', severity: 'warning', args, path: later };
}

function nameOf(path: FieldPath): string {
  return path.filter((part) => typeof part === 'string').join('.');
}
