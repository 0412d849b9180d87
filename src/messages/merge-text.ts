import * as l10n from '@vscode/l10n';
import type { Names } from '../core/history/names';
import type { Conflict } from '../core/merge/conflict';
import type { Plain } from '../core/model/field';
import type { RecordKind } from '../core/model/record-kind';
import { shownValue } from './field-value';
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
  const judged = ['status', 'status-reason', 'approvals'].includes(conflict.path[0] ?? '');
  return judged
    ? l10n.t('Status and approvals were touched on both sides, so a person decides.')
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
