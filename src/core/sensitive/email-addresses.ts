import type { Hit, Scanner } from './hit';
import { unmasked } from './masked-addresses';

/** Every part is bounded or ends at a character that it excludes, so that no text makes it slow. */
const ADDRESS =
  /(?<![\p{L}\p{N}.+%@_-])([\p{L}\p{N}][\p{L}\p{N}.+%_-]{0,63})@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24})(?![\p{L}\p{N}@])/gu;

/** What stands behind an `@` and is a name of a file, `logo@2x.png`. */
const FILE_ENDING =
  /\.(?:png|jpe?g|gif|svg|webp|ico|css|js|mjs|ts|json|ya?ml|xml|html?|md|csv|pdf|zip|txt)$/i;
/** Kept for examples (RFC 2606, 6761), and what people write as one. */
const EXAMPLE_DOMAIN =
  /(?:^|\.)(?:example|test|invalid|localhost|local)$|(?:^|\.)(?:example|domain|company|(?:your|my)-?(?:domain|company)|sample)\.[a-z]{2,3}$/;

/** An address of a desk, a machine or an example is nobody's: these words are never a person's name. */
const NOBODY = new Set(
  `info hello hi contact contacts support help helpdesk service services sales marketing news newsletter events
  webinar webinars noreply no-reply reply donotreply do-not-reply admin administrator postmaster webmaster
  hostmaster abuse privacy dpo datenschutz legal security billing account accounts accounting finance invoices hr
  jobs careers press media pr team office partner partners notification notifications alert alerts api integration
  integrations test testing dev data unsubscribe optout bounce bounces mailer mailer-daemon daemon root feedback
  success training ops mops it crm compliance system robot bot git user users username you your-name name first
  firstname last lastname vorname nachname john.doe jane.doe max.mustermann doe mustermann someone somebody anyone
  nobody example sample email mail foo bar lead leads prospect customer customers client clients people person
  xxx abc asdf qwerty svc api-user sync salesforce sfdc marketo hubspot pardot eloqua seed seeds seedlist litmus
  delete erase forget dataprotection rgpd gdpr ccpa orders order partnerships customersupport customerservice
  customercare servicedesk itsupport techsupport buchhaltung rechnung rechnungen vertrieb kontakt presse personal
  bestellung kundenservice kundendienst einkauf verwaltung redaktion contacto ventas soporte ayuda administracion
  facturacion prensa comercial serviceclient facturation compta comptabilite commercial communication direction
  accueil recrutement assistance vendite assistenza amministrazione ufficio klantenservice verkoop`.split(
    /\s+/,
  ),
);

/** E-mail addresses of people whom the logbook does not know, each once. */
export const emailAddresses: Scanner = (written, known) => {
  const text = unmasked(written);
  if (!text.includes('@')) return [];
  const hits = new Map<string, Hit>();
  for (const [, local = '', domain = ''] of text.matchAll(ADDRESS)) {
    const key = `${local}@${domain}`.toLowerCase();
    if (
      hits.has(key) ||
      known.isKnown(key) ||
      !isPersons(local.toLowerCase(), domain.toLowerCase())
    )
      continue;
    hits.set(key, { looksLike: 'e-mail', key, sample: `${local.charAt(0)}…@${domain}` });
  }
  return [...hits.values()];
};

function isPersons(local: string, domain: string): boolean {
  if (FILE_ENDING.test(domain) || EXAMPLE_DOMAIN.test(domain)) return false;
  const [name = ''] = local.split('+');
  if (name.length < 2 || isMachineMade(name)) return false;
  // Of several of them each has a number: `seed1`, `test02`.
  const parts = [name, ...name.split(/[._-]/)].map((part) => part.replace(/\d+$/, ''));
  return !parts.some((part) => NOBODY.has(part));
}

/** The number of a message or a device, not a name: long, and full of digits. */
function isMachineMade(name: string): boolean {
  return name.length > 40 || (name.match(/\d/g) ?? []).length > 6;
}
