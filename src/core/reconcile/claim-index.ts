import type { Change } from '../model/change';
import type { Snapshot } from '../logbook/snapshot';
import { claimsOf } from './claims';
import type { Claim, ClaimReader } from './claims';
import type { Content } from './content';
import { DAY_MS } from '../days';
import { stemOf } from './words';

/** How far from an entry changes are looked at. */
export const REACH_MS = 60 * DAY_MS;
/** A span that is longer says nothing of when entries are expected. */
const LONGEST_NEAR_MS = 40 * DAY_MS;
/** What so far off has no more in common than words is something else. */
const WORD_REACH_MS = 30 * DAY_MS;
const MOST_LIKE = 12;
/** So long before it goes live something is built or tried. */
const DAYS_BEFORE = 3;
/** A word that more changes of a tool share finds none of them. */
const MOST_OF_A_WORD = 20;
/** Windows are rarely longer; of one that is, only the beginning is looked for. */
const LONGEST_MS = 120 * DAY_MS;
/** More changes around one day are only looked at where something else speaks for them. */
const MOST_NEAR = 24;

/** The claims of all changes on one tool, found by day and by word. */
export class ToolClaims {
  readonly all: Claim[] = [];
  private readonly changes = new Map<string, Claim>();
  private readonly days = new Map<number, Claim[]>();
  private readonly words = new Map<string, Claim[]>();
  /** Of its changes, the longest from their beginning to their end, as far as it is looked for. */
  private longest = 0;
  private byStart: Float64Array | undefined;
  private byEnd: Float64Array | undefined;

  add(claim: Claim): void {
    this.all.push(claim);
    this.changes.set(claim.change, claim);
    if (claim.spans.length > 0)
      this.longest = Math.min(LONGEST_MS, Math.max(this.longest, claim.until - claim.from));
    for (const { from, until, why } of claim.spans) {
      if (until - from > LONGEST_NEAR_MS || why === 'work') continue;
      const last = Math.floor(until / DAY_MS) + 1;
      for (let day = Math.floor(from / DAY_MS) - DAYS_BEFORE; day <= last; day += 1)
        put(this.days, day, claim);
    }
    for (const word of wordsThatFind(claim)) put(this.words, word, claim);
  }

  ofChange(id: string): Claim | undefined {
    return this.changes.get(id);
  }

  /**
   * Changes around the day of a moment that a person had a part in; of nobody in particular, all, unless they are very
   * many. That somebody else did something at that time says nothing of an entry.
   */
  near(time: number, person: string | undefined): readonly Claim[] {
    if (Number.isNaN(time)) return [];
    const found = this.days.get(Math.floor(time / DAY_MS)) ?? [];
    if (person === undefined) return found.length <= MOST_NEAR ? found : [];
    return found.filter(({ did, involved }) => did.has(person) || involved.has(person));
  }

  /**
   * Changes that name what an entry names, within reach of its time, each with how much its words have in common with
   * the entry: the sum of `rareness`, without an end where a whole name or an id is the same.
   */
  like(content: Content, time: number, rareness: (stem: string) => number): Map<Claim, number> {
    const found = new Map<Claim, number>();
    for (const word of wordsThatAsk(content)) {
      const rare = word.startsWith('=') || word.startsWith('#') ? Infinity : rareness(word);
      if (rare === 0) continue;
      const reach = rare === Infinity ? REACH_MS : WORD_REACH_MS;
      const having = this.words.get(word);
      if (!having) continue;
      const claims = this.within(having, time, reach);
      if (claims.length > MOST_OF_A_WORD) continue;
      for (const claim of claims) found.set(claim, (found.get(claim) ?? 0) + rare);
    }
    if (found.size <= MOST_LIKE) return found;
    return new Map([...found].sort(([, a], [, b]) => b - a).slice(0, MOST_LIKE));
  }

  /** Of claims in the order of their beginnings, those around a time. */
  private within(claims: readonly Claim[], time: number, reach: number): readonly Claim[] {
    if (Number.isNaN(time)) return claims.slice(0, MOST_OF_A_WORD);
    const first = firstFrom(claims, time - reach - this.longest);
    const found: Claim[] = [];
    for (let at = first; at < claims.length; at += 1) {
      const claim = claims[at];
      if (!claim || claim.from > time + reach) break;
      if (claim.until >= time - reach) found.push(claim);
    }
    return found;
  }

