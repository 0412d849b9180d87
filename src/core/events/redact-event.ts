import type { FoundEvent } from '../import/importer';
import type { Snapshot } from '../logbook/snapshot';
import type { Plain } from '../model/field';
import { isList, setKey } from '../model/plain';
import type { Hash } from './hash';
import { peopleRedactor } from './redact-people';
import { DEVICE_SIGN, isDeviceField, isNetworkField, shortenedNetwork } from './redact-network';
import { SECRET_SIGN, isSecretByName, withoutSecrets } from './redact-secrets';

/** Takes out of audit entries what a logbook should not hold. */
export interface Redactor {
  /** Without the vendor's id, which stands in the key. */
  event(event: FoundEvent): Omit<FoundEvent, 'vendorId'>;
  /** A text of an entry, or one that is told of it. */
  text(text: string): string;
}

/**
 * Takes out of everything that an entry says: addresses of people (as `peopleRedactor` has it), secrets, and of where
 * and with what somebody signed in whatever tells a person: the end of network addresses, places on the map, devices.
 * The logbook's policy `audit-entries.keep-addresses` is about e-mail addresses alone.
 */
export function redactor(snapshot: Snapshot, hash: Hash): Redactor {
  const people = peopleRedactor(snapshot, hash);
  const text = (given: string): string => withoutSecrets(people.text(given));
  return { text, event: (event) => redactedEvent(event, text, (name) => people.actor(name)) };
}

type Redact = (text: string) => string;

function redactedEvent(
  event: FoundEvent,
  text: Redact,
  actor: Redact,
): Omit<FoundEvent, 'vendorId'> {
  const networks = new Map<string, string>();
  const original: Record<string, Plain> = {};
  for (const key of Object.keys(event.original)) {
    const value = event.original[key];
    if (value !== undefined) setKey(original, text(key), inField(key, value, text, networks));
  }
  // What a trail says in words may name the network once more.
  const say: Redact = networks.size === 0 ? text : (given) => text(withNetworks(given, networks));
  const { path = '' } = event;
  return {
    at: event.at,
    original: networks.size === 0 ? original : (deep(original, '', say) as typeof original),
    action: say(event.action),
    ...(event.actor === undefined ? {} : { actor: withNetworks(actor(event.actor), networks) }),
    ...ofTexts(event, say),
    ...(event.from === undefined ? {} : { from: deep(event.from, path, say) }),
    ...(event.to === undefined ? {} : { to: deep(event.to, path, say) }),
  };
}

const TEXTS = ['type', 'asset', 'asset-id', 'path', 'text', 'account'] as const;

function ofTexts(event: FoundEvent, say: Redact): Partial<FoundEvent> {
  const texts: { [key in (typeof TEXTS)[number]]?: string } = {};
  for (const key of TEXTS) {
    const value = event[key];
    if (value !== undefined) texts[key] = say(value);
  }
  return texts;
}

/** A field as the file had it: what it is called says whether it is a secret, a network or a device. */
function inField(name: string, value: Plain, text: Redact, networks: Map<string, string>): Plain {
  if (typeof value === 'string') {
    if (isDeviceField(name)) return DEVICE_SIGN;
    if (!isNetworkField(name)) return isSecretByName(name, value) ? SECRET_SIGN : text(value);
    const short = shortenedNetwork(value);
    if (short !== value) networks.set(value.trim(), short);
    return text(short);
  }
  return mapPlain(value, name, (item, key) => inField(key, item, text, networks), text);
}

function deep(value: Plain, name: string, text: Redact): Plain {
  if (typeof value === 'string') return isSecretByName(name, value) ? SECRET_SIGN : text(value);
  return mapPlain(value, name, (item, key) => deep(item, key, text), text);
}

function mapPlain(
  value: Exclude<Plain, string>,
  name: string,
  each: (item: Plain, name: string) => Plain,
  text: Redact,
): Plain {
  if (value === null) return null;
  if (isList<Plain>(value)) return value.map((item) => each(item, name));
  const table: Record<string, Plain> = {};
  for (const [key, item] of Object.entries(value)) setKey(table, text(key), each(item, key));
  return table;
}

function withNetworks(text: string, networks: ReadonlyMap<string, string>): string {
  let clean = text;
  for (const [whole, short] of networks) clean = clean.replaceAll(whole, short);
  return clean;
}
