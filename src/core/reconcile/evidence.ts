import type { Snapshot } from '../logbook/snapshot';
import { assetMatch, assetReason } from './asset-evidence';
import type { AssetMatch } from './asset-evidence';
import type { Claim } from './claims';
import type { Content } from './content';
import type { Together } from './contents';
import type { Reason } from './outcome';
import type { People } from './people';
import { bestRow, mostOfRow, pathInKeys, settingReasons } from './setting-evidence';
import type { SettingRow } from './setting-evidence';

/*
 * Evidence is added up as logarithms of odds, as in a naive Bayes classifier: each reason says how much more often it
 * is seen where the change did cause the entry than where it did not. The score is the probability that follows.
 */

/** Before anything is known: of the entries of a tool, few belong to any one of the changes around their time. */
export const PRIOR = -4.2;

const TOOL = { direct: 0.2, integration: -0.4 };
const PERSON = { did: 1.6, involved: 0.6, other: -1.8, otherThanOwner: -0.7, stranger: -0.4 };
const WORDS = { each: 0.45, most: 1.8, besideMore: 0.4 };
/** What goes to production was mostly tried in a sandbox before. */
const ENVIRONMENT = -0.2;
const NOT_DONE = { 'given-up': -3, open: -0.6 };

/** The probability that odds of this logarithm stand for. */
export function scoreOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** What is known of a tool, whichever entry is held against whichever change. */
export interface OfTool {
  /** How much a word, by its stem, tells. */
  readonly rareness: (stem: string) => number;
  /** The environment that an account is, in small letters; undefined where the tool's file does not say. */
  readonly environment: (account: string | undefined) => string | undefined;
}

/** How much an entry's content says for a change, whenever and by whomever it was: the sum of `contentEvidence`. */
export function contentWeight(content: Content, claim: Claim, ofTool: OfTool): number {
  const things = thingsIn(content, claim, ofTool);
  const words = wordWeight(commonIn(content, claim, ofTool), things);
  return sumOf(things, words, claim, ofTool.environment(content.account));
}

function sumOf(
  { asset, row }: Things,
  words: number,
  claim: Claim,
  environment: string | undefined,
): number {
  const things = (asset?.weight ?? 0) + words + claimWeight(claim);
  const sum = row ? things + row.path + row.value : things;
  return isOther(environment, claim) ? sum + ENVIRONMENT : sum;
}

/**
 * How much the content of any of several entries may say at most, without a look at each word.
 * @param inCommon the sum of how much the words tell that they may have in common with the change
 */
export function contentAtMost(
  together: Together,
  claim: Claim,
  inCommon: number,
  ofTool: OfTool,
): number {
  const { content, hasSetting } = together;
  const asset = assetMatch(content, claim);
  const row = hasSetting
    ? mostOfRow(together, claim, ofTool.rareness)
    : bestRow(content, claim, ofTool.rareness);
  // What only a text says, another of the entries may not say: its words then tell more.
  const isNamed = row !== undefined && pathInKeys(content.pathKeys, row.setting) > 0;
  const words = wordWeight(inCommon, { asset, row: isNamed ? row : undefined });
  return sumOf({ asset, row }, words, claim, ofTool.environment(content.account));
}

/** The same as reasons in words. */
export function contentEvidence(content: Content, claim: Claim, ofTool: OfTool): readonly Reason[] {
  const { asset, row } = thingsIn(content, claim, ofTool);
  const words = wordWeight(commonIn(content, claim, ofTool), { asset, row });
  const environment = ofTool.environment(content.account);
  const { tool, status } = claim;
  const standing = standingWeight(claim);
  const found: readonly (Reason | undefined)[] = [
    asset && assetReason(asset, content, claim),
    ...(row ? settingReasons(content, row) : []),
    words === 0 ? undefined : wordReason(content, claim, words),
    isOther(environment, claim) ? environmentReason(claim) : undefined,
    standing === 0 ? undefined : { code: 'not-done', args: { status }, weight: standing },
    { code: 'same-tool', args: { tool }, weight: toolWeight(claim) },
  ];
  return found.filter((reason) => reason !== undefined);
}

/** The asset and the setting of a change that an entry is about. */
interface Things {
  readonly asset: AssetMatch | undefined;
  readonly row: SettingRow | undefined;
}

