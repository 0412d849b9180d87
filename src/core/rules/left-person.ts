import type { Entry } from '../logbook/entry';
import { dayOf } from '../logbook/dates';
import type { Change } from '../model/change';
import type { FieldPath, Problem, Severity } from '../problem';
import { namedIn } from './references';
import { FINE } from './rule';
import type { Rule, RuleContext } from './rule';

/**
 * Somebody who had left before the change's first day, or before the day of the row that names them. Of a tool,
 * process or integration that is in use, an owner who has left is worth knowing and no mistake.
 */
export const leftPerson: Rule = {
  id: 'left-person',
  check(entry, context) {
    if (!context.people.someLeft || entry.kind === 'broken') return FINE;
    if (isOutOfUse(entry)) return FINE;
    const hasLeft = (name: string): boolean => context.people.find(name)?.left !== undefined;
    return namedIn(entry, 'person', context, hasLeft).flatMap(({ value, path }) => {
      const left = context.people.find(value)?.left;
      if (left === undefined || left >= dayOfNaming(entry, path, context)) return FINE;
      return [problem(value, path, entry.kind === 'change' ? 'warning' : 'info')];
    });
  },
};

function problem(person: string, path: FieldPath, severity: Severity): Problem {
  return { code: 'left-person', severity, args: { person }, path };
}

function isOutOfUse(entry: Exclude<Entry, { kind: 'broken' }>): boolean {
  switch (entry.kind) {
    case 'tool':
    case 'process':
    case 'integration':
      return entry.record.status === 'retired' || entry.record.status === 'off';
    case 'update':
      return entry.record.response !== undefined;
    default:
      return false;
  }
}

function dayOfNaming(entry: Entry, path: FieldPath, { today }: RuleContext): string {
  if (entry.kind !== 'change') return today;
  return dayOfRow(entry.record, path) ?? firstDay(entry.record) ?? today;
}

/** The own date of an approval, test, rollout step or review that names the person. */
function dayOfRow(change: Change, path: FieldPath): string | undefined {
  const [section, index, field] = path;
  if (section === 'review') return dayOf(change.review?.on);
  if (typeof index !== 'number') return undefined;
  if (section === 'tests') return dayOf(change.tests?.[index]?.on);
  if (section === 'rollout') return dayOf(change.rollout?.[index]?.on);
  if (section !== 'approvals') return undefined;
  return dayOf(change.approvals?.[index]?.[field === 'asked-of' ? 'asked-on' : 'on']);
}

/** The earliest day that is known of a change: nobody is accused of naming the wrong person by a later one. */
function firstDay(change: Change): string | undefined {
  return [change.id, change.requested, change.window?.start, change.live]
    .map(dayOf)
    .filter((day) => day !== undefined)
    .sort()[0];
}
