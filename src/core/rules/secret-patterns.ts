/** What a kind of secret looks like. `kind` is a general code, or the name of the vendor whose key it is. */
interface SecretPattern {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Where the form alone says too little: whether the first group is one, by what it looks like. */
  readonly isOne?: (word: string) => boolean;
}

/*
 * Every repetition is bounded or ends at a character that it excludes, so that no text makes a pattern slow.
 * The forms of vendors' keys are those that the vendors publish for secret scanning.
 */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  { kind: 'private-key', pattern: /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY/ },
  { kind: 'AWS', pattern: /\b(?:AKIA|ASIA)(?![0-9A-Z]{9}EXAMPLE)[0-9A-Z]{16}\b/ },
  { kind: 'Slack', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{10,}/ },
  {
    kind: 'Slack',
    pattern: /\bhooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{16,}/,
  },
  {
    kind: 'Microsoft',
    pattern: /\bwebhook\.office\.com\/webhookb2\/[\w@-]{36,80}\/IncomingWebhook\/[0-9a-f]{32}/,
  },
  {
    kind: 'Zapier',
    pattern: /\bhooks\.zapier\.com\/hooks\/(?:catch|standard)\/\d{3,12}\/[a-z0-9]{6,}/i,
  },
  { kind: 'Make', pattern: /\bhook\.(?:[a-z]{2}\d\.)?make\.com\/[a-z0-9]{24,}/ },
  { kind: 'GitHub', pattern: /\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_[A-Za-z0-9_]{22}/ },
  { kind: 'Stripe', pattern: /\b[rs]k_live_[A-Za-z0-9]{16}|\bwhsec_[A-Za-z0-9]{24}/ },
  { kind: 'HubSpot', pattern: /\bpat-[a-z]{2,4}\d{1,2}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/ },
  { kind: 'SendGrid', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}/ },
  { kind: 'Mailchimp', pattern: /\b[0-9a-f]{32}-us\d{1,2}\b/ },
  { kind: 'Google', pattern: /\bAIza[\w-]{35}|\bGOCSPX-[\w-]{20}/ },
  { kind: 'Salesforce', pattern: /\b00D[A-Za-z0-9]{12,15}![\w.]{40}/ },
  { kind: 'Atlassian', pattern: /\bATATT3[\w=-]{40}/ },
  { kind: 'Airtable', pattern: /\bpat[A-Za-z0-9]{14}\.[0-9a-f]{64}\b/ },
  { kind: 'OpenAI', pattern: /\bsk-(?:proj|svcacct)-[\w-]{20}/ },
  { kind: 'Anthropic', pattern: /\bsk-ant-[\w-]{20}/ },
  { kind: 'access-token', pattern: /\beyJ[\w-]{10,500}\.eyJ[\w-]{10,}\.[\w-]{10}/ },
  {
    kind: 'access-token',
    pattern: /\bbearer(?:[ \t]{1,3}token)?(?:[ \t]{0,3}[:=])?[ \t]{1,3}["'`]?([\w.~+/-]{16,512})/i,
    isOne: looksMadeUp,
  },
  {
    // In an address a UUID is no id of the key: this is what tokens of Marketo and old keys of HubSpot look like.
    kind: 'access-token',
    pattern:
      /\b(?:access_token|auth_token|hapikey|api[_-]?key)=[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i,
  },
  {
    kind: 'access-token',
    pattern: /[?&](?:access_token|auth_token|token|hapikey|api[_-]?key|sig)=([\w.~%+/-]{20,512})/i,
    isOne: looksMadeUp,
  },
  { kind: 'password', pattern: /\bauthorization:[ \t]{0,3}basic[ \t]{1,3}[A-Za-z0-9+/]{12}/i },
  {
    kind: 'web-address',
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,100}:(?!(?:password|pass|pwd|secret|token)@)([^\s/@{}<>*$…]{3,100})@\w/i,
  },
  {
    kind: 'password',
    pattern:
      /(?<!\p{L})(?:passw(?:or)?d|passwort|passphrase|pwd|pw|kennwort|mot de passe|contraseña|senha)["'`]?(?:[ \t]{0,3}[:=]|[ \t]is[ \t])[ \t]{0,3}["'`]?([^\s"'`,;&]{6,100})(?=["'`,;&)]|[ \t]{0,9}$|[ \t]{1,3}\()/imu,
    isOne: looksMadeUp,
  },
  {
    kind: 'access-token',
    pattern:
      /(?<!\p{L})(?:(?:client|app|api|shared|webhook)[ _-]?secret|(?:api|access|account|secret)[ _-]?key|(?:access|auth|refresh|api|security)[ _-]?token)["'`]?(?:[ \t]{0,3}[:=]|[ \t]is[ \t])[ \t]{0,3}["'`]?([^\s"'`,;&]{16,512})(?=["'`,;&)]|[ \t]{0,9}$|[ \t]{1,3}\()/imu,
    isOne: looksMadeUp,
  },
  {
    // In the midst of a sentence.
    kind: 'password',
    pattern:
      /(?<!\p{L})(?:passw(?:or)?d|passwort|passphrase|pwd|pw|kennwort|mot de passe|contraseña|senha)["'`]?[ \t]{0,3}[:=][ \t]{0,3}["'`]?([^\s"'`,;&]{8,100})/iu,
    isOne: looksMadeUp,
  },
  {
    // Whatever the key or token is of: names of settings and ids of records stand so, too.
    kind: 'access-token',
    pattern:
      /(?<!\p{L})(?:token|secret|signature|credentials?|key(?=["'`]?[ \t]{0,3}=))["'`]?[ \t]{0,3}[:=][ \t]{0,3}["'`]?([\w.~%+/-]{16,512})/iu,
    isOne: looksDrawn,
  },
];