  /** How much a word (its stem) tells of a change: the more, the fewer of them have it. */
  readonly rareness = (stem: string): number => {
    const having = this.words.get(stem)?.length ?? 0;
    return Math.log((this.all.length + 10) / (having + 1));
  };

  /** How many changes lie between two moments. */
  countBetween(from: number, until: number): number {
    const dated = () => this.all.filter(({ spans }) => spans.length > 0);
    this.byStart ??= Float64Array.from(dated(), (claim) => claim.from).sort();
    this.byEnd ??= Float64Array.from(dated(), (claim) => claim.until).sort();
    return below(this.byStart, until) - below(this.byEnd, from);
  }
}

/** Changes by tool. A claim is made once a change and stack, and kept while others are edited. */
export class ClaimIndex {
  private readonly tools = new Map<string, ToolClaims>();
  private readonly none = new ToolClaims();

  constructor(reader: ClaimReader) {
    const known = claimsOfStack(reader.snapshot);
    const all: Claim[] = [];
    for (const { record } of inOrder(reader.snapshot)) {
      let claims = known.get(record);
      if (!claims) known.set(record, (claims = claimsOf(record, reader)));
      all.push(...claims);
    }
    for (const claim of all.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
      const tool = this.tools.get(claim.tool) ?? new ToolClaims();
      this.tools.set(claim.tool, tool);
      tool.add(claim);
    }
  }

  of(tool: string): ToolClaims {
    return this.tools.get(tool) ?? this.none;
  }
}

type Claims = WeakMap<Change, readonly Claim[]>;
const ofTools = new WeakMap<
  Snapshot['tools'],
  Pick<Snapshot, 'logbook' | 'processes' | 'integrations'> & { readonly claims: Claims }
>();

/** People, aliases and environments come from the stack and logbook.yaml: with another one, all is read again. */
function claimsOfStack({ tools, logbook, processes, integrations }: Snapshot): Claims {
  const known = ofTools.get(tools);
  const isSame =
    known?.logbook === logbook &&
    known?.processes === processes &&
    known.integrations === integrations;
  if (known && isSame) return known.claims;
  const claims: Claims = new WeakMap();
  ofTools.set(tools, { logbook, processes, integrations, claims });
  return claims;
}

function inOrder({ changes }: Snapshot) {
  return [...changes.keys()].sort().flatMap((id) => changes.get(id) ?? []);
}

function put<K>(map: Map<K, Claim[]>, key: K, claim: Claim): void {
  const list = map.get(key);
  if (!list) map.set(key, [claim]);
  else if (list.at(-1) !== claim) list.push(claim);
}

function wordsThatFind({ telling, assets, ids }: Claim): ReadonlySet<string> {
  const names = assets.flatMap(({ proper, key, properKey }) => [
    ...proper.map(stemOf),
    `=${key}`,
    `=${properKey}`,
  ]);
  return new Set([...telling.keys(), ...names, ...[...ids].map(idKey)]);
}

function* wordsThatAsk({ asset, parent, id, telling }: Content): Iterable<string> {
  if (id !== undefined) yield idKey(id);
  for (const name of [asset, parent]) {
    if (!name) continue;
    yield `=${name.key}`;
    if (name.properKey !== name.key) yield `=${name.properKey}`;
    for (const word of name.proper) if (!telling.has(stemOf(word))) yield stemOf(word);
  }
  yield* telling.keys();
}

/** The same for all spellings of one id: `PG4711` and `4711`, 15 and 18 letters. */
function idKey(id: string): string {
  const number = /^[a-z]{0,2}(\d{3,})(?:[a-z]\d)?$/.exec(id)?.[1];
  return `#${number ?? (id.length === 18 ? id.slice(0, 15) : id)}`;
}

/** Where the claims begin that are not before a time; those without any date stand at the end. */
function firstFrom(claims: readonly Claim[], time: number): number {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.from ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of ascending numbers are less than one. */
function below(numbers: Float64Array, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
