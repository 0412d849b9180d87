import type { AuditEvent } from '../events/event';
import type { Plain } from '../model/field';
import { nameOf } from './name';
import type { Name } from './name';
import { Numbering } from './numbering';
import { parentOf } from './trail';
import { isKindOfThing, spaced, tellingWords, wordsOf } from './words';

/** A part of an entry, taken apart: its words, and those of them that tell anything, by stem as they were written. */
interface Piece {
  readonly words: readonly string[];
  readonly spaced: string;
  readonly telling: ReadonlyMap<string, string>;
  /** The numbers of these stems in their trail. */
  readonly stems: readonly number[];
}

/** The words of a setting's path, and of its last part, each as one text. */
interface PathKeys {
  readonly whole: string;
  readonly last: string;
}

/** What an entry says apart from when and by whom; shared by all that say the same. */
export interface Content {
  /** Counted from 1, in the order in which a trail says something else. */
  readonly number: number;
  readonly tool: string;
  readonly account: string | undefined;
  readonly asset: Name | undefined;
  /** What the asset is a part of. */
  readonly parent: Name | undefined;
  /** In small letters. */
  readonly id: string | undefined;
  readonly path: string | undefined;
  readonly pathKeys: PathKeys | undefined;
  readonly from: Plain | undefined;
  readonly to: Plain | undefined;
  /** All words of asset, path and text, as `standsIn` wants them. */
  readonly spaced: string;
  /** `tellingWords` of it. */
  readonly telling: ReadonlyMap<string, string>;
}

/** A content whose words are only put together for who asks: most entries fit no change by far. */
export class ReadContent implements Content {
  private allSpaced: string | undefined;
  private allTelling: ReadonlyMap<string, string> | undefined;
  readonly tool: string;
  readonly account: string | undefined;
  readonly id: string | undefined;
  readonly path: string | undefined;
  readonly from: Plain | undefined;
  readonly to: Plain | undefined;

  /** @param pieces asset, path and text, and then what kind of entry it is */
  constructor(
    readonly number: number,
    event: AuditEvent,
    readonly asset: Name | undefined,
    readonly parent: Name | undefined,
    readonly pathKeys: PathKeys | undefined,
    readonly pieces: readonly Piece[],
  ) {
    this.tool = event.tool;
    this.account = event.account;
    this.id = event['asset-id']?.trim().toLowerCase();
    this.path = event.path;
    this.from = event.from;
    this.to = event.to;
  }

  get spaced(): string {
    return (this.allSpaced ??= spaced(this.pieces.slice(0, SAID).flatMap(({ words }) => words)));
  }

  get telling(): ReadonlyMap<string, string> {
    return (this.allTelling ??= together(this.pieces));
  }
}

/** How many of the pieces are what an entry says, and not what kind it is. */
const SAID = 3;

function together(pieces: Iterable<Piece>): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const { telling } of pieces)
    for (const [stem, word] of telling) if (!all.has(stem)) all.set(stem, word);
  return all;
}

/** The contents of a trail, each taken apart once. Kept as long as the trail: changes come and go beside it. */
export class Contents {
  private readonly numbers = new Numbering();
  /** By their numbers in `numbers`, which has others, too. */
  private readonly known = new Map<number, ReadContent>();
  private readonly names = new Map<string, Name>();
  private readonly pieces = new Map<string, Piece>();
  private readonly kinds = new Map<string, Piece>();
  private readonly paths = new Map<string, PathKeys>();
  private readonly counts = new Map<string, ToolWords>();

  of(event: AuditEvent): ReadContent {
    const number = this.numberOf(event);
    let content = this.known.get(number);
    if (!content) {
      this.known.set(number, (content = this.read(event)));
      this.count(content);
    }
    return content;
  }

  private count({ tool, pieces }: ReadContent): void {
    let words = this.counts.get(tool);
    if (!words) this.counts.set(tool, (words = { contents: 0, sharing: [], last: [] }));
    words.contents += 1;
    for (const { stems } of pieces)
      for (const stem of stems) {
        // Once a content, however many of its pieces have it.
        if (words.last[stem] === words.contents) continue;
        words.last[stem] = words.contents;
        words.sharing[stem] = (words.sharing[stem] ?? 0) + 1;
      }
  }

