const FEWEST = 1_024;

/**
 * Gives every text a number, and every pair of numbers one: half a million entries are held against each other by
 * these and not by long texts. `0` stands for no text. Pairs stand in a hash table of numbers alone (open addressing,
 * linear probing, never more than half full), of which a million cost neither objects nor their collection.
 */
export class Numbering {
  private readonly texts = new Map<string, number>();
  private firsts = new Int32Array(FEWEST);
  private seconds = new Int32Array(FEWEST);
  /** The number of a pair; 0: nothing stands here. */
  private numbers = new Int32Array(FEWEST);
  private count = 0;

  of(text: string | undefined): number {
    if (text === undefined) return 0;
    let number = this.texts.get(text);
    if (number === undefined) this.texts.set(text, (number = this.texts.size + 1));
    return number;
  }

  ofPair(first: number, second: number): number {
    const at = this.placeOf(first, second);
    const known = this.numbers[at];
    if (known) return known;
    this.put(at, first, second, (this.count += 1));
    if (this.count * 2 > this.numbers.length) this.grow();
    return this.count;
  }

  private placeOf(first: number, second: number): number {
    const mask = this.numbers.length - 1;
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    while (this.numbers[at] && !(this.firsts[at] === first && this.seconds[at] === second))
      at = (at + 1) & mask;
    return at;
  }

  private put(at: number, first: number, second: number, number: number): void {
    this.firsts[at] = first;
    this.seconds[at] = second;
    this.numbers[at] = number;
  }

  private grow(): void {
    const { firsts, seconds, numbers } = this;
    this.firsts = new Int32Array(numbers.length * 4);
    this.seconds = new Int32Array(numbers.length * 4);
    this.numbers = new Int32Array(numbers.length * 4);
    numbers.forEach((number, index) => {
      const [first = 0, second = 0] = [firsts[index], seconds[index]];
      if (number) this.put(this.placeOf(first, second), first, second, number);
    });
  }
}
