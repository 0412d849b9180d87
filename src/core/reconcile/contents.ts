import type { AuditEvent } from '../events/event';
import { meaningsOf } from '../ledger/same-value';
import type { Meanings } from '../ledger/same-value';
import { rowsOf } from './columns';
import type { Column, Rows } from './columns';
import { Content } from './content';
import type { ContentNames, Facts, PathKeys, Piece } from './content';
import { nameOf } from './name';
import type { Name } from './name';
import type { Said } from './said';
import { ToolWords } from './tool-words';
import type { Word } from './tool-words';
import { bitsOf, isKindOfThing, isTelling, stemOf, wordsOf } from './words';

/** What several contents say together, as one. */
export interface Together {
  readonly content: Content;
  /** Whether all of them have the path of the first, or none. */
  readonly isOnePath: boolean;
  /** Whether any of them has a path or values. */
  readonly hasSetting: boolean;
  /** What the setting was and became in each of them, if all of them tell. */
  readonly steps: readonly Step[] | undefined;
}

/** What a setting was and became, as it may be meant. */
export interface Step {
  readonly from: Meanings | undefined;
  readonly to: Meanings;
}

/** What the entries of a tool say: each thing that is said has a number, and is taken apart for who asks. */
export class Contents {
  private readonly rows: Rows;
  /** The words of all of them. */
  readonly words: ToolWords;
  private readonly name: (text: number) => Name | undefined;
  private readonly small: (text: number) => string;
  private readonly path: (text: number) => PathKeys;
  /** Assets, paths and most sentences come again and again. */
  private readonly piece: (text: number) => Piece;
  private readonly kind: (text: number) => Piece;

  constructor(
    private readonly events: readonly AuditEvent[],
    private readonly said: Said,
  ) {
    const { account, action, type, asset, id, path, text, parent, from, to } = said;
    this.rows = rowsOf([asset, text, action, from, to, account, type, id, path, parent]);
    this.words = new ToolWords(this.rows.firsts.length);
    const { texts, words } = said;
    this.name = texts.remembered((number) => nameIn(texts.at(number), words(number)));
    this.small = texts.remembered((number) => texts.at(number).trim().toLowerCase());
    this.path = texts.remembered((number) => keysOf(texts.at(number)));
    this.piece = texts.remembered((number) => this.pieceOf(words(number), false));
    this.kind = texts.remembered((number) =>
      this.pieceOf(
        words(number).filter((word) => !isKindOfThing(word)),
        true,
      ),
    );
    for (let number = 0; number < this.rows.firsts.length; number += 1) this.count(number);
  }

  private pieceOf(words: readonly string[], isKind: boolean): Piece {
    const [telling, written]: [Word[], string[]] = [[], []];
    let tellingBits = 0;
    for (const text of words) {
      const stem = stemOf(text);
      const word = isTelling(text, stem) ? this.words.of(stem) : undefined;
      if (!word || telling.includes(word)) continue;
      telling.push(word);
      written.push(text);
      tellingBits |= word.bits;
    }
    const text = words.length === 0 ? '' : `${words.join(' ')} `;
    return { text, bits: bitsOf(words), telling, written, tellingBits, isKind };
  }

  private count(number: number): void {
    const { asset, path, text, action, type } = this.said;
    const place = this.rows.firsts[number] ?? 0;
    this.words.count(number, this.piece(asset[place] ?? 0).telling);
    this.words.count(number, this.piece(path[place] ?? 0).telling);
    this.words.count(number, this.piece(text[place] ?? 0).telling);
    this.words.count(number, this.kind(action[place] ?? 0).telling);
    this.words.count(number, this.kind(type[place] ?? 0).telling);
  }

  /** Of each entry: the number of its content, counted from 0. */
  get numbers(): Column {
    return this.rows.numbers;
  }

  /** By the number of a content: the first entry that says it. */
  get firsts(): Column {
    return this.rows.firsts;
  }

  /** Taken apart anew each time: of most nobody asks, and of none for long. */
  at(number: number): Content {
    const place = this.rows.firsts[number] ?? 0;
    return new Content(
      this.facts(place),
      this.names(number),
      this.keys(place),
      this.piecesAt(place),
    );
  }