function thingsIn(content: Content, claim: Claim, { rareness }: OfTool): Things {
  return { asset: assetMatch(content, claim), row: bestRow(content, claim, rareness) };
}

function commonIn(content: Content, claim: Claim, { rareness }: OfTool): number {
  let sum = 0;
  content.eachInCommon(claim, (stem) => (sum += rareness(stem)));
  return sum;
}

function wordWeight(inCommon: number, { asset, row }: Things): number {
  // Called almost like it, and not it: the words that both have say nothing more.
  if (asset?.code === 'similar-asset' && asset.weight < 0) return 0;
  const speaksFor = (asset?.weight ?? 0) > 1 || (row && (row.path > 1 || row.value > 1));
  // The words of an asset that fits have spoken already.
  return Math.min(WORDS.most, inCommon * WORDS.each) * (speaksFor === true ? WORDS.besideMore : 1);
}

function wordReason(content: Content, claim: Claim, weight: number): Reason {
  const common = content.inCommon(claim).map((stem) => content.written(stem));
  return { code: 'words-in-common', args: { words: common.slice(0, 5).join(', ') }, weight };
}

function isOther(environment: string | undefined, { environments }: Claim): boolean {
  return environment !== undefined && environments.size > 0 && !environments.has(environment);
}

function environmentReason({ environments }: Claim): Reason {
  const args = { environment: [...environments].join(', ') };
  return { code: 'other-environment', args, weight: ENVIRONMENT };
}

const GIVEN_UP: ReadonlySet<string> = new Set(['rejected', 'deferred', 'cancelled']);
const DONE: ReadonlySet<string> = new Set([
  'live',
  'tested',
  'rolled-back',
  'scheduled',
  'approved',
]);

/** What a claim says for itself, whatever an entry says. */
export function claimWeight(claim: Claim): number {
  return standingWeight(claim) + toolWeight(claim);
}

function standingWeight({ status }: Claim): number {
  if (DONE.has(status)) return 0;
  return GIVEN_UP.has(status) ? NOT_DONE['given-up'] : NOT_DONE.open;
}

function toolWeight({ isDirect }: Claim): number {
  return isDirect ? TOOL.direct : TOOL.integration;
}

/** How much it says for a change at most that somebody, or anybody, had a part in it; undefined: they had none. */
export function partWeight(
  person: string | undefined,
  { did, involved }: Claim,
): number | undefined {
  if (person === undefined || did.has(person)) return PERSON.did;
  return involved.has(person) ? PERSON.involved : undefined;
}

/** How much it says for a change who did something. Who is nobody in particular says nothing. */
export function personWeight(person: string | undefined, claim: Claim, people: People): number {
  const { did, saysWhoDid } = claim;
  if (person === undefined || did.size === 0) return 0;
  const part = partWeight(person, claim);
  if (part !== undefined) return part;
  // A name that nobody in the logbook has may be another name of somebody.
  if (!people.isKnown(person)) return PERSON.stranger;
  return saysWhoDid ? PERSON.other : PERSON.otherThanOwner;
}

/** The same as a reason in words. */
export function personEvidence(
  person: string | undefined,
  claim: Claim,
  people: People,
): Reason | undefined {
  const weight = personWeight(person, claim, people);
  if (person === undefined || weight === 0) return undefined;
  return weight > 0
    ? { code: 'same-person', args: { person }, weight }
    : { code: 'other-person', args: { person: [...claim.did].join(', ') }, weight };
}

/** Finds the environment of a tool that an account is, once an account: see `OfTool`. */
export function environmentsOf(tool: string, snapshot: Snapshot): OfTool['environment'] {
  const known = new Map<string, string | undefined>();
  return (account) => {
    if (account === undefined) return undefined;
    if (!known.has(account))
      known.set(account, environmentOf(account.toLowerCase(), tool, snapshot));
    return known.get(account);
  };
}

function environmentOf(wanted: string, tool: string, snapshot: Snapshot): string | undefined {
  const found = snapshot.tools.get(tool)?.record.environments?.find((environment) => {
    const known = environment['instance-id']?.toLowerCase() ?? '';
    return known === wanted || known.split(/[\s/]+/).includes(wanted);
  });
  return found?.name.toLowerCase();
}
