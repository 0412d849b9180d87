import type { AuditEvent } from '../events/event';
import { meaningsOf } from '../ledger/same-value';
import type { Meanings } from '../ledger/same-value';
import { rowsOf } from './columns';
import type { Column, Rows } from './columns';
import { Content, SAID } from './content';
import type { ContentNames, Facts, PathKeys, Piece } from './content';
import { nameOf } from './name';
import type { Name } from './name';
import type { Said } from './said';
import { ToolWords } from './tool-words';
import { bitsOf, isKindOfThing, tellingWords, wordsOf } from './words';

/** What several contents say together, as one. */
export interface Together {
  readonly content: Content;
  /** Whether all of them have the path of the first, or none. */
  readonly isOnePath: boolean;
  /** Whether any of them has a path or values. */
  readonly hasSetting: boolean;
  /** What settings became, as it may be meant, if all of them tell. */
  readonly values: ReadonlySet<Meanings> | undefined;
}

/** What the entries of a tool say: each thing that is said has a number, and is taken apart for who asks. */
export class Contents {
  private readonly rows: Rows;
  /** The words of all of them. */
  readonly words = new ToolWords();
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
    const { texts } = said;
    this.name = texts.remembered((number) => nameIn(texts.at(number)));
    this.small = texts.remembered((number) => texts.at(number).trim().toLowerCase());
    this.path = texts.remembered((number) => keysOf(texts.at(number)));
    this.piece = texts.remembered((number) => pieceOf(wordsOf(texts.at(number))));
    this.kind = texts.remembered((number) =>
      pieceOf(wordsOf(texts.at(number)).filter((word) => !isKindOfThing(word))),
    );
    this.rows.firsts.forEach((place) => this.words.count(this.piecesAt(place)));
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

  /** What any of several contents of one burst says, to find the changes that may fit one of them. */
  together(numbers: readonly [number, ...number[]]): Together {
    const place = this.rows.firsts[numbers[0]] ?? 0;
    const { path, from, to } = this.said;
    let [isOnePath, hasSetting] = [true, false];
    const [said, all] = [new Set<Piece>(), new Set<Piece>()];
    for (const number of numbers) {
      const other = this.rows.firsts[number] ?? 0;
      if (path[other] !== path[place]) isOnePath = false;
      if (path[other] || from[other] || to[other]) hasSetting = true;
      this.piecesAt(other).forEach((piece, index) => {
        all.add(piece);
        if (index < SAID) said.add(piece);
      });
    }
    const content = new Content(
      { account: this.account(place) },
      this.names(numbers[0]),
      this.keys(place),
      [...all],
      [...said],
    );
    return { content, isOnePath, hasSetting, values: this.valuesOf(numbers) };
  }

  private valuesOf(numbers: readonly number[]): ReadonlySet<Meanings> | undefined {
    const values = new Set<Meanings>();
    for (const number of numbers) {
      const place = this.rows.firsts[number] ?? 0;
      const value = this.said.to[place] ? this.events[place]?.to : undefined;
      if (value === undefined) return undefined;
      values.add(meaningsOf(value));
    }
    return values;
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

  private keys(place: number): PathKeys | undefined {
    const path = this.said.path[place] ?? 0;
    return path === 0 ? undefined : this.path(path);
  }

  /** Asset, path and text of a content, and then what kind of entry it is. */
  pieces(number: number): readonly Piece[] {
    return this.piecesAt(this.rows.firsts[number] ?? 0);
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

function nameIn(text: string): Name | undefined {
  const name = nameOf(text);
  return name.words.length > 0 ? name : undefined;
}

function pieceOf(words: readonly string[]): Piece {
  const telling = tellingWords(words);
  const stems = [...telling.keys()];
  const stemBits = stems.map((stem) => bitsOf([stem]));
  return {
    text: words.length === 0 ? '' : `${words.join(' ')} `,
    bits: bitsOf(words),
    stems,
    written: [...telling.values()],
    stemBits,
    tellingBits: stemBits.reduce((all, bits) => all | bits, 0),
  };
}

function keysOf(path: string): PathKeys {
  const last = path.split(/[/>›»|]|→|::/).at(-1) ?? '';
  return { whole: wordsOf(path).join(' '), last: wordsOf(last).join(' ') };
}