/** What every text holds in which one of the patterns can be found; most texts hold none of these. */
export const SECRET_HINT =
  /-----BEGIN|A[KS]IA[0-9A-Z]|eyJ|xox[a-z]-|xapp-|hooks?\.|webhook\.|ATATT3|[?&]sig=|gh[a-z]_|github_pat|k_live_|whsec_|pat-[a-z]|pat[A-Za-z0-9]{14}\.|SG\.|-us\d|AIza|GOCSPX|00D[A-Za-z0-9]{12}|sk-|:\/\/[^\s/:@]{1,100}:|bearer|basic|pass|pwd|\bpw\b|kennwort|contrase|senha|secret|signature|credential|key|token/i;

/** Names of fields and settings whose value is a secret. A token of a marketing tool is none: `{{my.Footer}}`. */
export const SECRET_NAME =
  /(?:passw(?:or)?d|passwort|kennwort|passphrase|secret|(?:api|access|secret|private)[ _-]?key|(?:access|auth|bearer|refresh|api)[ _-]?token)$/i;

const PLACEHOLDER = /\{\{|\$\{|[<>…*]|xxx/i;
const ADDRESS = /:\/\/|^[~.]?\/\w{1,20}\//;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Whether a single word looks like something that was drawn or made up, not written to be read: letters and digits
 * mixed within a part of it. Placeholders, web addresses, UUIDs, dates, paths of files and `12-character` are not.
 */
export function looksMadeUp(word: string): boolean {
  if (/\s/.test(word) || PLACEHOLDER.test(word) || UUID.test(word) || ADDRESS.test(word)) {
    return false;
  }
  return word.split(/[-_/.:]/).some((part) => /\p{L}/u.test(part) && /[\d!?#%^+=$]/.test(part));
}

const SALESFORCE_ID = /^[A-Za-z0-9]{5}0[A-Za-z0-9]{9}(?:[A-Z0-5]{3})?$/;

/**
 * Whether a word looks like something that was drawn by a machine: made up, and sixteen letters and digits or more at
 * a stretch that are not words with a number beside them. Ids of Salesforce's records look so too, and are none.
 */
function looksDrawn(word: string): boolean {
  if (!looksMadeUp(word) || SALESFORCE_ID.test(word)) return false;
  return word.split(/[^A-Za-z0-9]/).some((part) => {
    const inWords = part.match(/[A-Z][a-z]{4,}|[a-z]{5,}|[A-Z]{5,}/g)?.join('').length ?? 0;
    return (
      part.length >= 16 && /\d/.test(part) && /[A-Za-z]/.test(part) && inWords * 2 < part.length
    );
  });
}
