import * as vscode from 'vscode';

interface FormatWords {
  readonly label: string;
  readonly detail?: string;
}

/** What a format is called, and for whom it is, in a list to pick from; `id` is that of its exporter. */
export function formatWords(id: string): FormatWords {
  return WORDS[id]?.() ?? { label: id };
}

const WORDS: Readonly<Record<string, () => FormatWords>> = {
  md: () => ({
    label: vscode.l10n.t('Changelog (Markdown)'),
    detail: vscode.l10n.t('To read: by month, then by kind'),
  }),
  html: () => ({
    label: vscode.l10n.t('Page (HTML)'),
    detail: vscode.l10n.t('To forward, or to print as a PDF: one file for any browser'),
  }),
  txt: () => ({
    label: vscode.l10n.t('Changelog (plain text)'),
    detail: vscode.l10n.t('To read in a mail: by month, then by kind'),
  }),
  json: () => ({ label: 'JSON', detail: vscode.l10n.t('For other programs: everything') }),
  ndjson: () => ({
    label: vscode.l10n.t('JSON, a line a change (NDJSON)'),
    detail: vscode.l10n.t('For warehouses: everything'),
  }),
  csv: () => ({
    label: vscode.l10n.t('Table (CSV)'),
    detail: vscode.l10n.t('For Excel or Google Sheets: a line a change'),
  }),
  xlsx: () => ({
    label: vscode.l10n.t('Workbook (Excel)'),
    detail: vscode.l10n.t('A sheet each for changes, settings, assets, approvals and tools'),
  }),
  atom: () => ({
    label: vscode.l10n.t('Feed (Atom)'),
    detail: vscode.l10n.t('For a feed reader or a chat that follows feeds'),
  }),
  ics: () => ({
    label: vscode.l10n.t('Calendar (ICS)'),
    detail: vscode.l10n.t('Change windows, deadlines, what is due, contracts that renew'),
  }),
  slack: () => ({
    label: 'Slack',
    detail: vscode.l10n.t('To paste: what to do, what changed, why'),
  }),
  mail: () => ({ label: vscode.l10n.t('Mail, plain text') }),
  'mail-html': () => ({ label: vscode.l10n.t('Mail, formatted') }),
};