  /** How much a word (its stem) tells of an entry: nothing where one of ten different entries of the tool has it. */
  rareness(tool: string, stem: string): number {
    const words = this.counts.get(tool);
    const share = (words?.sharing[this.numbers.of(stem)] ?? 0) + 1;
    const all = (words?.contents ?? 0) + FEWEST;
    return Math.max(0, Math.log((COMMON * all) / share));
  }

  private read(event: AuditEvent): ReadContent {
    const { path = '', text = '', action, type = '' } = event;
    const [asset, parent] = [this.name(event.asset), this.name(parentOf(event))];
    const named = this.piece(asset ? asset.text : '');
    const pieces = [named, this.piece(path), this.piece(text), this.kind(action), this.kind(type)];
    return new ReadContent(
      this.known.size + 1,
      event,
      asset,
      parent,
      this.keys(event.path),
      pieces,
    );
  }

  private keys(path: string | undefined): PathKeys | undefined {
    if (path === undefined) return undefined;
    let keys = this.paths.get(path);
    if (!keys) {
      const last = path.split(/[/>›»|]|→|::/).at(-1) ?? '';
      keys = { whole: wordsOf(path).join(' '), last: wordsOf(last).join(' ') };
      this.paths.set(path, keys);
    }
    return keys;
  }

  /** Assets, paths and most sentences come again and again. */
  private piece(text: string): Piece {
    let piece = this.pieces.get(text);
    if (!piece) this.pieces.set(text, (piece = this.pieceOf(wordsOf(text))));
    return piece;
  }

  private kind(text: string): Piece {
    let piece = this.kinds.get(text);
    if (!piece) {
      piece = this.pieceOf(wordsOf(text).filter((word) => !isKindOfThing(word)));
      this.kinds.set(text, piece);
    }
    return piece;
  }

  private pieceOf(words: readonly string[]): Piece {
    const telling = tellingWords(words);
    const stems = Array.from(telling.keys(), (stem) => this.numbers.of(stem));
    return { words, spaced: spaced(words), telling, stems };
  }

  private name(text: string | undefined): Name | undefined {
    if (text === undefined) return undefined;
    let name = this.names.get(text);
    if (!name) this.names.set(text, (name = nameOf(text)));
    return name.words.length > 0 ? name : undefined;
  }

  /** The same for entries that say the same. */
  private numberOf(event: AuditEvent): number {
    const { numbers } = this;
    const { tool, account, action, type, asset, path, text, from, to } = event;
    const where = numbers.ofPair(numbers.of(tool), numbers.of(account));
    const kind = numbers.ofPair(numbers.of(action), numbers.of(type));
    const said = numbers.ofPair(numbers.of(path), numbers.of(text));
    const thing = numbers.ofPair(numbers.of(asset), numbers.of(event['asset-id']));
    const isWithout = from === undefined && to === undefined;
    const values = isWithout ? 0 : numbers.of(JSON.stringify([from ?? 0, to ?? 0]));
    const rest = numbers.ofPair(numbers.of(parentOf(event)), values);
    // As deep for all of them: the numbers of pairs and those of texts are told apart by their place alone.
    const deed = numbers.ofPair(numbers.ofPair(where, kind), numbers.ofPair(thing, said));
    return numbers.ofPair(deed, rest);
  }
}

/** The words of a tool's entries: by the number of a stem, how many contents have it, and the last that did. */
interface ToolWords {
  contents: number;
  readonly sharing: number[];
  readonly last: number[];
}

/** From which share of entries on a word is a common one; of a few entries nothing is known yet. */
const COMMON = 0.1;
const FEWEST = 50;

/** What any of several entries of one burst says, to find the changes that may fit one of them. */
export function unionOf(contents: readonly ReadContent[]): Content | undefined {
  const [first] = contents;
  if (!first || contents.length === 1) return first;
  const [said, all] = [new Set<Piece>(), new Set<Piece>()];
  for (const { pieces } of contents)
    pieces.forEach((piece, index) => {
      all.add(piece);
      if (index < SAID) said.add(piece);
    });
  const { number, tool, account, asset, parent, id, path, pathKeys } = first;
  const words = {
    spaced: Array.from(said, (piece) => piece.spaced).join(''),
    telling: together(all),
  };
  return {
    number,
    tool,
    account,
    asset,
    parent,
    id,
    path,
    pathKeys,
    from: undefined,
    to: undefined,
    ...words,
  };
}
