import type { DigestDetail } from '../../model/codes';

/** How a digest is made, beside whom it is for. */
export interface DigestOptions {
  /**
   * `YYYY-MM-DD`; without days of its own, the first digest for people goes back from here. In every export, what was
   * planned for a day before it is said to have been.
   */
  readonly today?: string;
  /** No more changes than this, what matters most first, a line each. */
  readonly top?: number;
  /** Also what was asked for and waits, was put off or turned down. */
  readonly waiting?: boolean;
  /** Also what these people were told already. */
  readonly again?: boolean;
  /** What is said beyond what people outside of marketing operations are told: nothing unless it is asked for. */
  readonly details?: readonly DigestDetail[];
}
