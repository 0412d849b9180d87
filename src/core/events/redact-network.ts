/*
 * Login logs say from where and with what somebody signed in. An IP address is personal data (Court of Justice of the
 * EU, C-582/14), and nothing that a logbook does needs it whole. The network stays, as Google Analytics keeps it: of
 * IPv4 all but the last part, of IPv6 the first 48 bits. Ranges that somebody set up as a setting are not touched:
 * only fields that say by their name that they are an address are looked at, and where one of these recurs.
 */

/** What stands for a device, or a place on the map. */
export const DEVICE_SIGN = '[device]';

const NETWORK_FIELD =
  /(?:^|[^a-z])(?:ip|ipv[46])(?:$|[^a-z])|ip[ _-]?addr|^(?:source|client|remote|login|actor|user|origin)[ _-]?ip$|remote[ _-]?(?:addr|host)$|(?:^|[a-z])I[Pp](?:$|[A-Z])/;
const DEVICE_FIELD =
  /user[ _-]?agent$|(?:^|[ _-])(?:latitude|longitude|lat|lon|lng)$|^(?:device|session|fingerprint)[ _-]?(?:id|key|fingerprint)$/i;

/** By name, as trails have a few dozen and millions of values. */
const networkFields = new Map<string, boolean>();
const deviceFields = new Map<string, boolean>();

/** Whether a field of a trail holds the address of somebody's computer, by what it is called. */
export function isNetworkField(name: string): boolean {
  return remembered(
    networkFields,
    name,
    () => NETWORK_FIELD.test(name) || /ip[ _-]?address$|^ip$/i.test(name),
  );
}

/** Whether a field of a trail tells one device or place from all others, by what it is called. */
export function isDeviceField(name: string): boolean {
  return remembered(deviceFields, name, () => DEVICE_FIELD.test(name));
}

const MOST_REMEMBERED = 1_000;

function remembered(known: Map<string, boolean>, name: string, find: () => boolean): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = find();
  if (known.size < MOST_REMEMBERED) known.set(name, found);
  return found;
}

const V4 = /(?<![\d.])((?:\d{1,3}\.){3})\d{1,3}(?![\d.])/g;
const V6 =
  /(?<![\w:])((?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){0,6}:?|::(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})(?![\w:])/gi;

/** A text with its network addresses cut to the network: `203.0.113.x`, `2001:db8:85a3:x`. */
export function shortenedNetwork(text: string): string {
  const v4 = text.replace(V4, '$1x');
  return v4.includes(':')
    ? v4.replace(
        V6,
        (address: string) => `${address.split(':').slice(0, 3).filter(Boolean).join(':')}:x`,
      )
    : v4;
}
