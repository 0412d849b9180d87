import type { SensitiveKind } from '../model/codes';

/** Something in a text that may be personal data of somebody outside the team. */
export interface Hit {
  readonly looksLike: Exclude<SensitiveKind, 'secret' | 'contacts'>;
  /** As it can be compared: an address in small letters, the digits of a number. */
  readonly key: string;
  /** Enough to know it again, and too little to use it: nobody wants it a second time, in a message or a log. */
  readonly sample: string;
}

/** Whose data a text may hold without a question. */
export interface Known {
  /** An e-mail address, in small letters, of somebody or something that belongs to the logbook. */
  isKnown(address: string): boolean;
}

/** One search in a text; the same text gives the same hits. */
export type Scanner = (text: string, known: Known) => readonly Hit[];
