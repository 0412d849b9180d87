import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { FieldSpec } from '../../../core/model/field-spec';
import { isList } from '../../../core/model/plain';
import { icon } from '../../icon';
import { pastButton } from '../controls/past-button';
import { problemNotes } from '../controls/problem-notes';
import { prose } from '../controls/prose';
import { pasteGrid } from '../controls/sheet-paste';
import { sheet, sheetOf } from '../controls/sheet';
import { readField } from '../edit-field';
import { helpOf, idOf, labelOf } from '../form';
import type { Field, Form } from '../form';
import { isSeveralCells, readTsv } from '../model/tsv';
import { group } from './group';

/** A part of the wide column: prose, a table, a group of fields. */
export function section(form: Form, spec: FieldSpec): TemplateResult {
  const path = [spec.key];
  const label = labelOf(form, spec, path);
  const field = { spec, path, label };
  switch (spec.type) {
    case 'prose':
      return html`<section class="section">
        <h2><label for=${idOf(path)}>${label}</label></h2>
        ${pastButton(form, field)}
        ${prose(form, field, helpOf(form, spec, path))}${problemNotes(form, path)}
      </section>`;
    case 'table':
      return tableSection(form, field);
    default:
      return html`<section class="section" aria-labelledby="${idOf(path)}.label">
        <h2 id="${idOf(path)}.label" title=${helpOf(form, spec, path)}>${label}</h2>
        ${pastButton(form, field)} ${group(form, field)}${problemNotes(form, path)}
      </section>`;
  }
}

/** Tables that people bring from a sheet. */
const PASTED = new Set(['settings', 'assets', 'mappings']);

function tableSection(form: Form, field: Field): TemplateResult {
  const { path, label, spec } = field;
  const id = idOf(path);
  return html`<section class="section" aria-labelledby="${id}.label">
    <div class="section-head">
      <h2 id="${id}.label" title=${helpOf(form, spec, path)}>${label}</h2>
      ${
        PASTED.has(spec.key) && !form.store.readOnly
          ? html`<button
              type="button"
              class="quiet-button"
              title=${l10n.t('Add the cells that you copied in a sheet')}
              @click=${() => void pasteBelow(form, field)}
            >
              ${icon('clippy')}${l10n.t('Paste')}
            </button>`
          : nothing
      }
    </div>
    ${pastButton(form, field)} ${sheet(form, field)} ${ownNotes(form, field)}
  </section>`;
}

/** What is wrong with a row stands below it; here is what belongs to the table, or to a row that is gone. */
function ownNotes(form: Form, field: Field): TemplateResult | typeof nothing {
  const stored = readField(form, field);
  const rows = isList(stored) ? stored.length : 0;
  return problemNotes(form, field.path, ([, row]) => typeof row === 'number' && row < rows);
}

async function pasteBelow(form: Form, field: Field): Promise<void> {
  const grid = readTsv(await form.readClipboard());
  if (grid.length === 0) return;
  const drawn = sheetOf(form, field);
  pasteGrid(grid, drawn, drawn.rows.length, 0);
  if (isSeveralCells(grid)) form.focusSoon([...field.path, drawn.rows.length]);
}
