import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { ColumnMessage, FieldMessage, LookedMessage, MapMessage } from '../../protocol/import';
import { select, several } from '../choices';
import type { ImportPage } from './import-page';
import {
  fieldsOf,
  makesTitles,
  missingFields,
  translationOf,
  withField,
  withMakes,
  withTogether,
  withTranslation,
} from './map-model';

/** Which column of a spreadsheet becomes what: as it was proposed, to be corrected, and kept for the next file. */
export function columnsView(
  page: ImportPage,
  { columns }: LookedMessage,
): TemplateResult | typeof nothing {
  if (!columns) return nothing;
  const { map, isKept } = columns;
  const form = formView(page, columns);
  return html`<section class="columns" aria-labelledby="columns-heading">
    <h2 id="columns-heading">${l10n.t('Which column is what')}</h2>
    <p class="help">
      ${
        isKept
          ? l10n.t('Read by “{0}”, as files with these headings were before.', map.name ?? map.id)
          : l10n.t(
              'Proposed from the headings and the values. Correct what is wrong; the next file with these headings is read the same way.',
            )
      }
    </p>
    ${
      isKept
        ? html`<details>
            <summary>${l10n.t('The columns')}</summary>
            ${form}
          </details>`
        : form
    }
  </section>`;
}

type Columns = NonNullable<LookedMessage['columns']>;

function formView(page: ImportPage, { list, map }: Columns): TemplateResult {
  const fields = page.sent.fields[map.makes];
  return html`<div class="shape">${makesChoice(page, map)}${nameOf(page, map)}</div>
    ${missing(fields, map)}
    <table>
      <thead>
        <tr>
          <th scope="col">${l10n.t('Column of the file')}</th>
          <th scope="col">${l10n.t('Becomes')}</th>
        </tr>
      </thead>
      <tbody>
        ${list.map((column, place) => columnRow(page, { column, place, map, fields }))}
      </tbody>
    </table>
    ${map.makes === 'changes' ? together(page, map) : nothing}`;
}

function makesChoice(page: ImportPage, map: MapMessage): TemplateResult {
  return select({
    ...{ id: 'map-makes', label: l10n.t('Each row is'), value: map.makes },
    choices: [
      { value: 'changes', label: l10n.t('A change that somebody made') },
      { value: 'entries', label: l10n.t('An entry of an audit trail') },
    ],
    choose: (value) =>
      page.correct((now) => withMakes(now, value === 'entries' ? 'entries' : 'changes')),
  });
}

function nameOf(page: ImportPage, map: MapMessage): TemplateResult {
  return html`<div class="field">
    <label for="map-name">${l10n.t('Name of these columns')}</label>
    <input
      id="map-name"
      .value=${map.name ?? ''}
      @change=${({ target }: Event) =>
        page.correct((now) => ({ ...now, name: (target as HTMLInputElement).value.trim() }))}
    />
  </div>`;
}

function missing(
  fields: readonly FieldMessage[],
  map: MapMessage,
): TemplateResult | typeof nothing {
  const names = missingFields(map).map(
    (key) => fields.find(({ value }) => value === key)?.label ?? key,
  );
  if (makesTitles(map))
    return html`<p class="help">
      ${l10n.t('No column is the title of a change, so titles are made of what else the rows say.')}
    </p>`;
  if (names.length === 0) return nothing;
  return html`<p class="missing" role="alert">
    ${l10n.t('Still needed: {0}. Choose the column that has it.', names.join(', '))}
  </p>`;
}

interface Row {
  readonly column: ColumnMessage;
  readonly place: number;
  readonly map: MapMessage;
  readonly fields: readonly FieldMessage[];
}

function columnRow(page: ImportPage, row: Row): TemplateResult {
  const { column, place, map, fields } = row;
  const { heading, samples, why } = column;
  const [chosen = ''] = fieldsOf(map, heading);
  const field = fields.find(({ value }) => value === chosen);
  return html`<tr>
    <th scope="row">
      <span class="heading">${heading}</span>
      <span class="samples">${samples.join(' · ')}</span>
    </th>
    <td>
      ${select({
        ...{ id: `column-${place}`, label: l10n.t('{0} becomes', heading), value: chosen },
        none: l10n.t('Left out'),
        choices: fields,
        help: why === '' ? field?.help : why,
        choose: (value) => page.correct((now) => withField(now, heading, value ?? '')),
      })}
      ${field?.choices ? translations(page, row, field.choices) : nothing}
    </td>
  </tr>`;
}

/** What the file writes and the logbook calls otherwise, for a field that takes one of few words. */
function translations(
  page: ImportPage,
  { column, place, map }: Row,
  choices: NonNullable<FieldMessage['choices']>,
): TemplateResult | typeof nothing {
  const { heading, values } = column;
  if (values.length === 0) return nothing;
  return html`<div class="values" role="group" aria-label=${l10n.t('Values of {0}', heading)}>
    ${values.map((from, index) =>
      select({
        ...{ id: `value-${place}-${index}`, label: from, choices },
        value: translationOf(map, heading, from),
        none: l10n.t('As it stands'),
        choose: (to) => page.correct((now) => withTranslation(now, heading, from, to ?? '')),
      }),
    )}
  </div>`;
}

function together(page: ImportPage, map: MapMessage): TemplateResult {
  return several({
    ...{ key: 'together', label: l10n.t('Rows that are one change together') },
    none: l10n.t('None: each row is a change of its own'),
    choices: map.headings.map((heading) => ({
      value: heading,
      label: l10n.t('Those with the same “{0}”', heading),
    })),
    chosen: map['one-change-per'] ?? [],
    choose: (chosen) => page.correct((now) => withTogether(now, chosen ?? [])),
  });
}
