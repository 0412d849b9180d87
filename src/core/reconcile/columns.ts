/** A number for each of many things, at the place where it stands. */
export type Column = Uint32Array;

/** Gives every text a number, counted from 1; `0` stands for no text. Half a million entries are held against each other by these. */
export class Texts {
  private readonly numbers = new Map<string, number>();
  private readonly all: string[] = [''];

  of(text: string | undefined): number {
    if (text === undefined) return 0;
    let number = this.numbers.get(text);
    if (number === undefined) {
      this.numbers.set(text, (number = this.all.length));
      this.all.push(text);
    }
    return number;
  }

  /** The text of a number; empty of `0`. */
  at(number: number): string {
    return this.all[number] ?? '';
  }

  /** Finds the number of what becomes of a text by a function, which is asked once a text. */
  through(change: (text: string) => string | undefined): (number: number) => number {
    return this.remembered((number) => this.of(change(this.at(number))));
  }

  /** Everything that is made of the text of a number, made once. */
  remembered<T>(make: (number: number) => T): (number: number) => T {
    const known = new Array<T | undefined>(this.all.length); // one that grows by leaps is read as slowly as a map
    return (number) => (known[number] ??= make(number));
  }
}

/** Which rows of several columns are alike. */
export interface Rows {
  /** Of each row: a number, counted from 0, that only rows share which are alike in all columns. */
  readonly numbers: Column;
  /** By these numbers: the first such row. */
  readonly firsts: Column;
}

/**
 * Tells rows of equally long columns apart, in the order in which they say something else. They stand in a hash table
 * of numbers alone (open addressing, linear probing, at most half full): neither objects nor their collection.
 */
export function rowsOf(columns: readonly [Column, ...Column[]]): Rows {
  const { length } = columns[0];
  const hashes = hashesOf(columns, length);
  const size = 2 ** (32 - Math.clz32(length * 2));
  /** The number of a row plus 1; 0: nothing stands here. */
  const table = new Uint32Array(size);
  const [numbers, firsts] = [new Uint32Array(length), new Uint32Array(length)];
  let count = 0;
  for (let row = 0; row < length; row += 1) {
    const hash = hashes[row] ?? 0;
    let at = hash & (size - 1);
    for (let there = table[at]; there; there = table[at]) {
      const first = firsts[there - 1] ?? 0;
      if (hashes[first] === hash && isAlike(columns, first, row)) break;
      at = (at + 1) & (size - 1);
    }
    if (!table[at]) {
      firsts[count] = row;
      table[at] = count += 1;
    }
    numbers[row] = (table[at] ?? 0) - 1;
  }
  return { numbers, firsts: firsts.slice(0, count) };
}

function hashesOf(columns: readonly Column[], length: number): Column {
  const hashes = new Uint32Array(length);
  for (const column of columns)
    for (let row = 0; row < length; row += 1) {
      const mixed = Math.imul((hashes[row] ?? 0) ^ (column[row] ?? 0), 0x9e3779b1);
      hashes[row] = mixed ^ (mixed >>> 15);
    }
  return hashes;
}

function isAlike(columns: readonly Column[], row: number, other: number): boolean {
  for (const column of columns) if (column[row] !== column[other]) return false;
  return true;
}

/*
 * Typed arrays have functions to make theirs from others, which ask a function of ours for each number and take many
 * times as long.
 */

/** A number for each place from 0 to before `length`. */
export function floatsOf(length: number, at: (place: number) => number): Float64Array {
  const made = new Float64Array(length);
  for (let place = 0; place < length; place += 1) made[place] = at(place);
  return made;
}

/** The same of whole numbers. */
export function columnOf(length: number, at: (place: number) => number): Column {
  const made = new Uint32Array(length);
  for (let place = 0; place < length; place += 1) made[place] = at(place);
  return made;
}

/** What stands at places of a column. */
export function picked(column: Column, places: Column): Column {
  const made = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at += 1) made[at] = column[places[at] ?? 0] ?? 0;
  return made;
}
