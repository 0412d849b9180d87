import * as l10n from '@vscode/l10n';
import type { ChangedItem, FieldChange } from '../core/history/field-changes';
import { identifyingKeys } from '../core/history/item-identity';
import type { Names } from '../core/history/names';
import type { Plain } from '../core/model/field';
import { isTable, ownKey } from '../core/model/plain';
import type { RecordKind } from '../core/model/record-kind';
import { shownValue } from './field-value';
import { afterText, beforeText, valueText } from './format-value';
import { fieldLabel } from './labels';

interface ItemContext {
  readonly kind: RecordKind;
  readonly names: Names;
  readonly dateText?: (moment: string) => string;
}

/** What an item of a list is called: `Approval by Legal`, `Test “10 test leads reach their owner”`, `MQL threshold`. */
export function itemName(item: Pick<ChangedItem, 'path' | 'value'>, context: ItemContext): string {
  const word = (key: string) => wordOf(item, key, context);
  switch (item.path.join('/')) {
    case 'settings':
      return lastPart(word('path'));
    case 'approvals':
      return l10n.t('Approval by {0}', word('role'));
    case 'tests':
      return l10n.t('Test “{0}”', word('check'));
    case 'rollout':
      return l10n.t('Rollout “{0}”', word('where'));
    case 'assets':
      return l10n.t('Asset “{0}”', word('name'));
    case 'communication':
      return l10n.t('Message to {0}', word('audience'));
    case 'training':
      return l10n.t('Training of {0}', word('audience'));
    case 'translations':
      return l10n.t('Translation into {0}', word('language'));
    case 'mappings':
      return l10n.t('Mapping {0} → {1}', word('from'), word('to'));
    default:
      return l10n.t('{0} “{1}”', fieldLabel(context.kind, item.path), plainName(item, context));
  }
}

/** That an item came or went. */
export function itemLine(change: FieldChange, context: ItemContext): string {
  const { path, item } = change;
  const value = change.after ?? change.before ?? null;
  const isNew = change.type === 'item-added';
  if (isNew && path.join('/') === 'settings' && isTable(value)) return settingLine(value, context);
  const within = isTable(value) || item === undefined ? undefined : itemName(item, context);
  const label =
    within === undefined
      ? fieldLabel(context.kind, path)
      : l10n.t('{0}, {1}', within, fieldLabel(context.kind, path));
  const name = isTable(value)
    ? plainName({ path, value }, context)
    : shownValue(path, value, context);
  return isNew ? l10n.t('{0}: {1} added', label, name) : l10n.t('{0}: {1} removed', label, name);
}

/** `MQL threshold: 65 → 80`; what it was may not be known. */
function settingLine(setting: { readonly [key: string]: Plain }, context: ItemContext): string {
  const name = itemName({ path: ['settings'], value: setting }, context);
  const [from, to] = [ownKey(setting, 'from'), ownKey(setting, 'to')];
  if (from === undefined) return l10n.t('{0}: {1}', name, afterText(to));
  return l10n.t('{0}: {1} → {2}', name, beforeText(from), afterText(to));
}

/** The words that identify an item, as names. */
function plainName(
  { path, value }: Pick<ChangedItem, 'path' | 'value'>,
  context: ItemContext,
): string {
  if (!isTable(value)) return valueText(value);
  const words = identifyingKeys(value, path).flatMap((key) => {
    const own = ownKey(value, key);
    return typeof own === 'string' ? [shownValue([...path, key], own, context)] : [];
  });
  return words.length === 0 ? valueText(value) : words.join(', ');
}

function wordOf(
  { path, value }: Pick<ChangedItem, 'path' | 'value'>,
  key: string,
  context: ItemContext,
): string {
  const own = isTable(value) ? ownKey(value, key) : undefined;
  return own === undefined ? '?' : shownValue([...path, key], own, context);
}

/** `Scoring / MQL threshold` -> `MQL threshold`. */
function lastPart(path: string): string {
  return path.split(' / ').at(-1) ?? path;
}
