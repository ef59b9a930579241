// Work on one subject, one after the other in the order in which it came; other subjects do not wait.

export class Queues {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Does the work when all earlier work on the subject has ended, however it ended. */
  async inTurn<T>(subject: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(subject);
    const mine = (before ?? Promise.resolve()).then(work, work);
    const tail = mine.catch(() => undefined);
    this.#tails.set(subject, tail);
    try {
      return await mine;
    } finally {
      if (this.#tails.get(subject) === tail) this.#tails.delete(subject);
    }
  }
}
