import * as l10n from '@vscode/l10n';
import type { FieldName } from '../core/model/field-name';
import type { RecordKind } from '../core/model/record-kind';
import { RECORD_KINDS } from '../core/model/record-kind';
import type { FieldPath } from '../core/problem';
import { allowedWords } from './labels/allowed-words';
import { changeAgreement } from './labels/change-agreement';
import { changeHead } from './labels/change-head';
import { changeWork } from './labels/change-work';
import { choiceWords } from './labels/choice-words';
import { exportChoices } from './labels/export-request-words';
import type { FieldWords, WordsOf } from './labels/field-words';
import { importedWords } from './labels/imported-words';
import { answerWords, columnMapWords, updateWords } from './labels/past-and-vendors';
import { logbookWords } from './labels/logbook-words';
import { integrationWords, processWords, toolWords } from './labels/stack-words';
import { suggestionWords } from './labels/suggestion-words';

const changeWords: Record<FieldName<'change'>, WordsOf> = {
  ...changeHead,
  ...changeWork,
  ...changeAgreement,
  ...importedWords,
  ...allowedWords,
};

/** The paths of all fields of a change, nested ones too: `approvals.role`. */
export const CHANGE_FIELDS: readonly string[] = Object.keys(changeWords);

const FIELD_WORDS: Record<RecordKind, Readonly<Record<string, WordsOf>>> = {
  change: changeWords,
  tool: toolWords,
  process: processWords,
  integration: integrationWords,
  logbook: logbookWords,
  update: updateWords,
  'column-map': columnMapWords,
  answer: answerWords,
};

/** `settings.0.path` and `['settings', 0, 'path']` -> `settings.path`, as the tables name it. */
function fieldName(path: FieldPath | string): string {
  const parts = typeof path === 'string' ? path.split('.') : path.map(String);
  return parts.filter((part) => !/^\d+$/.test(part)).join('.');
}

function wordsOf(kind: RecordKind, path: FieldPath | string): FieldWords | undefined {
  const name = fieldName(path);
  const table = FIELD_WORDS[kind];
  return Object.hasOwn(table, name) ? table[name]?.() : undefined;
}

/** What a person reads for a field. A field that is not ours is its own label: the user gave it its name. */
export function fieldLabel(kind: RecordKind, path: FieldPath | string): string {
  return wordsOf(kind, path)?.label ?? fieldName(path).split('.').at(-1) ?? '';
}

/** One sentence that helps to fill a field; empty for a field that is not ours. */
export function fieldHelp(kind: RecordKind, path: FieldPath | string): string {
  return wordsOf(kind, path)?.help ?? '';
}

/** The label of a field when it is not known which kind of record it stands in; the change's name for it first. */
export function anyFieldLabel(path: FieldPath | string): string {
  const kinds: readonly RecordKind[] = ['change', ...RECORD_KINDS];
  const kind = kinds.find((candidate) => wordsOf(candidate, path) !== undefined);
  return fieldLabel(kind ?? 'change', path);
}

/** Whether a field is one of ours, in this kind of record or (when it is not given) in any. */
export function hasFieldLabel(kind: RecordKind | undefined, path: FieldPath | string): boolean {
  const kinds = kind ? [kind] : RECORD_KINDS;
  return kinds.some((candidate) => wordsOf(candidate, path) !== undefined);
}

/** What a person reads for a kind of record. */
export function recordKindLabel(kind: RecordKind): string {
  const labels: Record<RecordKind, () => string> = {
    change: () => l10n.t('Change'),
    tool: () => l10n.t('Tool'),
    process: () => l10n.t('Process'),
    integration: () => l10n.t('Integration'),
    logbook: () => l10n.t('Logbook'),
    update: () => l10n.t('Vendor update'),
    'column-map': () => l10n.t('Column map'),
    answer: () => l10n.t('Answer on audit entries'),
  };
  return labels[kind]();
}

const CHOICE_WORDS: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  ...choiceWords,
  ...suggestionWords,
  ...exportChoices,
};

/**
 * What a person reads for a code of a list, or for a suggested word. `field` is a path of any length:
 * its last name tells the list (`status`, `approvals.decision`). A word of the user's own stays as it is.
 */
export function choiceLabel(field: FieldPath | string, code: string): string {
  const key = fieldName(field).split('.').at(-1) ?? '';
  const table = Object.hasOwn(CHOICE_WORDS, key) ? CHOICE_WORDS[key] : undefined;
  return table && Object.hasOwn(table, code) ? (table[code]?.() ?? code) : code;
}
