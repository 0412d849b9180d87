import { areAlike } from '../ledger/same-value';
import type { Meanings } from '../ledger/same-value';
import type { Plain } from '../model/field';
import type { SettingClaim, ValueClaim } from './claim-names';
import type { Claim } from './claims';
import type { Content, PathKeys } from './content';
import type { Step, Together } from './contents';
import type { Reason } from './outcome';
import type { LastPart } from './stack-words';
import { lacks } from './words';

const PATH = { equal: 3, last: 2.4, eachWord: 0.45, phrase: 1.2, inText: 2.5, otherAsset: 0.4 };
const VALUE = { to: 1.6, from: 0.6, common: 0.5, alone: 1.5, other: -1.8 };
/** From this on the setting itself is meant, and not one that is called alike. */
const SURELY = 2.4;

/** What the setting of a change says that fits an entry best; a value that speaks against is below 0. */
export interface SettingRow {
  readonly setting: SettingClaim;
  readonly path: number;
  readonly value: number;
}

/** Whether an entry is about a setting of the change, and sets it to what the change says. */
export function bestRow(
  content: Content,
  claim: Claim,
  rareness: (stem: string) => number,
): SettingRow | undefined {
  let best: SettingRow | undefined;
  let most = -Infinity;
  for (const setting of claim.settings) {
    const path = pathWeight(content, setting, rareness);
    const value = valueWeight(content, setting, claim, path);
    if ((path === 0 && value === 0) || path + value <= most) continue;
    best = { setting, path, value };
    most = path + value;
  }
  return best;
}

/** The same as reasons in words. */
export function settingReasons(content: Content, row: SettingRow): readonly Reason[] {
  const { setting, path, value } = row;
  const same = { code: 'same-setting', args: { path: setting.path }, weight: path } as const;
  const found = path === 0 ? [] : [same];
  if (value === 0) return found;
  return [...found, value > 0 ? sameValue(content, row) : otherValue(row)];
}

function sameValue(content: Content, { setting, path, value }: SettingRow): Reason {
  const { from, to } = setting;
  const isForward = stepWeight(content, from, to, path) > 0;
  const said = shown(content.to ?? (isForward ? to : from).value);
  return { code: 'same-value', args: { value: said }, weight: value };
}

function otherValue({ setting, value }: SettingRow): Reason {
  return { code: 'other-value', args: { value: shown(setting.to.value) }, weight: value };
}

/**
 * The setting of a change that may fit one of several entries best, with what its path and value say at most.
 * @param together what they say together
 */
export function mostOfRow(
  together: Together,
  claim: Claim,
  rareness: (stem: string) => number,
): SettingRow | undefined {
  let best: SettingRow | undefined;
  for (const setting of claim.settings) {
    if (!together.isOnePath) return { setting, path: PATH.equal, value: VALUE.to + VALUE.from };
    const path = pathWeight(together.content, setting, rareness);
    const value = valueAtMost(together, setting, claim, path);
    if (path === 0 && value === 0) continue;
    if (!best || path + value > best.path + best.value) best = { setting, path, value };
  }
  return best;
}

function valueAtMost(
  { content, steps }: Together,
  setting: SettingClaim,
  { status }: Claim,
  path: number,
): number {
  const { from, to } = setting;
  if (!steps || mayBeMeant(steps, setting, status))
    return path > 0 ? VALUE.to + VALUE.from : from.isTelling && to.isTelling ? VALUE.alone : 0;
  const isSure =
    path >= SURELY && pathInKeys(content.pathKeys, setting) > 0 && to.value !== undefined;
  return isSure && !wasMeant(steps, from) ? VALUE.other : 0;
}

/** Whether any entry sets what the change sets, or sets it back. */
function mayBeMeant(
  steps: readonly Step[],
  { from, to }: SettingClaim,
  status: Claim['status'],
): boolean {
  for (const step of steps)
    if (isMeant(step.to, to) || (status === 'rolled-back' && isMeant(step.to, from))) return true;
  return false;
}

function wasMeant(steps: readonly Step[], from: ValueClaim): boolean {
  for (const step of steps) if (isMeant(step.from, from)) return true;
  return false;
}

