// How often one address may ask: far more than an office behind one address does, far less than a flood.

const windowLength = 60_000;
export const mostInWindow = 6_000;
/** So many addresses are remembered; then all begin anew. */
const mostAskers = 10_000;

export class RequestRate {
  readonly #counts = new Map<string, number>();
  readonly #now: () => number;
  #since: number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#since = now();
  }

  /** Counts a request; true where the address has asked too often within the minute. */
  isTooMuch(asker: string): boolean {
    if (this.#now() - this.#since >= windowLength || this.#counts.size >= mostAskers) {
      this.#counts.clear();
      this.#since = this.#now();
    }
    const count = (this.#counts.get(asker) ?? 0) + 1;
    this.#counts.set(asker, count);
    return count > mostInWindow;
  }
}
