import { audienceOf } from '../logbook/audience';
import type { Snapshot } from '../logbook/snapshot';

/**
 * The language (BCP 47, as somebody wrote it) that an export is meant to be in: what was asked for, that of the
 * audience it is for, or that of the logbook. undefined where nobody says; never that of the computer, since equal
 * choices give equal bytes on any.
 */
export function askedLanguage(
  snapshot: Snapshot,
  { language, audience }: { readonly language?: string; readonly audience?: string },
): string | undefined {
  const reader = audience === undefined ? undefined : audienceOf(snapshot, audience);
  const own = snapshot.logbook?.record.language;
  return [language, reader?.language, own].find((tag) => tag?.trim());
}
