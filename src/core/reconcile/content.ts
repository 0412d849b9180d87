import type { AuditEvent } from '../events/event';
import type { Plain } from '../model/field';
import type { Name } from './name';
import { spaced } from './words';

/** A part of an entry, taken apart: its words, and those of them that tell anything, by stem as they were written. */
export interface Piece {
  readonly words: readonly string[];
  readonly spaced: string;
  readonly telling: ReadonlyMap<string, string>;
}

/** The words of a setting's path, and of its last part, each as one text. */
export interface PathKeys {
  readonly whole: string;
  readonly last: string;
}

/** What an entry says apart from when and by whom; shared by all that say the same. */
export interface Content {
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
  readonly asset: Name | undefined;
  readonly parent: Name | undefined;
  readonly id: string | undefined;
  readonly path: string | undefined;
  readonly from: Plain | undefined;
  readonly to: Plain | undefined;

  /** @param pieces asset, path and text, and then what kind of entry it is */
  constructor(
    event: AuditEvent,
    { asset, parent, id }: Pick<Content, 'asset' | 'parent' | 'id'>,
    readonly pathKeys: PathKeys | undefined,
    readonly pieces: readonly Piece[],
  ) {
    this.tool = event.tool;
    this.account = event.account;
    this.asset = asset;
    this.parent = parent;
    this.id = id;
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

/** What any of several entries of one burst says, to find the changes that may fit one of them. */
export function unionOf(contents: readonly ReadContent[]): Content {
  const [first] = contents;
  const [said, all] = [new Set<Piece>(), new Set<Piece>()];
  for (const { pieces } of contents)
    pieces.forEach((piece, index) => {
      all.add(piece);
      if (index < SAID) said.add(piece);
    });
  if (!first) throw new RangeError('Nothing to put together');
  const { tool, account, asset, parent, id, path, pathKeys } = first;
  const words = {
    spaced: Array.from(said, (piece) => piece.spaced).join(''),
    telling: together(all),
  };
  const common = { tool, account, asset, parent, id, path, pathKeys };
  return { ...common, from: undefined, to: undefined, ...words };
}
