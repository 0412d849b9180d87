import * as l10n from '@vscode/l10n';
import type { CommandEntry } from './command';

/** Every command, in the order of a logbook's life. Each file is loaded when it is called, and not before. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: () => l10n.t('Start a logbook in a folder.'),
    load: async () => (await import('./commands/init')).init(),
  },
  {
    name: 'new',
    summary: () => l10n.t('Log a change.'),
    load: async () => (await import('./commands/new')).newChange(),
  },
  {
    name: 'set',
    summary: () => l10n.t('Fill in or change fields of a record.'),
    load: async () => (await import('./commands/set')).set(),
  },
  {
    name: 'list',
    summary: () => l10n.t('List changes, newest first.'),
    load: async () => (await import('./commands/list')).list(),
  },
  {
    name: 'show',
    summary: () => l10n.t('Show one record.'),
    load: async () => (await import('./commands/show')).show(),
  },
  {
    name: 'tools',
    summary: () => l10n.t('List the tools of the stack.'),
    load: async () => (await import('./commands/tools')).tools(),
  },
  {
    name: 'processes',
    summary: () => l10n.t('List the processes.'),
    load: async () => (await import('./commands/processes')).processes(),
  },
  {
    name: 'updates',
    summary: () => l10n.t('List what vendors announced, and answer it.'),
    load: async () => (await import('./commands/updates')).updates(),
  },
  {
    name: 'check',
    summary: () => l10n.t('Find what is wrong or missing.'),
    load: async () => (await import('./commands/check')).check(),
  },
  {
    name: 'format',
    summary: () => l10n.t('Write records in the canonical order and style.'),
    load: async () => (await import('./commands/format')).format(),
  },
  {
    name: 'record',
    summary: () => l10n.t('Save to the logbook (a git commit of its files alone).'),
    load: async () => (await import('./commands/record')).record(),
  },
  {
    name: 'sync',
    summary: () => l10n.t('Share with the team (git pull and push).'),
    load: async () => (await import('./commands/sync')).sync(),
  },
  {
    name: 'merge-driver',
    summary: () => l10n.t('Let git itself merge records field by field.'),
    load: async () => (await import('./commands/merge-driver')).mergeDriver(),
  },
  {
    name: 'history',
    summary: () => l10n.t('Show who changed which fields, and when.'),
    load: async () => (await import('./commands/history')).history(),
  },
  {
    name: 'blame',
    summary: () => l10n.t('Show who gave each field its value, and when.'),
    load: async () => (await import('./commands/blame')).blame(),
  },
  {
    name: 'as-of',
    summary: () => l10n.t('Show what each setting was on a day, since when, and by which change.'),
    load: async () => (await import('./commands/as-of')).asOf(),
  },
  {
    name: 'diff',
    summary: () => l10n.t('Show which settings changed from one day to another.'),
    load: async () => (await import('./commands/diff')).diff(),
  },
  {
    name: 'integrity',
    summary: () => l10n.t('Say how far the history and its approvals can be trusted.'),
    load: async () => (await import('./commands/integrity')).integrity(),
  },
  {
    name: 'reconcile',
    summary: () => l10n.t('Find what the audit trails show and nobody wrote down.'),
    load: async () => (await import('./commands/reconcile')).reconcile(),
  },
  {
    name: 'schema',
    summary: () => l10n.t('Print the JSON Schema of records and of JSON output.'),
    load: async () => (await import('./commands/schema')).schema(),
  },
  {
    name: 'export',
    summary: () => l10n.t('Write changes as Markdown, CSV, JSON, or a note for Slack or mail.'),
    load: async () => (await import('./commands/export')).exportCommand(),
  },
  {
    name: 'template',
    summary: () => l10n.t('List your own templates for exports, or start one.'),
    load: async () => (await import('./commands/template')).templateCommand(),
  },
  {
    name: 'pipeline',
    summary: () => l10n.t('Have GitHub or GitLab check the logbook and publish it as a website.'),
    load: async () => (await import('./commands/pipeline')).pipeline(),
  },
  {
    name: 'digests',
    summary: () => l10n.t('Say which audiences are due to hear of changes.'),
    load: async () => (await import('./commands/digests')).digests(),
  },
  {
    name: 'import',
    summary: () => l10n.t('Import audit trails, spreadsheets, changelogs and release notes.'),
    load: async () => (await import('./commands/import')).importCommand(),
  },
];
