import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { FieldSpec } from '../../../core/model/field-spec';
import type { Plain } from '../../../core/model/field';
import { isList, isTable } from '../../../core/model/plain';
import type { FieldPath } from '../../../core/problem';
import { readField } from '../edit-field';
import { helpOf, idOf, labelOf, toggle } from '../form';
import type { Field, Form } from '../form';
import { columnsOf, isForPeople } from '../model/layout';
import { ownTargets } from './field-offers';
import { addColumn } from './sheet-columns';
import { control } from './control';
import { icon } from '../../icon';
import { approvalNote } from './approval-note';
import { problemNotes } from './problem-notes';
import { propertyLine } from './property-line';
import { newRowWords } from './new-row-words';
import { pasteIntoSheet } from './sheet-paste';
import { enterCell, sheetKey } from './sheet-keys';

/** A table of the record as it is drawn. */
export interface Sheet {
  readonly form: Form;
  readonly field: Field;
  readonly rows: readonly Plain[];
  readonly columns: readonly FieldSpec[];
  /** Fields that open below a row. */
  readonly details: readonly FieldSpec[];
}

/** A table of the form: its rows, and the columns that they and the person need. */
export function sheetOf(form: Form, field: Field): Sheet {
  const stored = readField(form, field);
  const rows = isList<Plain>(stored) ? stored : [];
  const filled = new Set(rows.flatMap((row) => keysIn(field.spec, row)));
  for (const key of form.opened)
    if (key.startsWith(`${idOf(field.path)}.column.`)) filled.add(key.split('.').at(-1) ?? '');
  // Of which of several tools a setting is one has to be said; of the only one it goes without saying.
  if (field.spec.key === 'settings' && ownTargets(form).length > 1) filled.add('target');
  return { form, field, rows, ...columnsOf(field.spec, filled) };
}

function keysIn(table: FieldSpec, row: Plain): readonly string[] {
  return isTable(row) ? Object.keys(row).filter((key) => isForPeople(table, key, row[key])) : [];
}

/**
 * A list of groups as a table to write in: each cell is its control, the row below the last takes a new one.
 * A range of cells pasted into it fills it from there.
 */
export function sheet(form: Form, field: Field): TemplateResult {
  const drawn = sheetOf(form, field);
  const { rows, columns, details } = drawn;
  const indices = form.store.readOnly ? [...rows.keys()] : [...rows.keys(), rows.length];
  return html`<div class="sheet-scroll">
    <table
      class="sheet columns-${columns.length}"
      aria-label=${field.label}
      @keydown=${(event: KeyboardEvent) => sheetKey(event, actionsOf(drawn))}
      @focusin=${enterCell}
      @paste=${(event: ClipboardEvent) => pasteIntoSheet(event, drawn)}
    >
      <thead>
        <tr>
          ${columns.map((column) => header(drawn, column))}
          <td class="row-end">${details.length === 0 ? addColumn(drawn) : nothing}</td>
        </tr>
      </thead>
      <tbody>
        ${indices.map((index) => row(drawn, index))}
      </tbody>
    </table>
  </div>`;
}

function header({ form, field }: Sheet, column: FieldSpec): TemplateResult {
  const path = [...field.path, column.key];
  return html`<th
    scope="col"
    class="column-${column.key}"
    title=${helpOf(form, column, path) || nothing}
  >
    ${labelOf(form, column, path)}
  </th>`;
}

function row(drawn: Sheet, index: number): TemplateResult {
  const { form, field, rows, columns, details } = drawn;
  const path: FieldPath = [...field.path, index];
  const isNew = index >= rows.length;
  const isOpen = form.opened.has(detailsKey(path));
  const notes = isNew ? nothing : problemNotes(form, path);
  const trust = isNew ? nothing : approvalNote(form, path);
  return html`<tr class=${isNew ? 'new-row' : ''}>
      ${columns.map((column, at) => cell(drawn, column, index, at))}
      <td class="row-end" data-row=${index} data-column=${columns.length}>
        ${isNew || form.store.readOnly ? nothing : rowButtons(drawn, index, isOpen)}
      </td>
    </tr>
    ${isOpen && !isNew ? detailRow(drawn, details, path) : nothing}
    ${
      notes === nothing && trust === nothing
        ? nothing
        : html`<tr class="note-row">
            <td colspan=${columns.length + 1}>${trust}${notes}</td>
          </tr>`
    }`;
}

function cell(drawn: Sheet, column: FieldSpec, row: number, at: number): TemplateResult {
  const { form, field, rows } = drawn;
  const path = [...field.path, row, column.key];
  const label = labelOf(form, column, path);
  const isNew = row >= rows.length;
  const name = isNew ? l10n.t('{0}, new row', label) : l10n.t('{0}, row {1}', label, row + 1);
  const placeholder = isNew && at === 0 ? newRowWords(field.spec.key, label) : undefined;
  return html`<td data-row=${row} data-column=${at} class="column-${column.key}">
    ${control(form, { spec: column, path, label, name }, { inTable: true, placeholder })}
  </td>`;
}

function rowButtons(drawn: Sheet, index: number, isOpen: boolean): TemplateResult {
  const { form, field, details } = drawn;
  const key = detailsKey([...field.path, index]);
  return html`${
      details.length > 0
        ? html`<button
            type="button"
            class="icon-button"
            aria-expanded=${isOpen ? 'true' : 'false'}
            aria-label=${l10n.t('Details of row {0}', index + 1)}
            title=${l10n.t('Details')}
            @click=${() => toggle(form, key)}
          >
            ${icon(isOpen ? 'chevron-up' : 'chevron-down')}
          </button>`
        : nothing
    }<button
      type="button"
      class="icon-button when-near"
      tabindex="-1"
      aria-label=${l10n.t('Remove row {0}', index + 1)}
      title=${l10n.t('Remove row (Ctrl+Shift+K). Alt+Up and Alt+Down move it.')}
      @click=${() => actionsOf(drawn).removeRow(index)}
    >
      ${icon('close')}
    </button>`;
}

function detailRow(drawn: Sheet, details: readonly FieldSpec[], path: FieldPath): TemplateResult {
  const { form, columns } = drawn;
  return html`<tr class="detail-row">
    <td colspan=${columns.length + 1}>
      <div class="properties">
        ${details.map((spec) => {
          const at = [...path, spec.key];
          return propertyLine(form, { spec, path: at, label: labelOf(form, spec, at) });
        })}
      </div>
    </td>
  </tr>`;
}

const detailsKey = (path: FieldPath) => `${idOf(path)}.details`;

function actionsOf({ form, field, rows }: Sheet) {
  const { path } = field;
  return {
    moveRow(row: number, by: -1 | 1): void {
      const to = row + by;
      if (row >= rows.length || to < 0 || to >= rows.length) return;
      form.store.edit([{ op: 'move', path, from: row, to }]);
      form.focusSoon([...path, to]);
    },
    removeRow(row: number): void {
      if (row >= rows.length) return;
      form.store.edit([{ op: 'unset', path: [...path, row] }]);
      form.focusSoon([...path, row]);
    },
  };
}
