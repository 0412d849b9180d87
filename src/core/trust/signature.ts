/**
 * What git says of a commit's signature. `good`: made with a key that this computer trusts, for its owner.
 * `unknown-key`: the signature fits its key, and nothing here says whose key it is. `unchecked`: there is a
 * signature, and what checks it (its key, or the program) is not on this computer.
 */
export const SIGNATURE_STATES = [
  'good',
  'bad',
  'expired',
  'expired-key',
  'revoked-key',
  'unknown-key',
  'unchecked',
  'none',
] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

export interface Signature {
  readonly state: SignatureState;
  /** Whose key it is, by the person's own list of keys: `Ana Ruiz <ana@acme.example>`, or an address alone. */
  readonly signer: string | undefined;
  /** The key's fingerprint. */
  readonly key: string | undefined;
}

const IN_BRACKETS = /<([^<>\s]+@[^<>\s]+)>\s*$/;
/** How gpgsm spells the address in the name of a certificate's owner. */
const IN_SUBJECT = /(?:^|[/,])(?:EMail|E|1\.2\.840\.113549\.1\.9\.1)=([^/,\s]+@[^/,\s]+)/i;
const ALONE = /^[^<>\s]+@[^<>\s]+$/;

/** The e-mail address of a signer as git names one: in brackets, in a certificate's subject, or alone. */
export function signerAddress(signer: string | undefined): string | undefined {
  if (signer === undefined) return undefined;
  const text = signer.trim();
  return IN_BRACKETS.exec(text)?.[1] ?? IN_SUBJECT.exec(text)?.[1] ?? ALONE.exec(text)?.[0];
}
