import type { Snapshot } from '../logbook/snapshot';
import { assetEvidence } from './asset-evidence';
import type { Claim } from './claims';
import type { Content } from './content';
import type { Reason } from './outcome';
import type { People } from './people';
import { settingEvidence } from './setting-evidence';

/*
 * Evidence is added up as logarithms of odds, as in a naive Bayes classifier: each reason says how much more often it
 * is seen where the change did cause the entry than where it did not. The score is the probability that follows.
 */

/** Before anything is known: of the entries of a tool, few belong to any one of the changes around their time. */
export const PRIOR = -4.2;

const TOOL = { direct: 0.2, integration: -0.4 };
const PERSON = { did: 1.6, involved: 0.6, other: -1.8, otherThanOwner: -0.7, stranger: -0.4 };
const WORDS = { each: 0.35, most: 1.8, besideMore: 0.4 };
/** What goes to production was mostly tried in a sandbox before. */
const ENVIRONMENT = -0.4;
const NOT_DONE = { 'given-up': -3, open: -0.6 };

/** The probability that odds of this logarithm stand for. */
export function scoreOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** What an entry's content says of a change, whenever and by whomever it was. */
export function contentEvidence(
  content: Content,
  claim: Claim,
  rareness: (stem: string) => number,
  environment: string | undefined,
): readonly Reason[] {
  const asset = assetEvidence(content, claim);
  const settings = settingEvidence(content, claim, rareness);
  // Called almost like it, and not it: the words that both have say nothing more.
  const isAnother = asset?.code === 'similar-asset' && asset.weight < 0;
  const speaksFor = (asset?.weight ?? 0) > 1 || settings.some(({ weight }) => weight > 1);
  const found = [
    asset,
    ...settings,
    isAnother ? undefined : wordEvidence(content, claim, rareness, speaksFor),
    environmentEvidence(claim, environment),
    standingEvidence(claim),
    toolEvidence(claim),
  ];
  return found.filter((reason) => reason !== undefined);
}

function wordEvidence(
  { telling }: Content,
  claim: Claim,
  rareness: (stem: string) => number,
  speaksFor: boolean,
): Reason | undefined {
  const common: string[] = [];
  let sum = 0;
  for (const [stem, word] of telling)
    if (claim.telling.has(stem)) {
      common.push(word);
      sum += rareness(stem);
    }
  if (sum === 0) return undefined;
  // The words of an asset that fits have spoken already.
  const weight = Math.min(WORDS.most, sum * WORDS.each) * (speaksFor ? WORDS.besideMore : 1);
  return { code: 'words-in-common', args: { words: common.slice(0, 5).join(', ') }, weight };
}

function environmentEvidence({ environments }: Claim, environment: string | undefined) {
  if (environment === undefined || environments.size === 0 || environments.has(environment))
    return undefined;
  const args = { environment: [...environments].join(', ') };
  return { code: 'other-environment', args, weight: ENVIRONMENT } as const;
}

const GIVEN_UP: ReadonlySet<string> = new Set(['rejected', 'deferred', 'cancelled']);
const DONE: ReadonlySet<string> = new Set([
  'live',
  'tested',
  'rolled-back',
  'scheduled',
  'approved',
]);

function standingEvidence({ status }: Claim): Reason | undefined {
  if (DONE.has(status)) return undefined;
  const weight = GIVEN_UP.has(status) ? NOT_DONE['given-up'] : NOT_DONE.open;
  return { code: 'not-done', args: { status }, weight };
}

function toolEvidence({ tool, isDirect }: Claim): Reason {
  return { code: 'same-tool', args: { tool }, weight: isDirect ? TOOL.direct : TOOL.integration };
}

/** What it says of a change who did something. Who is nobody in particular says nothing. */
export function personEvidence(
  person: string | undefined,
  { did, involved, saysWhoDid }: Claim,
  people: People,
): Reason | undefined {
  if (person === undefined || did.size === 0) return undefined;
  const same = (weight: number) => ({ code: 'same-person', args: { person }, weight }) as const;
  if (did.has(person)) return same(PERSON.did);
  if (involved.has(person)) return same(PERSON.involved);
  // A name that nobody in the logbook has may be another name of somebody.
  const isStranger = !people.isKnown(person);
  const weight = isStranger ? PERSON.stranger : saysWhoDid ? PERSON.other : PERSON.otherThanOwner;
  return { code: 'other-person', args: { person: [...did].join(', ') }, weight };
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
