import { ga4Changes } from './audit/ga4-changes';
import { gtmContainer } from './audit/gtm-container';
import { hubspotAudit } from './audit/hubspot-audit';
import { hubspotLogin } from './audit/hubspot-login';
import { hubspotSecurity } from './audit/hubspot-security';
import { marketoAudit } from './audit/marketo-audit';
import { marketoStream } from './audit/marketo-stream';
import { salesforceSetup } from './audit/salesforce-setup';
import { segmentAudit } from './audit/segment-audit';
import { antsibull } from './changelog/antsibull';
import { changesets } from './changelog/changesets';
import { changie } from './changelog/changie';
import { keepAChangelog } from './changelog/keep-a-changelog';
import { reno } from './changelog/reno';
import { scriv } from './changelog/scriv';
import { towncrier } from './changelog/towncrier';
import { columns } from './columns/columns';
import type { Importer } from './importer';
import { mopsLogbook } from './logbook/mops-logbook';
import { brazeNotes } from './notes/braze';
import { feed } from './notes/feed';
import { marketoNotes } from './notes/marketo';
import { salesforceCliNotes } from './notes/salesforce-cli';
import { segmentNotes } from './notes/segment';
import { sendgridNotes } from './notes/sendgrid';

/** Every kind of file that can be imported. Who names none gets the one that is surest of the file. */
export const importers: readonly Importer[] = [
  salesforceSetup,
  marketoAudit,
  marketoStream,
  hubspotAudit,
  hubspotSecurity,
  hubspotLogin,
  ga4Changes,
  segmentAudit,
  gtmContainer,
  keepAChangelog,
  changesets,
  towncrier,
  reno,
  antsibull,
  changie,
  scriv,
  mopsLogbook,
  marketoNotes,
  brazeNotes,
  sendgridNotes,
  segmentNotes,
  salesforceCliNotes,
  feed,
  columns,
];

/** The importer of a name; undefined when there is none. */
export function importerOf(id: string): Importer | undefined {
  return importers.find((importer) => importer.id === id);
}
