import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { DIGEST_DETAILS, EXPORT_FORMATS, GROUPINGS } from '../../core/model/codes';
import type { ExportFormat } from '../../core/model/codes';
import type { ExportRequest } from '../../core/model/export-request';
import { choiceLabel } from '../../messages/labels';
import { select, several } from '../choices';
import { NOT_FOR_EVIDENCE } from './changes-choices';
import { check, count, labelOf, line } from './controls';
import type { ExportPage } from './export-page';

/** Formats that have sections, a heading, charts: no choice is offered that would change nothing. */
const WITH_SECTIONS = formats('md', 'html', 'txt');
const WITH_HEADING = formats('md', 'html', 'txt', 'atom', 'ics', 'site');
const WITH_CHARTS = formats('html', 'site', 'xlsx');
const AS_DIGEST = formats('md', 'html', 'txt', 'slack', 'mail', 'mail-html');

function formats(...ids: readonly ExportFormat[]): ReadonlySet<ExportFormat | undefined> {
  return new Set(ids);
}

/** For whom it is, and in which format. */
export function formatChoices(page: ExportPage): TemplateResult {
  const { request, sent } = page;
  const { format, audience } = request;
  const { audiences: people, templates: own, formats: all } = sent.choices;
  const hasPeople = (people.length > 0 && format !== 'evidence') || audience !== undefined;
  return html`${hasPeople ? audiences(page) : nothing}
  ${select({
    ...{ id: 'format', label: labelOf('format'), value: format ?? '', choices: all },
    help: all.find(({ value }) => value === format)?.help,
    choose: (value) => {
      const chosen = EXPORT_FORMATS.find((one) => one === value);
      const out = chosen === 'evidence' ? NOT_FOR_EVIDENCE : { template: undefined };
      page.choose({ format: chosen, ...out });
    },
  })}
  ${own.length > 0 || request.template !== undefined ? templates(page) : nothing}`;
}

/** Whether a request makes a digest for an audience. */
export function isDigest({ audience, format }: ExportRequest): boolean {
  return audience !== undefined && AS_DIGEST.has(format);
}

/** How it is written: what that format lets a person choose, and nothing else. */
export function writingChoices(page: ExportPage): TemplateResult {
  const { request, sent } = page;
  const { format, audience, template } = request;
  const isForReaders = isDigest(request);
  const hasSections = WITH_SECTIONS.has(format) && !isForReaders && template === undefined;
  return html`<fieldset>
    <legend>${l10n.t('How it is written')}</legend>
    ${select({
      ...{ id: 'language', label: labelOf('language'), value: request.language ?? '' },
      none: audience === undefined ? l10n.t('The logbook’s own') : l10n.t('That of its readers'),
      choices: sent.choices.languages,
      choose: (language) => page.choose({ language }),
    })}
    ${isForReaders ? digest(page) : nothing}${hasSections ? sections(page) : nothing}
    ${WITH_HEADING.has(format) ? line(page, 'title', { placeholder: sent.title }) : nothing}
    ${WITH_CHARTS.has(format) && !isForReaders ? check(page, 'charts', true) : nothing}
    ${format === 'evidence' ? html`${count(page, 'sample', '25')}${line(page, 'seed')}` : nothing}
  </fieldset>`;
}

function audiences(page: ExportPage): TemplateResult {
  return select({
    ...{ id: 'audience', label: labelOf('audience'), value: page.request.audience ?? '' },
    none: l10n.t('Everybody: a changelog'),
    choices: page.sent.choices.audiences,
    choose: (audience) => page.choose({ audience }),
  });
}

/** A template decides by itself what kind of file it makes. */
function templates(page: ExportPage): TemplateResult {
  const { templates: all } = page.sent.choices;
  return select({
    ...{ id: 'template', label: labelOf('template'), value: page.request.template ?? '' },
    none: l10n.t('None'),
    choices: all,
    choose: (template) => {
      const made = all.find(({ value }) => value === template)?.help;
      const format = EXPORT_FORMATS.find((one) => one === made) ?? page.request.format;
      page.choose({ template, format });
    },
  });
}

function sections(page: ExportPage): TemplateResult {
  return select({
    ...{ id: 'group', label: labelOf('group'), value: page.request.group ?? 'month' },
    choices: page.sent.choices.groups,
    choose: (value) => {
      const group = GROUPINGS.find((one) => one === value);
      page.choose({ group: group === 'month' ? undefined : group });
    },
  });
}

/** What a digest may say beside what its readers need to do. */
function digest(page: ExportPage): TemplateResult {
  const { with: details } = page.request;
  return html`${count(page, 'top', l10n.t('All'))}${check(page, 'waiting')}${check(page, 'again')}
  ${several({
    ...{ key: 'with', label: labelOf('with'), chosen: details ?? [] },
    none: l10n.t('Nothing more'),
    choices: DIGEST_DETAILS.map((value) => ({ value, label: choiceLabel('with', value) })),
    choose: (chosen) => page.choose({ with: chosen && [...chosen] }),
  })}`;
}
