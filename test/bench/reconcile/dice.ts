import { seededRandom } from '../generate';

/** Chance, the same one for the same seed. */
export class Dice {
  readonly next: () => number;

  constructor(seed: number) {
    this.next = seededRandom(seed);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `from` to `until`, both included. */
  whole(from: number, until: number): number {
    return from + Math.floor(this.next() * (until - from + 1));
  }

  between(from: number, until: number): number {
    return from + this.next() * (until - from);
  }

  pick<T>(choices: readonly T[]): T {
    const [chosen] = choices.slice(Math.floor(this.next() * choices.length));
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  }

  /** One of several, the more often the larger the number beside it. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return this.pick(choices)[0];
  }
}
