import type { Snapshot } from '../logbook/snapshot';
import type { AuditEvent } from '../events/event';
import type { ClaimIndex } from './claim-index';
import type { Claim } from './claims';
import type { Content, Contents } from './content';
import { PRIOR, contentEvidence, environmentOf, personEvidence } from './evidence';
import { besideContent } from './kinds';
import type { Kinds } from './kinds';
import type { Reason } from './outcome';
import type { People } from './people';
import { timeReason, timeWeight } from './time-evidence';

/** How well one change fits an entry. */
export interface Scored {
  readonly claim: Claim;
  /** The logarithm of the odds that it caused the entry. */
  readonly logOdds: number;
  /** What of them comes from what the entry says, and not from when and by whom it was. */
  readonly content: number;
  /** How rare entries of its kind are; below 0: how usual. */
  readonly rare: number;
}

/** What scores are made from. */
export interface ScoreSources {
  readonly snapshot: Snapshot;
  readonly index: ClaimIndex;
  readonly contents: Contents;
  readonly people: People;
  readonly kinds: Kinds;
}

/** More than a person would look at. */
export const MOST_CANDIDATES = 5;

/** What is less likely than this (logarithm of odds) is not worth a look at every word. */
const LEAST = -2.2;
/** What the words in common can come to at most: as a setting, a value, an asset; and what else may be said. */
const MOST_A_WORD = 1.6;
const MOST_BESIDE = 0.6;

const TEN_MINUTES_MS = 600_000;

/** What was worked out of changes for one person and ten minutes. */
interface Asked {
  readonly person: string | undefined;
  readonly minutes: number;
  readonly known: Map<Claim, number>;
}

/** Scores entries against the changes that could have caused them. */
export class Scorer {
  private readonly weights = new WeakMap<Content, Map<Claim, number>>();
  private readonly rareness = new Map<string, (stem: string) => number>();
  private asked: Asked = { person: undefined, minutes: Number.NaN, known: new Map() };
  private readonly environments = new Map<string, string | undefined>();

  constructor(private readonly sources: ScoreSources) {}

  /** The best changes for an entry, the best first. */
  best(event: AuditEvent, time: number): readonly Scored[] {
    const { index, contents, people, kinds } = this.sources;
    const content = contents.of(event);
    const kind = kinds.weight(event);
    const claims = index.of(event.tool);
    const person = people.of(event.actor);
    const shared = claims.like(content, time, this.rarenessIn(content));
    // A name that nobody in the logbook has may be anybody's.
    const known = person !== undefined && people.isKnown(person) ? person : undefined;
    for (const claim of claims.near(time, known)) if (!shared.has(claim)) shared.set(claim, 0);
    const scored: Scored[] = [];
    for (const [claim, words] of shared) {
      const most = words * MOST_A_WORD + MOST_BESIDE;
      if (this.besideContent(person, time, claim) + kind + most < LEAST) continue;
      scored.push(this.score(content, person, time, claim, kind));
    }
    return scored.sort(byScore).slice(0, MOST_CANDIDATES);
  }

  /**
   * What is known of a change before what the entry says is looked at. Entries of one burst ask for the same again and
   * again: what was worked out for one person and ten minutes is kept until others are asked for.
   */
  private besideContent(person: string | undefined, time: number, claim: Claim): number {
    const minutes = Math.floor(time / TEN_MINUTES_MS);
    if (this.asked.person !== person || this.asked.minutes !== minutes)
      this.asked = { person, minutes, known: new Map() };
    let weight = this.asked.known.get(claim);
    if (weight === undefined) {
      const who = personEvidence(person, claim, this.sources.people)?.weight ?? 0;
      weight = PRIOR + who + timeWeight(minutes * TEN_MINUTES_MS, claim);
      this.asked.known.set(claim, weight);
    }
    return weight;
  }

  contentOf(event: AuditEvent): Content {
    return this.sources.contents.of(event);
  }

  /** How well one change fits an entry. */
  of(event: AuditEvent, time: number, claim: Claim): Scored {
    const { contents, people, kinds } = this.sources;
    const kind = kinds.weight(event);
    return this.score(contents.of(event), people.of(event.actor), time, claim, kind);
  }

  /** Why, the strongest reason first. */
  reasons(event: AuditEvent, time: number, claim: Claim): readonly Reason[] {
    const { contents, people, kinds } = this.sources;
    const content = contents.of(event);
    const found = [
      kinds.reason(event, this.contentWeight(content, claim)),
      ...this.evidence(content, claim),
      personEvidence(people.of(event.actor), claim, people),
      timeReason(time, claim),
    ];
    return found.filter((reason) => reason !== undefined).sort(byStrength);
  }

  private score(
    content: Content,
    person: string | undefined,
    time: number,
    claim: Claim,
    kind: number,
  ): Scored {
    const said = this.contentWeight(content, claim);
    const rare = besideContent(kind, said);
    const who = personEvidence(person, claim, this.sources.people)?.weight ?? 0;
    const logOdds = PRIOR + rare + said + who + timeWeight(time, claim);
    return { claim, content: said, rare, logOdds };
  }

  private contentWeight(content: Content, claim: Claim): number {
    let known = this.weights.get(content);
    if (!known) this.weights.set(content, (known = new Map<Claim, number>()));
    let weight = known.get(claim);
    if (weight === undefined) {
      weight = this.evidence(content, claim).reduce((sum, reason) => sum + reason.weight, 0);
      known.set(claim, weight);
    }
    return weight;
  }

  private evidence(content: Content, claim: Claim): readonly Reason[] {
    return contentEvidence(content, claim, this.rarenessIn(content), this.environment(content));
  }

  private rarenessIn({ tool }: Content): (stem: string) => number {
    let rareness = this.rareness.get(tool);
    if (!rareness) {
      const { index, contents } = this.sources;
      const claims = index.of(tool);
      rareness = (stem) => Math.min(claims.rareness(stem), contents.rareness(tool, stem));
      this.rareness.set(tool, rareness);
    }
    return rareness;
  }

  private environment({ account, tool }: Content): string | undefined {
    if (account === undefined) return undefined;
    const key = `${tool}\n${account}`;
    if (!this.environments.has(key))
      this.environments.set(key, environmentOf(account, tool, this.sources.snapshot));
    return this.environments.get(key);
  }
}

export function byScore(a: Scored, b: Scored): number {
  return b.logOdds - a.logOdds || (a.claim.change < b.claim.change ? -1 : 1);
}

export function byStrength(a: Reason, b: Reason): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.code < b.code ? -1 : 1);
}
