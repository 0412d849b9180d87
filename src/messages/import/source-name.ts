import * as l10n from '@vscode/l10n';

/** What a person calls a kind of file, by the id of its importer. */
const NAMES: Readonly<Record<string, () => string>> = {
  columns: () => l10n.t('A table, by its columns'),
  'salesforce-setup': () => l10n.t('Salesforce: Setup Audit Trail'),
  'marketo-audit': () => l10n.t('Marketo: asset audit trail'),
  'marketo-stream': () => l10n.t('Marketo: user audit data stream'),
  'hubspot-audit': () => l10n.t('HubSpot: audit logs'),
  'hubspot-login': () => l10n.t('HubSpot: login activity'),
  'hubspot-security': () => l10n.t('HubSpot: security activity'),
  'ga4-changes': () => l10n.t('Google Analytics: change history'),
  'segment-audit': () => l10n.t('Segment: audit trail'),
  'gtm-container': () => l10n.t('Google Tag Manager: two versions of a container'),
  'keep-a-changelog': () => l10n.t('Keep a Changelog'),
  changesets: () => l10n.t('Changesets'),
  towncrier: () => l10n.t('towncrier fragments'),
  reno: () => l10n.t('reno notes'),
  antsibull: () => l10n.t('antsibull-changelog fragments'),
  changie: () => l10n.t('changie fragments'),
  scriv: () => l10n.t('scriv fragments'),
  'mops-logbook': () => l10n.t('Changes of a logbook, exported'),
  feed: () => l10n.t('News feed (RSS or Atom)'),
  'marketo-notes': () => l10n.t('Marketo: release notes'),
  'braze-notes': () => l10n.t('Braze: release notes'),
  'sendgrid-notes': () => l10n.t('SendGrid: release notes'),
  'segment-notes': () => l10n.t('Segment: release notes'),
  'salesforce-cli-notes': () => l10n.t('Salesforce CLI: release notes'),
};

/** What a person reads for a kind of file; the id of an importer that has no other name. */
export function sourceName(importer: string): string {
  return Object.hasOwn(NAMES, importer) ? (NAMES[importer]?.() ?? importer) : importer;
}
