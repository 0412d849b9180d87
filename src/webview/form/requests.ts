/** Questions to the extension, by number, until they are answered. */
export class Requests<Answer> {
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  constructor(private readonly next: () => number) {}

  /** Asks by `send`, which is given the number of the question. */
  ask(send: (request: number) => void): Promise<Answer> {
    const request = this.next();
    return new Promise((resolve) => {
      this.waiting.set(request, resolve);
      send(request);
    });
  }

  answer(request: number, answer: Answer): void {
    this.waiting.get(request)?.(answer);
    this.waiting.delete(request);
  }
}