  /** The pieces of what contents of one burst say, once where they follow one another. */
  parts(numbers: readonly number[]): readonly Piece[] {
    const { asset, path, text, action, type } = this.said;
    const before = [0, 0, 0, 0, 0];
    const parts: Piece[] = [];
    const add = (field: number, said: number, piece: (text: number) => Piece): void => {
      // Entries of a burst have most of them in common.
      if (said === before[field]) return;
      before[field] = said;
      parts.push(piece(said));
    };
    for (let at = 0; at < numbers.length; at += 1) {
      const place = this.rows.firsts[numbers[at] ?? 0] ?? 0;
      add(0, asset[place] ?? 0, this.piece);
      add(1, path[place] ?? 0, this.piece);
      add(2, text[place] ?? 0, this.piece);
      add(3, action[place] ?? 0, this.kind);
      add(4, type[place] ?? 0, this.kind);
    }
    return parts;
  }

  /** What any of several contents of one burst says, to find the changes that may fit one of them. */
  together(numbers: readonly number[], parts: readonly Piece[]): Together {
    const [first = 0] = numbers;
    const place = this.rows.firsts[first] ?? 0;
    const { path, from, to } = this.said;
    let [isOnePath, hasSetting] = [true, false];
    for (const number of numbers) {
      const other = this.rows.firsts[number] ?? 0;
      if (path[other] !== path[place]) isOnePath = false;
      if (path[other] || from[other] || to[other]) hasSetting = true;
    }
    const facts = { account: this.account(place) };
    const content = new Content(facts, this.names(first), this.keys(place), parts, true);
    return { content, isOnePath, hasSetting, steps: this.stepsOf(numbers) };
  }

  private stepsOf(numbers: readonly number[]): readonly Step[] | undefined {
    const steps: Step[] = [];
    for (const number of numbers) {
      const { from, to } = this.facts(this.rows.firsts[number] ?? 0);
      if (to === undefined) return undefined;
      steps.push({ from: from === undefined ? undefined : meaningsOf(from), to: meaningsOf(to) });
    }
    return steps;
  }

  /** Entries themselves are only asked for values, which most do not have. */
  private facts(place: number): Facts {
    const account = this.account(place);
    const { from, to } = this.said;
    if (!from[place] && !to[place]) return { account };
    const event = this.events[place];
    return { account, from: event?.from, to: event?.to };
  }

  private account(place: number): string | undefined {
    const account = this.said.account[place];
    return account ? this.said.texts.at(account) : undefined;
  }

  /** The paths of contents of one burst, once where they follow one another. */
  paths(numbers: readonly number[]): readonly PathKeys[] {
    const found: PathKeys[] = [];
    let before = 0;
    for (const number of numbers) {
      const path = this.said.path[this.rows.firsts[number] ?? 0] ?? 0;
      if (path !== 0 && path !== before) found.push(this.path(path));
      before = path;
    }
    return found;
  }

  private keys(place: number): PathKeys | undefined {
    const path = this.said.path[place] ?? 0;
    return path === 0 ? undefined : this.path(path);
  }

  /** What it is on: its asset, what that is a part of, and its id. */
  names(number: number): ContentNames {
    const place = this.rows.firsts[number] ?? 0;
    const { asset, parent, id } = this.said;
    return {
      asset: asset[place] ? this.name(asset[place]) : undefined,
      parent: parent[place] ? this.name(parent[place]) : undefined,
      id: id[place] ? this.small(id[place]) : undefined,
    };
  }

  private piecesAt(place: number): readonly Piece[] {
    const { asset, path, text, action, type } = this.said;
    return [
      this.piece(asset[place] ?? 0),
      this.piece(path[place] ?? 0),
      this.piece(text[place] ?? 0),
      this.kind(action[place] ?? 0),
      this.kind(type[place] ?? 0),
    ];
  }
}

function nameIn(text: string, words: readonly string[]): Name | undefined {
  return words.length > 0 ? nameOf(text, words) : undefined;
}

function keysOf(path: string): PathKeys {
  const last = path.split(/[/>›»|]|→|::/).at(-1) ?? '';
  return { whole: wordsOf(path).join(' '), last: wordsOf(last).join(' ') };
}
