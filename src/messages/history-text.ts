import * as l10n from '@vscode/l10n';
import type { FieldChange } from '../core/history/field-changes';
import { compareRows } from '../core/history/compare-rows';
import type { RowChange } from '../core/history/compare-rows';
import type { Names } from '../core/history/names';
import type { Revision } from '../core/history/revision';
import { isList, isTable, ownKey } from '../core/model/plain';
import type { Plain } from '../core/model/field';
import type { RecordKind } from '../core/model/record-kind';
import { isProse, shownValue } from './field-value';
import { afterText, beforeText, valueText } from './format-value';
import { itemLine, itemName } from './item-text';
import { fieldLabel } from './labels';
import { problemText } from './problem-text';
import { proseLines } from './prose-diff';

/** What lines of a history need to know beside the changes. */
export interface HistoryContext {
  readonly kind: RecordKind;
  readonly names: Names;
  /** A day or a time as the view shows it; as written where it is not given. */
  readonly dateText?: (moment: string) => string;
}

/** Equal things happening to more items than this make one line with their number. */
const MANY = 3;

/** What a revision did, a line each: `Risk: Low → High`, `Tools: Salesforce added`, `Why: rewritten`. */
export function revisionLines(
  revision: Revision,
  context: Omit<HistoryContext, 'kind'>,
): readonly string[] {
  if (revision.commit.boundary) return [l10n.t('What came before is not on this computer')];
  // What came before and what came after often could not be read for the same reason.
  const problems = new Set(revision.problems.map((problem) => problemText(problem)));
  const moved = revision.movedFrom === undefined ? [] : [l10n.t('Moved to {0}', revision.path)];
  const changes = changeLines(revision.changes, { ...context, kind: revision.kind });
  const lines = [...changes, ...moved, ...problems];
  return lines.length > 0 ? lines : [l10n.t('Only layout or comments changed')];
}

/** The lines of field changes, in the order of the fields; also for what is not recorded yet. */
export function changeLines(
  changes: readonly FieldChange[],
  context: HistoryContext,
): readonly string[] {
  const groups = new Map<string, FieldChange[]>();
  for (const change of withoutDetails(changes)) {
    const key = groupOf(change);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > MANY
      ? [manyLine(group, context)]
      : group.flatMap((each) => linesOf(each, context)),
  );
}

/** Changes that read the same but for the item: same list, same field, same values. */
function groupOf(change: FieldChange): string {
  const values = change.type === 'set' ? [change.before ?? null, change.after ?? null] : [];
  const alone = change.item === undefined && change.type === 'set';
  return JSON.stringify([change.type, change.path, values, alone]);
}

/** The fields of an item that say only how and by whom its leading one was changed. */
const LEADING: ReadonlyMap<string, readonly string[]> = new Map([
  ['approvals/decision', ['by', 'on', 'channel', 'evidence', 'of']],
  ['tests/result', ['by', 'on', 'evidence']],
  ['rollout/status', ['by', 'on']],
]);

function withoutDetails(changes: readonly FieldChange[]): readonly FieldChange[] {
  const details = new Set<string>();
  for (const { path, item } of changes) {
    const list = path.slice(0, -1);
    for (const key of LEADING.get(path.join('/')) ?? []) {
      details.add(JSON.stringify([[...list, key], item?.value]));
    }
  }
  return changes.filter(({ path, item }) => !details.has(JSON.stringify([path, item?.value])));
}

function manyLine(group: readonly FieldChange[], context: HistoryContext): string {
  const [change] = group;
  if (change === undefined) return '';
  const count = group.length;
  const list = change.type === 'set' ? change.path.slice(0, -1) : change.path;
  const label = fieldLabel(context.kind, list);
  if (change.type === 'item-added') return l10n.t('{0}: {1} added', label, count);
  if (change.type === 'item-removed') return l10n.t('{0}: {1} removed', label, count);
  const { path, before, after } = change;
  const values = {
    before: shownValue(path, before, context),
    after: shownValue(path, after, context),
  };
  return l10n.t('{0}: {1} of them {2} → {3}', label, count, values.before, values.after);
}