function pathWeight(
  content: Content,
  setting: SettingClaim,
  rareness: (stem: string) => number,
): number {
  const { asset } = setting;
  const weight = pathInContent(content, setting, rareness);
  const isElsewhere =
    asset &&
    content.asset &&
    asset.properSpaced !== content.asset.properSpaced &&
    (lacks(content.bits, asset.properBits) || !content.spaced.includes(asset.properSpaced));
  return isElsewhere ? Math.min(weight, PATH.otherAsset) : weight;
}

function pathInContent(
  content: Content,
  setting: SettingClaim,
  rareness: (stem: string) => number,
): number {
  const named = pathInKeys(content.pathKeys, setting);
  if (named > 0) return named;
  let most = 0;
  for (const part of setting.lasts)
    if (!lacks(content.tellingBits, part.tellingBits))
      most = Math.max(most, lastInContent(content, part, rareness));
  return most;
}

/** What a setting can say at most, by its path and its value. */
export const MOST_OF_ROW = PATH.equal + VALUE.to + VALUE.from;

/** What the path of an entry says, whatever stands in its text. */
export function pathInKeys(pathKeys: PathKeys | undefined, { paths, lasts }: SettingClaim): number {
  if (pathKeys === undefined) return 0;
  const { whole, last } = pathKeys;
  if (paths.has(whole)) return PATH.equal;
  return last !== '' && lasts.some(({ key }) => key === last) ? PATH.last : 0;
}

function lastInContent(
  content: Content,
  { telling, phrase }: LastPart,
  rareness: (stem: string) => number,
): number {
  if (!telling.every((stem) => content.tells(stem))) return 0;
  const rare = telling.reduce((sum, stem) => sum + rareness(stem), 0);
  // Common words that stand together as they do in its name tell more than each of them.
  const together = phrase !== undefined && content.spaced.includes(phrase) ? PATH.phrase : 0;
  return Math.min(PATH.inText, together + rare * PATH.eachWord);
}

function valueWeight(
  content: Content,
  { from, to }: SettingClaim,
  claim: Claim,
  path: number,
): number {
  const forward = stepWeight(content, from, to, path);
  // What was rolled back was set to what it had been.
  const back = claim.status === 'rolled-back' ? stepWeight(content, to, from, path) : 0;
  const weight = Math.max(forward, back);
  if (weight > 0) return weight;
  if (content.to === undefined || to.value === undefined || path < SURELY) return 0;
  // The first of several steps begins from what the change says, and leads elsewhere.
  return isMeant(content.fromMeant, from) ? 0 : VALUE.other;
}

function stepWeight(content: Content, from: ValueClaim, to: ValueClaim, path: number): number {
  if (to.value === undefined) return 0;
  const isAlone = path === 0;
  if (isAlone && !(to.isTelling && from.isTelling)) return 0;
  const isSame = content.to === undefined ? isSaid(content, to) : isMeant(content.toMeant, to);
  if (!isSame) return 0;
  const isFrom = saysFrom(content, from);
  if (isAlone) return isFrom ? VALUE.alone : 0;
  return (to.isTelling ? VALUE.to : VALUE.common) + (isFrom ? VALUE.from : 0);
}

function saysFrom(content: Content, from: ValueClaim): boolean {
  if (from.value === undefined || from.value === null) return false;
  return content.fromMeant === undefined ? isSaid(content, from) : isMeant(content.fromMeant, from);
}

/** Whether what a value may be meant as is what the change says; never of one that nobody said. */
function isMeant(value: Meanings | undefined, { meanings }: ValueClaim): boolean {
  return value !== undefined && meanings !== undefined && areAlike(value, meanings);
}

/** Whether a value stands in the words of an entry that has no values of its own. */
function isSaid(content: Content, { words, bits }: ValueClaim): boolean {
  if (content.fromMeant !== undefined || content.to !== undefined || words === undefined)
    return false;
  return !lacks(content.bits, bits) && content.spaced.includes(words);
}

function shown(value: Plain | undefined): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}
