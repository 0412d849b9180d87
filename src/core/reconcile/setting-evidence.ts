import { meansSame } from '../ledger/same-value';
import type { Plain } from '../model/field';
import type { SettingClaim } from './claim-names';
import type { Claim } from './claims';
import type { Content } from './content';
import type { Reason } from './outcome';
import { standsIn, stemOf, wordsOf } from './words';

const PATH = { equal: 3, last: 2.4, eachWord: 0.45, phrase: 1.2, inText: 2.5, otherAsset: 0.4 };
const VALUE = { to: 1.6, from: 0.6, common: 0.5, alone: 1.5, other: -1.8 };
/** From this on the setting itself is meant, and not one that is called alike. */
const SURELY = 2.4;

/** Whether an entry is about a setting of the change, and sets it to what the change says. */
export function settingEvidence(
  content: Content,
  claim: Claim,
  rareness: (stem: string) => number,
): readonly Reason[] {
  let best: readonly Reason[] = [];
  let most = -Infinity;
  for (const setting of claim.settings) {
    const found = rowEvidence(content, setting, claim, rareness);
    const weight = found.reduce((sum, one) => sum + one.weight, 0);
    if (found.length > 0 && weight > most) [best, most] = [found, weight];
  }
  return best;
}

function rowEvidence(
  content: Content,
  setting: SettingClaim,
  claim: Claim,
  rareness: (stem: string) => number,
): readonly Reason[] {
  const path = pathWeight(content, setting, rareness);
  const value = valueEvidence(content, setting, claim, path);
  if (path === 0) return value ? [value] : [];
  const same = { code: 'same-setting', args: { path: setting.path }, weight: path } as const;
  return value ? [same, value] : [same];
}

function pathWeight(
  content: Content,
  { paths, lasts, asset }: SettingClaim,
  rareness: (stem: string) => number,
): number {
  const weight = pathInContent(content, paths, lasts, rareness);
  const isElsewhere =
    asset &&
    content.asset &&
    asset.properKey !== content.asset.properKey &&
    !content.spaced.includes(asset.properSpaced);
  return isElsewhere ? Math.min(weight, PATH.otherAsset) : weight;
}

function pathInContent(
  { pathKeys, telling, spaced }: Content,
  paths: SettingClaim['paths'],
  lasts: SettingClaim['lasts'],
  rareness: (stem: string) => number,
): number {
  if (pathKeys !== undefined) {
    const { whole, last } = pathKeys;
    if (paths.has(whole)) return PATH.equal;
    if (last !== '' && lasts.some(({ key }) => key === last)) return PATH.last;
  }
  let most = 0;
  for (const { telling: stems, phrase } of lasts) {
    if (!stems.every((stem) => telling.has(stem))) continue;
    const rare = stems.reduce((sum, stem) => sum + rareness(stem), 0);
    // Common words that stand together as they do in its name tell more than each of them.
    const together = phrase !== undefined && spaced.includes(phrase) ? PATH.phrase : 0;
    most = Math.max(most, Math.min(PATH.inText, together + rare * PATH.eachWord));
  }
  return most;
}

function valueEvidence(
  content: Content,
  { from, to }: SettingClaim,
  claim: Claim,
  path: number,
): Reason | undefined {
  const forward = valueWeight(content, from, to, path);
  // What was rolled back was set to what it had been.
  const back = claim.status === 'rolled-back' ? valueWeight(content, to, from, path) : 0;
  const weight = Math.max(forward, back);
  if (weight > 0)
    return {
      code: 'same-value',
      args: { value: shown(content.to ?? (forward > 0 ? to : from)) },
      weight,
    };
  if (content.to === undefined || to === undefined || path < SURELY) return undefined;
  // The first of several steps begins from what the change says, and leads elsewhere.
  if (meansSame(content.from, from)) return undefined;
  return { code: 'other-value', args: { value: shown(to) }, weight: VALUE.other };
}

function valueWeight(
  content: Content,
  from: Plain | undefined,
  to: Plain | undefined,
  path: number,
): number {
  if (to === undefined) return 0;
  const isSame = content.to === undefined ? isSaid(content, to) : meansSame(content.to, to);
  if (!isSame) return 0;
  const isTelling = tells(to);
  if (path === 0) return isTelling && tells(from) && saysFrom(content, from) ? VALUE.alone : 0;
  return (isTelling ? VALUE.to : VALUE.common) + (saysFrom(content, from) ? VALUE.from : 0);
}

function saysFrom(content: Content, from: Plain | undefined): boolean {
  if (from === undefined || from === null) return false;
  return content.from === undefined ? isSaid(content, from) : meansSame(content.from, from);
}

/** Whether a value stands in the words of an entry that has no values of its own. */
function isSaid({ spaced, from, to }: Content, value: Plain): boolean {
  if (from !== undefined || to !== undefined || typeof value !== 'string') return false;
  return standsIn(wordsOf(value), spaced);
}

/** Whether a value is one of many that might stand there, and not `true` or `1`. */
function tells(value: Plain | undefined): boolean {
  if (typeof value !== 'string') return value !== null && value !== undefined;
  const words = wordsOf(value);
  return (
    value.length >= 2 && words.some((word) => /^\d{2,}$/.test(word) || stemOf(word).length > 3)
  );
}

function shown(value: Plain | undefined): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}
