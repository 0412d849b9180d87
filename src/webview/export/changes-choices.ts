import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { LEAVING_OUT, PERIODS, STATUSES } from '../../core/model/codes';
import type { ExportRequest } from '../../core/model/export-request';
import { choiceLabel } from '../../messages/labels';
import { select, several } from '../choices';
import { check, labelOf, line } from './controls';
import type { ExportPage } from './export-page';

/** No period is called so. */
const OWN_DAYS = 'own';

/** Which changes of that time: of what, in which state, with which words. */
export function changesChoices(page: ExportPage): TemplateResult {
  const { request, sent } = page;
  const { integrations, people } = sent.choices;
  return html`<fieldset>
    <legend>${l10n.t('Which changes')}</legend>
    ${stack(page, 'tool', l10n.t('All tools'))}${stack(page, 'process', l10n.t('All processes'))}
    ${integrations.length > 0 ? stack(page, 'integration', l10n.t('All integrations')) : nothing}
    ${people.length > 0 ? stack(page, 'person', l10n.t('Everybody')) : nothing}
    ${request.format === 'evidence' ? nothing : contents(page)}
  </fieldset>`;
}

/** Evidence of only some of the changes would be none. */
export const NOT_FOR_EVIDENCE: ExportRequest = {
  ...Object.fromEntries(LEAVING_OUT.map((key) => [key, undefined])),
  template: undefined,
};

function contents(page: ExportPage): TemplateResult {
  const { status } = page.request;
  return html`${line(page, 'text', { type: 'search' })}
  ${several({
    ...{ key: 'status', label: labelOf('status'), chosen: status ?? [] },
    none: l10n.t('All but drafts, rejected and cancelled'),
    choices: STATUSES.map((value) => ({ value, label: choiceLabel('status', value) })),
    choose: (chosen) => page.choose({ status: chosen && [...chosen] }),
  })}
  ${status ? nothing : check(page, 'drafts')}`;
}

/** Of which time: a period, which moves on with the days, or two days. */
export function periodChoice(page: ExportPage): TemplateResult {
  const { request, sent } = page;
  const { periods } = sent.choices;
  const hasOwn = request.since !== undefined || request.until !== undefined;
  const exact = periods.find(({ value }) => value === request.period)?.help;
  return html`${select({
    ...{
      id: 'period',
      label: labelOf('period'),
      value: hasOwn ? OWN_DAYS : (request.period ?? ''),
    },
    none:
      request.audience === undefined ? l10n.t('From the beginning') : l10n.t('What is new to them'),
    choices: [...periods, { value: OWN_DAYS, label: l10n.t('Other days') }],
    help: hasOwn ? undefined : exact,
    choose: (value) => choosePeriod(page, value),
  })}${hasOwn ? html`<div class="days">${line(page, 'since', { type: 'date' })}${line(page, 'until', { type: 'date' })}</div>` : nothing}`;
}

/** Whoever wants other days begins with this month so far: they are to be changed, not to be typed from nothing. */
function choosePeriod(page: ExportPage, value: string | undefined): void {
  const { today } = page.sent;
  const isOwn = value === OWN_DAYS;
  page.choose({
    period: PERIODS.find((one) => one === value),
    since: isOwn ? `${today.slice(0, 8)}01` : undefined,
    until: isOwn ? today : undefined,
  });
}

const LISTS = {
  tool: 'tools',
  process: 'processes',
  integration: 'integrations',
  person: 'people',
} as const;

function stack(page: ExportPage, key: keyof typeof LISTS, none: string): TemplateResult {
  return select({
    ...{ id: key, label: labelOf(key), value: page.request[key] ?? '', none },
    choices: page.sent.choices[LISTS[key]],
    choose: (value) => page.choose({ [key]: value }),
  });
}
