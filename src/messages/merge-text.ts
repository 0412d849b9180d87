import * as l10n from '@vscode/l10n';
import type { Names } from '../core/history/names';
import type { Conflict } from '../core/merge/conflict';
import type { Plain } from '../core/model/field';
import type { RecordKind } from '../core/model/record-kind';
import { equalPlain, isList, isTable, ownKey } from '../core/model/plain';
import { isProse, shownValue, specOf } from './field-value';
import { afterText, beforeText } from './format-value';
import { itemName } from './item-text';
import { fieldLabel } from './labels';

/** What questions need to know beside themselves. */
export interface MergeContext {
  readonly kind: RecordKind;
  readonly names: Names;
  readonly dateText?: (moment: string) => string;
}

/** What a question is about, in a few words: `Risk`, `Approval by Legal`, `MQL threshold, After`. */
export function questionLabel(conflict: Conflict, context: MergeContext): string {
  if (conflict.kind === 'record') return l10n.t('The whole record');
  const { path, item } = conflict;
  if (!item) return fieldLabel(context.kind, path);
  const name = itemName(item, context);
  return path.length === item.path.length
    ? name
    : l10n.t('{0}, {1}', name, fieldLabel(context.kind, path));
}

/** Why a question is asked, where it is not simply that both gave a field another value; else empty. */
export function questionReason(conflict: Conflict): string {
  if (conflict.kind === 'record') return recordReason(conflict);
  if (conflict.ours === undefined || conflict.theirs === undefined)
    return l10n.t('One side took it out, the other kept or changed it.');
  const { base, ours, theirs, path } = conflict;
  if (['status', 'status-reason', 'approvals'].includes(path[0] ?? ''))
    return l10n.t('Status and approvals were touched on both sides, so a person decides.');
  return equalPlain(base, ours) || equalPlain(base, theirs)
    ? l10n.t('Only one side changed this, and both changed what belongs to it.')
    : '';
}

function recordReason({ why }: Extract<Conflict, { kind: 'record' }>): string {
  switch (why) {
    case 'deleted':
      return l10n.t('One side removed this record, and the other changed it.');
    case 'moved':
      return l10n.t('Both sides moved this record, to different places.');
    case 'as-a-whole':
      return l10n.t(
        'The fields of this file cannot be told apart safely, so it is taken as a whole.',
      );
  }
}

/** What one side has, on one line. */
export function sideText(
  conflict: Conflict,
  side: 'base' | 'ours' | 'theirs',
  context: MergeContext,
): string {
  const value = conflict[side];
  if (conflict.kind === 'record') return recordSide(conflict, value);
  if (value === undefined) return l10n.t('not there');
  const setting = conflict.path.join('/');
  if (value === null && setting === 'settings/from') return beforeText(value);
  if (value === null && setting === 'settings/to') return afterText(value);
  return shownValue(conflict.path, value, context);
}

function recordSide({ why }: Conflict & { kind: 'record' }, value: Plain | undefined): string {
  if (value === undefined) return l10n.t('removed');
  if (why === 'moved' && typeof value === 'string') return value;
  return why === 'deleted' ? l10n.t('kept, with its changes') : l10n.t('the whole file');
}

/**
 * All that one side has, on as many lines as it takes: nothing that a person decides on is cut. Of a group of fields,
 * those in which the two sides differ.
 */
export function wholeSideText(
  conflict: Conflict,
  side: 'base' | 'ours' | 'theirs',
  context: MergeContext,
): string {
  const value = conflict[side];
  if (conflict.kind === 'record') {
    const isFile = conflict.why === 'as-a-whole' && typeof value === 'string';
    return isFile ? value : recordSide(conflict, value);
  }
  const { ours, theirs, path } = conflict;
  if (!isTable(value) || !isTable(ours) || !isTable(theirs))
    return value === undefined || value === null
      ? sideText(conflict, side, context)
      : wholeValue(path, value, context);
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return keys
    .filter((key) => !equalPlain(ownKey(ours, key), ownKey(theirs, key)))
    .map((key) => fieldLine([...path, key], ownKey(value, key), context))
    .join('\n');
}

function fieldLine(
  path: readonly string[],
  value: Plain | undefined,
  context: MergeContext,
): string {
  const shown = value === undefined ? l10n.t('not there') : wholeValue(path, value, context);
  return l10n.t('{0}: {1}', fieldLabel(context.kind, path), shown);
}

function wholeValue(path: readonly string[], value: Plain, context: MergeContext): string {
  if (isTable(value))
    return Object.entries(value)
      .map(([key, inner]) => fieldLine([...path, key], inner, context))
      .join('\n');
  if (isList(value)) return value.map((item) => wholeValue(path, item, context)).join('\n');
  if (typeof value === 'string' && isProse(context.kind, path, [value])) return value.trimEnd();
  return shownValue(path, value, context);
}

/** How a person may write an answer of their own: not at all, on one line, or on several. */
export function ownWriting(conflict: Conflict, kind: RecordKind): 'none' | 'line' | 'lines' {
  if (conflict.kind === 'record') return 'none';
  const { ours, theirs, path } = conflict;
  const sides = [ours, theirs].filter((side) => side !== undefined && side !== null);
  if (sides.length === 0 || sides.some((side) => typeof side !== 'string')) return 'none';
  const type = specOf(kind, path)?.type ?? 'line';
  if (type === 'choice' || type === 'yes-no') return 'none';
  return isProse(kind, path, [ours, theirs]) ? 'lines' : 'line';
}
