import type { Details } from './details';

/** Longer texts are no sentences that a vendor's trail writes: they are kept, and not taken apart. */
const LONGEST = 4_000;

/** What stood in the places of a sentence. */
export type Found = Readonly<Record<string, string>>;

/** A sentence of a vendor, `Changed {path} from {from} to {to}`, and what is told by one that reads so. */
export interface Sentence {
  /** What stands before, between and behind the places, folded. */
  readonly literals: readonly string[];
  readonly places: readonly string[];
  tell(found: Found): Details;
}

/**
 * A sentence to look for. Places called as fields of an entry (`asset`, `path`, `from`, `to`) are told as such;
 * `more` adds what follows from others, or what it always is. Two places must not stand side by side.
 */
export function sentence(text: string, more: Details | ((found: Found) => Details) = {}): Sentence {
  const parts = text.split(/\{(\w+)\}/);
  return {
    literals: parts.filter((_, at) => at % 2 === 0).map(folded),
    places: parts.filter((_, at) => at % 2 === 1),
    tell: (found) => {
      const told = { ...named(found), ...(typeof more === 'function' ? more(found) : more) };
      if (told.path !== undefined) return told;
      // A value without a setting says nothing.
      return Object.fromEntries(
        Object.entries(told).filter(([name]) => name !== 'from' && name !== 'to'),
      );
    },
  };
}

const NAMED = ['type', 'asset', 'path', 'from', 'to'] as const;

function named(found: Found): Details {
  return Object.fromEntries(
    NAMED.flatMap((name) => (found[name] === undefined ? [] : [[name, found[name]]])),
  );
}

/** Sentences by the word with which they begin, in the order in which they are tried. */
export interface Sentences {
  readonly byWord: ReadonlyMap<string, readonly Sentence[]>;
  /** Those that begin with a place. */
  readonly others: readonly Sentence[];
}

/** A list of sentences as `firstDetails` wants them: the first that fits counts. */
export function sentences(list: readonly Sentence[]): Sentences {
  const wordOf = ({ literals }: Sentence) => firstWord(literals[0] ?? '');
  const words = new Set(list.flatMap((one) => wordOf(one) ?? []));
  const beginning = (word: string) => list.filter((one) => [word, undefined].includes(wordOf(one)));
  return {
    byWord: new Map([...words].map((word) => [word, beginning(word)])),
    others: list.filter((one) => wordOf(one) === undefined),
  };
}

function firstWord(plain: string): string | undefined {
  const end = plain.indexOf(' ');
  return end < 0 ? undefined : plain.slice(0, end);
}

/** What the first of the sentences tells that a text reads as; undefined when it reads as none beyond doubt. */
export function firstDetails({ byWord, others }: Sentences, text: string): Details | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = folded(text);
  for (const one of byWord.get(firstWord(plain) ?? '') ?? others) {
    const found = match(one, text, plain);
    if (found !== undefined) return one.tell(found);
  }
  return undefined;
}

/** Where a literal may stand, in how many ways (2: or more) the rest can be read from there, and where that goes on. */
interface Spot {
  readonly at: number;
  readonly ways: number;
  readonly next: Spot | undefined;
}

/**
 * What stands in the places, if the text can be read as the sentence in exactly one way. Looks at every place where a
 * literal stands once, from the last one to the first: time in proportion to the text, whatever it says.
 */
function match({ literals, places }: Sentence, text: string, plain: string): Found | undefined {
  const first = literals[0] ?? '';
  if (places.length === 0) return plain === first ? {} : undefined;
  const last = literals.at(-1) ?? '';
  const end = text.length - last.length;
  if (end < first.length || !plain.startsWith(first) || !plain.endsWith(last)) return undefined;
  let spots: readonly Spot[] = [{ at: end, ways: 1, next: undefined }];
  // Most sentences that begin alike have a word that the text does not have.
  for (let index = literals.length - 2; index > 0 && spots.length > 0; index--)
    spots = spotsOf(literals[index] ?? '', plain, spots);
  const start: Spot | undefined = leading(spots, first, 0)[0];
  if (start?.ways !== 1) return undefined;
  return placed(start, literals, places, text);
}

/** The spots of a literal before those of the one behind it. */
function spotsOf(literal: string, plain: string, behind: readonly Spot[]): readonly Spot[] {
  const spots: Spot[] = [];
  for (let at = plain.indexOf(literal); at >= 0; at = plain.indexOf(literal, at + 1))
    spots.push(...leading(behind, literal, at));
  return spots;
}

/** The spot of a literal at an offset, if the rest can be read from there; a place is only empty within quotes. */
function leading(behind: readonly Spot[], literal: string, at: number): readonly Spot[] {
  const from = at + literal.length + (literal.endsWith('"') ? 0 : 1);
  let low = 0;
  for (let high = behind.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((behind[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const next = behind[low];
  if (next === undefined) return [];
  const isOnly = low === behind.length - 1 && next.ways === 1;
  return [{ at, ways: isOnly ? 1 : 2, next }];
}

function placed(
  start: Spot,
  literals: readonly string[],
  places: readonly string[],
  text: string,
): Found {
  const found: Record<string, string> = {};
  let spot = start;
  for (const [index, place] of places.entries()) {
    const { next } = spot;
    if (next === undefined) break;
    found[place] = text.slice(spot.at + (literals[index]?.length ?? 0), next.at);
    spot = next;
  }
  return found;
}

const UNEVEN = /[^\S ]|[\u201c\u201d\u201e]/;

/** Letters made small, white space and quotation marks made alike; every offset stays what it was. */
function folded(text: string): string {
  const small = text.toLowerCase();
  const even =
    small.length === text.length
      ? small
      : text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (!UNEVEN.test(even)) return even;
  return even.replaceAll(/\s/g, ' ').replaceAll(/[\u201c\u201d\u201e]/g, '"');
}
