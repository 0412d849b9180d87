import * as vscode from 'vscode';
import type { Snapshot } from '../../core/logbook/snapshot';
import { customFieldsOn } from '../../core/model/custom-fields';
import { specAt } from '../../core/model/describe';
import { oneLine } from '../../core/one-line';
import { choiceLabel, fieldHelp, fieldLabel } from '../../messages/labels';
import type { FieldMessage, ShownImport } from '../../protocol/import';

/** What a row of somebody's list of changes may say, the commonest first. */
const OF_CHANGES = [
  'title',
  'what',
  'why',
  'kind',
  'status',
  'live',
  'tools',
  'processes',
  'settings.path',
  'settings.from',
  'settings.to',
  'settings.asset',
  'settings.environment',
  'assets.name',
  'assets.type',
  'assets.id',
  'done-by',
  'owner',
  'requester',
  'requested',
  'deadline',
  'tested',
  'track',
  'priority',
  'risk',
  'status-reason',
  'rollback',
  'part-of',
  'links',
] as const;

/** What a column may fill, of changes and of audit entries. */
export function mapFields(snapshot: Snapshot): ShownImport['fields'] {
  const custom = customFieldsOn('change', snapshot.logbook?.record['custom-fields'] ?? []);
  return {
    changes: [
      ...OF_CHANGES.map(changeField),
      ...custom.map(({ id, name, help = '', choices }) => ({
        ...{ value: id, label: oneLine(name), help: oneLine(help) },
        ...(choices ? { choices: choices.map((value) => ({ value, label: value })) } : {}),
      })),
    ],
    entries: entryFields(),
  };
}

/** "Before → after: Before", for a field within a table; fields with few values have these to translate into. */
function changeField(value: (typeof OF_CHANGES)[number]): FieldMessage {
  const [table = '', inner] = value.split('.');
  const own = fieldLabel('change', value);
  const label =
    inner === undefined ? own : vscode.l10n.t('{0}: {1}', fieldLabel('change', table), own);
  const choices = specAt('change', value.split('.'))?.choices?.map((choice) => ({
    value: choice,
    label: choiceLabel(value, choice),
  }));
  return { value, label, help: fieldHelp('change', value), ...(choices ? { choices } : {}) };
}

function entryFields(): FieldMessage[] {
  const { t } = vscode.l10n;
  const field = (value: string, label: string, help: string) => ({ value, label, help });
  return [
    field('at', t('When'), t('The day and time at which it happened.')),
    field('actor', t('Who'), t('Who did it, as the file has them.')),
    field('action', t('What was done'), t('The word or code for it: created, edited, deleted.')),
    field(
      'type',
      t('Kind of thing'),
      t('What kind of thing was touched: a form, a campaign, a user.'),
    ),
    field('asset', t('Thing'), t('Its name.')),
    field('asset-id', t('Id of the thing'), t('Its id in the tool.')),
    field('path', t('Setting'), t('The setting that has another value now.')),
    field('from', t('Before'), t('Its value before.')),
    field('to', t('After'), t('Its value since.')),
    field('text', t('In words'), t('What the file says of it in a sentence.')),
    field('account', t('Account'), t('The account, portal or workspace.')),
  ];
}
