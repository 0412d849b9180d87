import type { Snapshot } from '../logbook/snapshot';
import type { AuditEvent } from '../events/event';
import type { Burst } from './bursts';
import type { ClaimIndex } from './claim-index';
import type { Claim } from './claims';
import { unionOf } from './content';
import type { Content, Contents, ReadContent } from './content';
import {
  PRIOR,
  contentEvidence,
  contentWeight,
  environmentOf,
  personEvidence,
  personWeight,
} from './evidence';
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

/** What is less likely than this (logarithm of odds) is not worth a look at every word, and decides nothing. */
const LEAST = -2.3;
/** What the words in common can come to at most: as a setting, a value, an asset; and what else may be said. */
const MOST_A_WORD = 1.6;
const MOST_BESIDE = 0.6;
/** What single entries may say beyond all of them together: each has a value and a path of its own. */
const MOST_OF_ONE = 2.9;
/** What an hour more or less changes. */
const MOST_OF_AN_HOUR = 0.4;

const NOTHING: readonly Scored[] = [];

/** Scores entries against the changes that could have caused them. */
export class Scorer {
  private readonly rareness = new Map<string, (stem: string) => number>();
  private readonly environments = new Map<string, string | undefined>();

  constructor(private readonly sources: ScoreSources) {}

  /**
   * For each entry of a burst, all of them within an hour: the changes that are likely enough to decide anything, the
   * best first. Entries that say the same share their list. Empty where there is none for any of them.
   */
  best({
    events,
    times,
    contents,
  }: Pick<Burst, 'events' | 'times' | 'contents'>): readonly (readonly Scored[])[] {
    const claims = this.shortlist(events, contents, times);
    if (claims.length === 0) return [];
    const lists = new Map<Content, readonly Scored[]>();
    return events.map((event, index) => {
      const content = contents[index] ?? this.contentOf(event);
      let list = lists.get(content);
      if (!list) {
        list = this.scored(event, content, times[index] ?? Number.NaN, claims);
        const likely = list.filter(({ logOdds }) => logOdds >= LEAST);
        lists.set(content, (list = likely.length > 0 ? likely : NOTHING));
      }
      return list;
    });
  }

  /** The best changes for an entry, however unlikely: to say what was looked at. */
  looked(event: AuditEvent, time: number): readonly Scored[] {
    const content = this.sources.contents.of(event);
    const found = this.found(content, time, this.sources.people.of(event.actor));
    return this.scored(event, content, time, [...found.keys()]);
  }

  private scored(
    event: AuditEvent,
    content: Content,
    time: number,
    claims: readonly Claim[],
  ): readonly Scored[] {
    const scored = claims.map((claim) => this.of(event, content, time, claim));
    return scored.sort(byScore).slice(0, MOST_CANDIDATES);
  }

  /** Of all changes those that may be likely enough for one of the entries, by what these say together. */
  private shortlist(
    [first, ...others]: readonly AuditEvent[],
    contents: readonly ReadContent[],
    times: readonly number[],
  ): readonly Claim[] {
    const distinct = [...new Set(contents)];
    const union = unionOf(distinct);
    if (!first || !union) return [];
    const { people, kinds } = this.sources;
    const person = people.of(first.actor);
    const [from = Number.NaN, until = Number.NaN] = [times[0], times.at(-1)];
    let kind = kinds.weight(first, union);
    others.forEach((event, index) => {
      const content = contents[index + 1];
      if (content) kind = Math.max(kind, kinds.weight(event, content));
    });
    const isSame = distinct.length === 1;
    const more = distinct.some(({ path, to }) => (path ?? to) !== undefined) ? MOST_OF_ONE : 0;
    const claims: Claim[] = [];
    for (const [claim, words] of this.found(union, from, person)) {
      const beside = PRIOR + personWeight(person, claim, people) + mostBetween(from, until, claim);
      if (beside + kind + words * MOST_A_WORD + MOST_BESIDE < LEAST) continue;
      const said = isSame ? Infinity : this.contentWeight(union, claim) + more;
      if (beside + Math.max(kind, besideContent(kind, said)) + said >= LEAST) claims.push(claim);
    }
    return claims;
  }

  /** Changes that name what an entry names, or that the person had a part in around the time. */
  private found(content: Content, time: number, person: string | undefined): Map<Claim, number> {
    const { index, people } = this.sources;
    const claims = index.of(content.tool);
    const shared = claims.like(content, time, this.rarenessIn(content));
    // A name that nobody in the logbook has may be anybody's.
    const known = person !== undefined && people.isKnown(person) ? person : undefined;
    for (const claim of claims.near(time, known)) if (!shared.has(claim)) shared.set(claim, 0);
    return shared;
  }

  contentOf(event: AuditEvent): ReadContent {
    return this.sources.contents.of(event);
  }

  /** How well one change fits an entry. */
  of(event: AuditEvent, content: Content, time: number, claim: Claim): Scored {
    const { people, kinds } = this.sources;
    const said = this.contentWeight(content, claim);
    const rare = besideContent(kinds.weight(event, content), said);
    const who = personWeight(people.of(event.actor), claim, people);
    const logOdds = PRIOR + rare + said + who + timeWeight(time, claim);
    return { claim, content: said, rare, logOdds };
  }

  /** Why, the strongest reason first. */
  reasons(event: AuditEvent, time: number, claim: Claim): readonly Reason[] {
    const { contents, people, kinds } = this.sources;
    const content = contents.of(event);
    const found = [
      kinds.reason(event, content, this.contentWeight(content, claim)),
      ...contentEvidence(content, claim, this.rarenessIn(content), this.environment(content)),
      personEvidence(people.of(event.actor), claim, people),
      timeReason(time, claim),
    ];
    return found.filter((reason) => reason !== undefined).sort(byStrength);
  }

  private contentWeight(content: Content, claim: Claim): number {
    return contentWeight(content, claim, this.rarenessIn(content), this.environment(content));
  }

  private rarenessIn({ tool }: Content): (stem: string) => number {
    let rareness = this.rareness.get(tool);
    if (!rareness) {
      const { index, contents } = this.sources;
      const claims = index.of(tool);
      const known = new Map<string, number>();
      rareness = (stem) => {
        let rare = known.get(stem);
        if (rare === undefined) {
          rare = Math.min(claims.rareness(stem), contents.rareness(tool, stem));
          known.set(stem, rare);
        }
        return rare;
      };
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

/** What the time of any entry between two says at most. */
function mostBetween(from: number, until: number, claim: Claim): number {
  const first = timeWeight(from, claim);
  if (from === until || Number.isNaN(until)) return first;
  return Math.max(first, timeWeight(until, claim)) + MOST_OF_AN_HOUR;
}

export function byScore(a: Scored, b: Scored): number {
  return b.logOdds - a.logOdds || (a.claim.change < b.claim.change ? -1 : 1);
}

/** What weighs most first, whether it speaks for or against. */
export function byStrength(a: Reason, b: Reason): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.code < b.code ? -1 : 1);
}
