import type { FoundEvent } from '../import/importer';
import type { Snapshot } from '../logbook/snapshot';
import type { Plain } from '../model/field';
import { isList, setKey } from '../model/plain';
import { remembering } from '../remember';
import { isPhoneByName, withoutPhones } from '../sensitive/phone-numbers';
import type { AuditEvent } from './event';
import type { Hash } from './hash';
import { peopleRedactor } from './redact-people';
import {
  DEVICE_SIGN,
  isDeviceField,
  isNetworkField,
  shortenedNetwork,
  withShortNetworks,
} from './redact-network';
import { SECRET_SIGN, isSecretByName, withoutSecrets } from './redact-secrets';

/** What follows from the import, and is no part of what the vendor said. */
type Known = Pick<AuditEvent, 'key' | 'tool' | 'source' | 'line' | 'file'>;

/** What stands in an audit entry where a phone number was. */
const PHONE_SIGN = '[phone]';

/** Takes out of audit entries what a logbook should not hold. */
export interface Redactor {
  /** The entry as it is kept, its keys in the order of the type. */
  event(event: FoundEvent, known: Known): AuditEvent;
  /** A text of an entry, or one that is told of it. */
  text(text: string): string;
}

/** Texts of this length recur from row to row. */
const REMEMBERED = { most: 4_096, longest: 300 };

/**
 * Takes out of everything that an entry says: addresses of people (as `peopleRedactor` has it), phone numbers,
 * secrets, and of where and with what somebody signed in whatever tells a person: the end of network addresses, places
 * on the map, devices.
 * The logbook's policy `audit-entries.keep-addresses` is about e-mail addresses alone.
 */
export function redactor(snapshot: Snapshot, hash: Hash): Redactor {
  const people = peopleRedactor(snapshot, hash);
  const cleanedAnew: Redact = (given) =>
    withShortNetworks(withoutPhones(withoutSecrets(people.text(given)), PHONE_SIGN));
  const cleaned = remembering(cleanedAnew, REMEMBERED);
  // What a trail says at length stands in an entry twice: as the file had it, and as its text.
  let last = { given: '', clean: '' };
  const text: Redact = (given) => {
    // A time or a number: hardly one recurs, and all of them would drive out what does.
    if (startsWithDigit(given)) return cleanedAnew(given);
    if (given.length <= REMEMBERED.longest) return cleaned(given);
    if (given !== last.given) last = { given, clean: cleaned(given) };
    return last.clean;
  };
  const actor: Redact = (name) => people.actor(name);
  const field = remembering(
    (name): Field => ({
      clean: text(name),
      isDevice: isDeviceField(name),
      isNetwork: isNetworkField(name),
    }),
    NAMES,
  );
  return {
    text,
    event: (event, known) => redactedEvent(event, known, { text, actor, field }),
  };
}

/** What follows from what a field of a trail is called. */
interface Field {
  readonly clean: string;
  readonly isDevice: boolean;
  readonly isNetwork: boolean;
}

/** Trails have a few dozen names of fields, and millions of values. */
const NAMES = { most: 1_000, longest: 300 };

interface Ways {
  readonly text: Redact;
  readonly actor: Redact;
  readonly field: (name: string) => Field;
}

type Redact = (text: string) => string;

function startsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57;
}

function redactedEvent(event: FoundEvent, known: Known, ways: Ways): AuditEvent {
  const { text, actor } = ways;
  const networks = new Map<string, string>();
  const fields: Record<string, Plain> = {};
  for (const key of Object.keys(event.original)) {
    const value = event.original[key];
    if (value === undefined) continue;
    const field = ways.field(key);
    setKey(fields, field.clean, inField(key, field, value, ways, networks));
  }
  // What a trail says in words may name the network once more.
  const say: Redact = networks.size === 0 ? text : (given) => text(withNetworks(given, networks));
  const original = networks.size === 0 ? fields : (deep(fields, '', say) as typeof fields);
  const { path = '' } = event;
  const maybe = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : say(value);
  // A key without a value is not printed.
  return {
    key: known.key,
    at: event.at,
    tool: known.tool,
    source: known.source,
    actor: event.actor === undefined ? undefined : withNetworks(actor(event.actor), networks),
    action: say(event.action),
    type: maybe(event.type),
    asset: maybe(event.asset),
    'asset-id': maybe(event['asset-id']),
    path: maybe(event.path),
    from: event.from === undefined ? undefined : deep(event.from, path, say),
    to: event.to === undefined ? undefined : deep(event.to, path, say),
    text: maybe(event.text),
    account: maybe(event.account),
    line: known.line,
    file: known.file,
    original,
  };
}

/** A field as the file had it: what it is called says whether it is a secret, a network or a device. */
function inField(
  name: string,
  { isDevice, isNetwork }: Field,
  value: Plain,
  ways: Ways,
  networks: Map<string, string>,
): Plain {
  const { text } = ways;
  if (typeof value === 'string') {
    if (isDevice) return DEVICE_SIGN;
    if (!isNetwork) return signByName(name, value) ?? text(value);
    const short = shortenedNetwork(value);
    if (short !== value) networks.set(value.trim(), short);
    return text(short);
  }
  return mapPlain(
    value,
    name,
    (item, key) => inField(key, ways.field(key), item, ways, networks),
    text,
  );
}

function signByName(name: string, value: string): string | undefined {
  if (isSecretByName(name, value)) return SECRET_SIGN;
  return isPhoneByName(name, value) ? PHONE_SIGN : undefined;
}

function deep(value: Plain, name: string, text: Redact): Plain {
  if (typeof value === 'string') return signByName(name, value) ?? text(value);
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
