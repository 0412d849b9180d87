/*
 * Login logs say from where and with what somebody signed in. An IP address is personal data (Court of Justice of the
 * EU, C-582/14), and nothing that a logbook does needs it whole. The network stays, as Google Analytics keeps it: of
 * IPv4 all but the last part, of IPv6 the first 48 bits: in fields that say by their name that they are an address,
 * wherever one of these recurs, and in sentences. Ranges that somebody set up as a setting are not touched, nor is an
 * address that is all of the value of another field: it may be a setting too.
 */

/** What stands for a device, or a place on the map. */
export const DEVICE_SIGN = '[device]';

/** As words: `sourceIPAddress`, `Source IP` and `source_ip` are one. */
const NETWORK_FIELD = /\b(?:ip|ipv4|ipv6|ipaddress|ipaddr|remote addr(?:ess)?|remote host)\b/;
/** A range, or a list of those that may come in, is a setting. */
const SETTING = /\b(?:ranges?|lists?|whitelist|allowlist|blocklist|restrictions?)\b/;
const DEVICE_FIELD =
  /\b(?:user agent|useragent|latitude|longitude|lat|lon|lng|(?:device|session) (?:id|key)|fingerprint)$/;

function wordsOf(name: string): string {
  return name
    .slice(0, 100)
    .replace(/([a-z])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Whether a field of a trail holds the address of somebody's computer, by what it is called. */
export function isNetworkField(name: string): boolean {
  const words = wordsOf(name);
  return NETWORK_FIELD.test(words) && !SETTING.test(words);
}

/** Whether a field of a trail tells one device or place from all others, by what it is called. */
export function isDeviceField(name: string): boolean {
  return DEVICE_FIELD.test(wordsOf(name));
}

const V4 = /(?<![\d.])((?:\d{1,3}\.){3})\d{1,3}(?!\d|\.\d)/g;
/** Also of a clock, `10:00:00`: an address has eight parts, or two colons together. */
const LIKE_V6 = /(?<![\w:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}(?![\w:])/gi;

/** A text with its network addresses cut to the network: `203.0.113.x`, `2001:db8:85a3:x`. */
export function shortenedNetwork(text: string): string {
  const v4 = text.replace(V4, '$1x');
  return v4.includes(':') ? v4.replace(LIKE_V6, shortenedV6) : v4;
}

function shortenedV6(address: string): string {
  const parts = address.split(':');
  if (parts.length !== 8 && !address.includes('::')) return address;
  return `${parts.slice(0, 3).filter(Boolean).join(':')}:x`;
}

/** Not of a clock, which stands in most entries. */
const HINT = /\d\.\d{1,3}\.\d|[0-9a-f]{3}:[0-9a-f]{0,4}:/i;
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const V4_IN_SENTENCE = new RegExp(
  `(?<![\\w.-])((?:${OCTET}\\.){3})${OCTET}(?![\\w/-]|\\.\\d)`,
  'g',
);
/** As `LIKE_V6`, beginning as addresses of the net do: `10::30` and `Class::name` are none. */
const V6_IN_SENTENCE = /(?<![\w:])[0-9a-f]{3,4}(?::[0-9a-f]{0,4}){2,8}(?![\w:/])/gi;
/** What the number of a version stands behind, and what an address does. */
const OF_VERSION =
  /(?:\bv|version|release|build|package|firmware|sdk|api|app|plugin|module|upgraded?|updated?)\b[^.!?;]{0,40}$/i;
const OF_NETWORK =
  /\b(?:ip|ipv4|address|logged in|log[ -]?in|signed in|sign[ -]?in|session|host|proxy|vpn|client|network)\b[^.!?;]{0,40}$/i;
/** Numbers of versions hardly begin with a larger one. */
const LARGEST_VERSION = 31;

/**
 * A sentence with its network addresses cut to the network; the same text where there are none. Numbers of versions,
 * which look the same, stay.
 */
export function withShortNetworks(text: string): string {
  const isSentence = HINT.test(text) && /[a-z]/i.test(text) && /\s/.test(text);
  if (!isSentence || SETTING.test(text.toLowerCase())) return text;
  const v4 = text.replace(V4_IN_SENTENCE, (whole, network: string, at: number) =>
    isNetworkAt(text, at, network) ? `${network}x` : whole,
  );
  return v4.includes(':') ? v4.replace(V6_IN_SENTENCE, shortenedV6) : v4;
}

function isNetworkAt(text: string, at: number, network: string): boolean {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  if (OF_NETWORK.test(before)) return true;
  return Number.parseInt(network, 10) > LARGEST_VERSION && !OF_VERSION.test(before);
}

const BEFORE = 80;
