import type { AuditEvent } from '../events/event';
import { rowsOf } from './columns';
import type { Column, Rows } from './columns';
import { Content, SAID } from './content';
import type { ContentNames, PathKeys, Piece } from './content';
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
}

/** What entries of one trail say: each thing that is said has a number, and is taken apart for who asks. */
export class Contents {
  private readonly rows: Rows;
  private readonly tools = new Map<string, ToolWords>();
  private readonly none = new ToolWords();
  private readonly name: (text: number) => Name | undefined;
  private readonly small: (text: number) => string | undefined;
  private readonly path: (text: number) => PathKeys;
  /** Assets, paths and most sentences come again and again. */
  private readonly piece: (text: number) => Piece;
  private readonly kind: (text: number) => Piece;

  constructor(
    private readonly events: readonly AuditEvent[],
    private readonly said: Said,
  ) {
    const { tool, account, action, type, asset, id, path, text, parent, from, to } = said;
    this.rows = rowsOf([asset, text, action, from, to, tool, account, type, id, path, parent]);
    const { texts } = said;
    this.name = texts.remembered((number) => nameIn(texts.at(number)));
    this.small = texts.remembered((number) =>
      number === 0 ? undefined : texts.at(number).trim().toLowerCase(),
    );
    this.path = texts.remembered((number) => keysOf(texts.at(number)));
    this.piece = texts.remembered((number) => pieceOf(wordsOf(texts.at(number))));
    this.kind = texts.remembered((number) =>
      pieceOf(wordsOf(texts.at(number)).filter((word) => !isKindOfThing(word))),
    );
    this.count();
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
      this.event(place),
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
    const { tool, account } = this.event(place);
    const content = new Content(
      { tool, account },
      this.names(numbers[0]),
      this.keys(place),
      [...all],
      [...said],
    );
    return { content, isOnePath, hasSetting };
  }

  private event(place: number): AuditEvent {
    const event = this.events[place];
    if (!event) throw new RangeError(`No entry ${place}`);
    return event;
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
      asset: this.name(asset[place] ?? 0),
      parent: this.name(parent[place] ?? 0),
      id: this.small(id[place] ?? 0),
    };
  }

  /** The words of a tool's entries. */
  words(tool: string): ToolWords {
    return this.tools.get(tool) ?? this.none;
  }

  private count(): void {
    const { texts } = this.said;
    const words = texts.remembered((tool) => {
      const made = new ToolWords();
      this.tools.set(texts.at(tool), made);
      return made;
    });
    for (const place of this.rows.firsts)
      words(this.said.tool[place] ?? 0).count(this.piecesAt(place));
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
  const text = words.length === 0 ? '' : `${words.join(' ')} `;
  return { text, bits: bitsOf(words), telling, stems, tellingBits: bitsOf(stems) };
}

function keysOf(path: string): PathKeys {
  const last = path.split(/[/>›»|]|→|::/).at(-1) ?? '';
  return { whole: wordsOf(path).join(' '), last: wordsOf(last).join(' ') };
}
