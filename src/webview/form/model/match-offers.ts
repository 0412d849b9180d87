import type { Offer } from '../../../protocol/form';

/**
 * The offers in which every typed word begins a word (or stands within their name), best first; what is past comes
 * last. Nothing typed gives all, in their order.
 */
export function matchOffers(offers: readonly Offer[], typed: string): readonly Offer[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const ranked = offers.flatMap((offer) => {
    const rank = rankOf(offer, words);
    return rank === undefined ? [] : [{ offer, rank: rank + (offer.past ? 10 : 0) }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ offer }) => offer);
}

/** Within a word only its name is looked at: `le` must not find everybody at acme.example. */
function rankOf(offer: Offer, words: readonly string[]): number | undefined {
  const label = fold(offer.label);
  const all = fold([offer.label, offer.value, offer.also, offer.detail].filter(Boolean).join(' '));
  const parts = all.split(/[\s@._-]+/);
  const begins = (word: string) => parts.some((part) => part.startsWith(word));
  if (!words.every((word) => begins(word) || label.includes(word))) return undefined;
  if (words[0] === undefined || label.startsWith(words[0])) return 0;
  return words.every(begins) ? 1 : 2;
}

/** Without case and accents, so that `koln` finds Köln. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
