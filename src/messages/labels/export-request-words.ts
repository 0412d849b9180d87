import * as l10n from '@vscode/l10n';
import type { DigestDetail, ExportFormat, Grouping, Period } from '../../core/model/codes';
import type { ExportRequest } from '../../core/model/export-request';
import { words } from './field-words';
import type { WordsOf } from './field-words';

/** Words of what a person can choose of an export: the form's, the file's and the documentation's. */
const requestWords: Record<keyof ExportRequest, WordsOf> = {
  format: () => words(l10n.t('Format'), l10n.t('How it is written, and so for whom it is.')),
  period: () =>
    words(l10n.t('Period'), l10n.t('Counted from the day on which the export is made.')),
  since: () => words(l10n.t('From'), l10n.t('The first day, in place of a period.')),
  until: () => words(l10n.t('To'), l10n.t('The last day, in place of a period.')),
  tool: () => words(l10n.t('Tool'), l10n.t('Only changes of this tool.')),
  process: () => words(l10n.t('Process'), l10n.t('Only changes of this process.')),
  integration: () => words(l10n.t('Integration'), l10n.t('Only changes of this integration.')),
  status: () => words(l10n.t('Status'), l10n.t('Only changes of one of these statuses.')),
  person: () =>
    words(l10n.t('Person'), l10n.t('Only changes that this person has anything to do with.')),
  text: () => words(l10n.t('Words'), l10n.t('Only changes in which all of these words occur.')),
  drafts: () =>
    words(l10n.t('Drafts too'), l10n.t('Changes that are still being written as well.')),
  group: () => words(l10n.t('Sections'), l10n.t('By what the document is divided.')),
  title: () => words(l10n.t('Heading'), l10n.t('In place of the name of the logbook.')),
  audience: () =>
    words(l10n.t('For'), l10n.t('What these people are told to do, first and in their words.')),
  top: () =>
    words(l10n.t('At most'), l10n.t('So many changes, what matters most first, a line each.')),
  waiting: () =>
    words(
      l10n.t('What waits too'),
      l10n.t('What they asked for and waits, was put off or turned down, with the reason.'),
    ),
  again: () => words(l10n.t('What they know too'), l10n.t('Also what they were already told.')),
  with: () =>
    words(
      l10n.t('Also says'),
      l10n.t('What is otherwise kept from people outside of marketing operations.'),
    ),
  language: () =>
    words(l10n.t('Language'), l10n.t('The language of everything that the logbook adds.')),
  template: () =>
    words(l10n.t('Template'), l10n.t('One of your own from the folder templates, by its name.')),
  charts: () =>
    words(l10n.t('Charts'), l10n.t('Pictures of the numbers, where a format has them.')),
  'base-url': () =>
    words(
      l10n.t('Web address'),
      l10n.t('Of a site, where it will stand: its feeds then lead to its pages.'),
    ),
  sample: () =>
    words(l10n.t('Sample'), l10n.t('Of evidence, how many changes are traced in full.')),
  seed: () =>
    words(l10n.t('Seed'), l10n.t('Of evidence, a word that makes the same sample be drawn again.')),
  pasted: () =>
    words(l10n.t('To paste'), l10n.t('Of Slack, that a person pastes it and no program sends it.')),
  output: () =>
    words(l10n.t('Saved as'), l10n.t('The file or folder, below the one where it is made.')),
};

type RequestField = keyof ExportRequest;

/** The same as fields of a remembered export in logbook.yaml. */
export const presetWords = Object.fromEntries(
  Object.entries(requestWords).map(([key, wordsOf]) => [`exports.${key}`, wordsOf]),
) as Record<`exports.${RequestField}`, WordsOf>;

const format: Record<ExportFormat, () => string> = {
  md: () => l10n.t('Changelog (Markdown)'),
  html: () => l10n.t('Page (HTML)'),
  site: () => l10n.t('Website (HTML)'),
  txt: () => l10n.t('Changelog (plain text)'),
  json: () => 'JSON',
  ndjson: () => l10n.t('JSON, a line a change (NDJSON)'),
  csv: () => l10n.t('Table (CSV)'),
  xlsx: () => l10n.t('Workbook (Excel)'),
  atom: () => l10n.t('Feed (Atom)'),
  ics: () => l10n.t('Calendar (ICS)'),
  slack: () => 'Slack',
  mail: () => l10n.t('Mail, plain text'),
  'mail-html': () => l10n.t('Mail, formatted'),
  evidence: () => l10n.t('Evidence for an audit'),
};

const period: Record<Period, () => string> = {
  'last-7-days': () => l10n.t('Last 7 days'),
  'last-30-days': () => l10n.t('Last 30 days'),
  'this-month': () => l10n.t('This month'),
  'last-month': () => l10n.t('Last month'),
  'this-quarter': () => l10n.t('This quarter'),
  'last-quarter': () => l10n.t('Last quarter'),
  'this-year': () => l10n.t('This year'),
  'last-year': () => l10n.t('Last year'),
};

const group: Record<Grouping, () => string> = {
  month: () => l10n.t('By month'),
  tool: () => l10n.t('By tool'),
  process: () => l10n.t('By process'),
  status: () => l10n.t('By status'),
  section: () => l10n.t('As in the changelog they were imported from'),
};

const details: Record<DigestDetail, () => string> = {
  settings: () => l10n.t('Settings'),
  risk: () => l10n.t('Risk'),
  approvals: () => l10n.t('Approvals'),
  compliance: () => l10n.t('Compliance'),
  links: () => l10n.t('Links'),
};

/** The words of the lists to choose from, by the name of their field. */
export const exportChoices = { format, period, group, with: details };

const FORMAT_HELP: Record<ExportFormat, () => string> = {
  md: () => l10n.t('To read: by month, then by kind'),
  html: () => l10n.t('To forward, or to print as a PDF: one file for any browser'),
  site: () => l10n.t('To publish: pages by tool, process and month, with search'),
  txt: () => l10n.t('To read in a mail: by month, then by kind'),
  json: () => l10n.t('For other programs: everything'),
  ndjson: () => l10n.t('For warehouses: everything'),
  csv: () => l10n.t('For Excel or Google Sheets: a line a change'),
  xlsx: () => l10n.t('A sheet each for changes, settings, assets, approvals and tools'),
  atom: () => l10n.t('For a feed reader or a chat that follows feeds'),
  ics: () => l10n.t('Change windows, deadlines, what is due, contracts that renew'),
  slack: () => l10n.t('To paste: what to do, what changed, why'),
  mail: () => l10n.t('To send: what to do, what changed, why'),
  'mail-html': () => l10n.t('To paste into a mail that may have headings and links'),
  evidence: () => l10n.t('For auditors: every change of the period, and a sample traced in full'),
};

/** For whom a format is, in a few words. */
export function formatHelp(format: ExportFormat): string {
  return FORMAT_HELP[format]();
}
