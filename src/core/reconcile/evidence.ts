import type { Snapshot } from '../logbook/snapshot';
import { assetEvidence } from './asset-evidence';
import type { Claim } from './claims';
import type { Content } from './content';
import type { Reason } from './outcome';
import type { People } from './people';
import { bestRow, settingReasons } from './setting-evidence';

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

/** Finds how much a word, by its stem, tells. */
type Rareness = (stem: string) => number;

/** How much an entry's content says for a change, whenever and by whomever it was: the sum of `contentEvidence`. */
export function contentWeight(
  content: Content,
  claim: Claim,
  rareness: Rareness,
  environment: string | undefined,
): number {
  const { asset, row, words } = partsOf(content, claim, rareness);
  const things = (asset?.weight ?? 0) + words + standingWeight(claim) + toolWeight(claim);
  const sum = row ? things + row.path + row.value : things;
  return isOther(environment, claim) ? sum + ENVIRONMENT : sum;
}

/** The same as reasons in words. */
export function contentEvidence(
  content: Content,
  claim: Claim,
  rareness: Rareness,
  environment: string | undefined,
): readonly Reason[] {
  const { asset, row, words } = partsOf(content, claim, rareness);
  const { tool, status } = claim;
  const standing = standingWeight(claim);
  const found: readonly (Reason | undefined)[] = [
    asset,
    ...(row ? settingReasons(content, row) : []),
    words === 0 ? undefined : wordReason(content, claim, words),
    isOther(environment, claim) ? environmentReason(claim) : undefined,
    standing === 0 ? undefined : { code: 'not-done', args: { status }, weight: standing },
    { code: 'same-tool', args: { tool }, weight: toolWeight(claim) },
  ];
  return found.filter((reason) => reason !== undefined);
}

function partsOf(content: Content, claim: Claim, rareness: Rareness) {
  const asset = assetEvidence(content, claim);
  const row = bestRow(content, claim, rareness);
  // Called almost like it, and not it: the words that both have say nothing more.
  const isAnother = asset?.code === 'similar-asset' && asset.weight < 0;
  const speaksFor = (asset?.weight ?? 0) > 1 || (row && (row.path > 1 || row.value > 1));
  const words = isAnother ? 0 : wordWeight(content, claim, rareness, speaksFor === true);
  return { asset, row, words };
}

function wordWeight(
  content: Content,
  claim: Claim,
  rareness: Rareness,
  speaksFor: boolean,
): number {
  let sum = 0;
  content.eachInCommon(claim, (stem) => (sum += rareness(stem)));
  // The words of an asset that fits have spoken already.
  return Math.min(WORDS.most, sum * WORDS.each) * (speaksFor ? WORDS.besideMore : 1);
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

function standingWeight({ status }: Claim): number {
  if (DONE.has(status)) return 0;
  return GIVEN_UP.has(status) ? NOT_DONE['given-up'] : NOT_DONE.open;
}

function toolWeight({ isDirect }: Claim): number {
  return isDirect ? TOOL.direct : TOOL.integration;
}

/** How much it says for a change who did something. Who is nobody in particular says nothing. */
export function personWeight(
  person: string | undefined,
  { did, involved, saysWhoDid }: Claim,
  people: People,
): number {
  if (person === undefined || did.size === 0) return 0;
  if (did.has(person)) return PERSON.did;
  if (involved.has(person)) return PERSON.involved;
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

/** The environment of a tool that an account is, in small letters; undefined where the tool's file does not say. */
export function environmentOf(
  account: string | undefined,
  tool: string,
  snapshot: Snapshot,
): string | undefined {
  if (account === undefined) return undefined;
  const wanted = account.toLowerCase();
  const found = snapshot.tools.get(tool)?.record.environments?.find((environment) => {
    const known = environment['instance-id']?.toLowerCase() ?? '';
    return known === wanted || known.split(/[\s/]+/).includes(wanted);
  });
  return found?.name.toLowerCase();
}
