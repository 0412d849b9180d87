import { referencesOf } from '../logbook/names';
import type { Snapshot } from '../logbook/snapshot';
import type { Known } from './hit';

/** Where anybody has an address: that a colleague is there too makes nobody else one. */
const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet|posteo|proton|protonmail|pm|mail|mailbox|zoho|fastmail|hey|qq|163|126|naver|yandex|orange|wanadoo|free|laposte|libero|tin|uol|bol|rediffmail|seznam|wp|onet|interia)\.[a-z.]{2,6}$/;

const DOMAIN_WRITTEN =
  /(?:@|:\/\/(?:[^\s/@]{1,100}@)?)((?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24})/gu;

/** The people of a logbook, their domains, and those of the tools' own pages and desks. */
export function knownAddresses(snapshot: Snapshot): Known {
  const people = snapshot.logbook?.record.people ?? [];
  const addresses = new Set(
    people
      .flatMap(referencesOf)
      .flatMap((name) => (name.includes('@') ? [name.toLowerCase()] : [])),
  );
  const domains = new Set([...addresses].map(domainOf).filter((domain) => !FREE_MAIL.test(domain)));
  let ofStack: ReadonlySet<string> | undefined;
  return {
    isKnown(address) {
      if (addresses.has(address)) return true;
      const domain = domainOf(address);
      if (FREE_MAIL.test(domain)) return false;
      ofStack ??= domainsOfStack(snapshot);
      return isOurs(domain, domains) || isOurs(domain, ofStack);
    },
  };
}

function domainsOfStack(snapshot: Snapshot): ReadonlySet<string> {
  const domains = new Set<string>();
  for (const entries of [snapshot.tools, snapshot.processes, snapshot.integrations])
    for (const { record } of entries.values())
      for (const [, domain = ''] of JSON.stringify(record).toLowerCase().matchAll(DOMAIN_WRITTEN))
        domains.add(domain.replace(/^www\./, ''));
  return domains;
}

/** `acme.example.uat` too: a name to sign in with ends in the name of its sandbox at Salesforce. */
function isOurs(domain: string, domains: ReadonlySet<string>): boolean {
  return isWithin(domain, domains) || isWithin(domain.replace(/\.[^.]+$/, ''), domains);
}

/** Whether a domain is one of these, or below one: `eu.acme.example` is a part of `acme.example`. */
function isWithin(domain: string, domains: ReadonlySet<string>): boolean {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
    if (domains.has(rest)) return true;
  return false;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