function linesOf(change: FieldChange, context: HistoryContext): readonly string[] {
  switch (change.type) {
    case 'created':
      return createdLines(change.after, context);
    case 'deleted':
      return [l10n.t('Removed from the logbook')];
    case 'reordered':
      return [l10n.t('{0}: put in another order', fieldLabel(context.kind, change.path))];
    case 'item-added':
    case 'item-removed':
      return settingRows(change, context) ?? [itemLine(change, context)];
    case 'set':
      return setLines(change, context);
  }
}

/** A new record says that it is new, and of a change what matters most of it: its settings. */
function createdLines(record: Plain | undefined, context: HistoryContext): readonly string[] {
  const first = context.kind === 'change' ? l10n.t('Logged') : l10n.t('Added to the logbook');
  const settings = isTable(record) ? ownKey(record, 'settings') : undefined;
  if (!isList(settings)) return [first];
  const path = ['settings'];
  const added = settings.map((after): FieldChange => ({
    type: 'item-added',
    path,
    after,
    item: { path, words: [], value: after },
  }));
  return [first, ...changeLines(added, context)];
}

function setLines(change: FieldChange, context: HistoryContext): readonly string[] {
  const { path, item } = change;
  if (item === undefined) return valueLines(fieldLabel(context.kind, path), change, context);
  const name = itemName(item, context);
  if (!LEADING.has(path.join('/'))) {
    return valueLines(l10n.t('{0}, {1}', name, fieldLabel(context.kind, path)), change, context);
  }
  const lines = valueLines(name, change, context);
  const by = isTable(item.value) ? ownKey(item.value, 'by') : undefined;
  const who = typeof by === 'string' ? context.names.nameOf('person', by) : undefined;
  return who === undefined ? lines : lines.map((line) => l10n.t('{0}, {1}', line, who));
}

function valueLines(
  label: string,
  change: FieldChange,
  context: HistoryContext,
): readonly string[] {
  const { path, before, after } = change;
  if (isProse(context.kind, path, [before, after])) {
    if (before === undefined) return [l10n.t('{0}: written', label)];
    if (after === undefined) return [l10n.t('{0}: removed', label)];
    const places =
      typeof before === 'string' && typeof after === 'string'
        ? proseLines(label, before, after)
        : undefined;
    return places ?? [l10n.t('{0}: rewritten', label)];
  }
  const rows = compareRows(before, after);
  if (rows && rows.length > 0 && rows.length <= MOST_ROWS) return rowLines(label, rows);
  const [old, current] = [shownValue(path, before, context), shownValue(path, after, context)];
  if (before === undefined) return [l10n.t('{0}: {1}', label, current)];
  if (after === undefined) return [l10n.t('{0}: {1} removed', label, old)];
  return [l10n.t('{0}: {1} → {2}', label, old, current)];
}

/** A setting that came with a table before and one after it, row by row. */
function settingRows(
  { type, path, after }: FieldChange,
  context: HistoryContext,
): readonly string[] | undefined {
  if (type !== 'item-added' || path.join('/') !== 'settings' || !isTable(after)) return undefined;
  const rows = compareRows(ownKey(after, 'from'), ownKey(after, 'to'));
  if (!rows || rows.length === 0 || rows.length > MOST_ROWS) return undefined;
  return rowLines(itemName({ path, value: after }, context), rows);
}

/** Tables that differ in more rows or cells than these are told by how many rows they have. */
const MOST_ROWS = 6;

/** A table inside a value, row by row, in its own words. */
function rowLines(label: string, rows: readonly RowChange[]): readonly string[] {
  return rows.map(({ name, column, before, after }) => {
    const row = valueText(name);
    if (column !== undefined) {
      const values = [beforeText(before), afterText(after)] as const;
      return l10n.t('{0}, {1}, {2}: {3} → {4}', label, row, column, ...values);
    }
    return before === undefined
      ? l10n.t('{0}: {1} added', label, row)
      : l10n.t('{0}: {1} removed', label, row);
  });
}
