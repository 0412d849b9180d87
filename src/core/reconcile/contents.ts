import type { AuditEvent } from '../events/event';
import { rowsOf } from './columns';
import type { Column, Rows } from './columns';
import { Content } from './content';
import type { ContentNames, PathKeys, Piece } from './content';
import { nameOf } from './name';
import type { Name } from './name';
import type { Said } from './said';
import { ToolWords } from './tool-words';
import { bitsOf, isKindOfThing, tellingWords, wordsOf } from './words';

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
    const { tool, account, action, type, asset, id, path, text, parent, values } = said;
    this.rows = rowsOf([asset, text, action, values, tool, account, type, id, path, parent]);
    const { texts } = said;
    this.name = remembered((number) => nameIn(texts.at(number)));
    this.small = remembered((number) =>
      number === 0 ? undefined : texts.at(number).trim().toLowerCase(),
    );
    this.path = remembered((number) => keysOf(texts.at(number)));
    this.piece = remembered((number) => pieceOf(wordsOf(texts.at(number))));
    this.kind = remembered((number) =>
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
    const event = this.events[place];
    if (!event) throw new RangeError(`No content ${number}`);
    const path = this.said.path[place] ?? 0;
    const keys = path === 0 ? undefined : this.path(path);
    return new Content(event, this.names(number), keys, this.piecesAt(place));
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
    const words = remembered((tool) => {
      const made = new ToolWords();
      this.tools.set(this.said.texts.at(tool), made);
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

/** Everything that is made of a text, made once. */
function remembered<T>(make: (text: number) => T): (text: number) => T {
  const known = new Map<number, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = make(text)));
    return made;
  };
}

function nameIn(text: string): Name | undefined {
  const name = nameOf(text);
  return name.words.length > 0 ? name : undefined;
}

function pieceOf(words: readonly string[]): Piece {
  const telling = tellingWords(words);
  const stems = [...telling.keys()];
  return { words, bits: bitsOf(words), telling, stems, tellingBits: bitsOf(stems) };
}

function keysOf(path: string): PathKeys {
  const last = path.split(/[/>›»|]|→|::/).at(-1) ?? '';
  return { whole: wordsOf(path).join(' '), last: wordsOf(last).join(' ') };
}
