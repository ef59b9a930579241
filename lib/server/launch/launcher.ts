// What the server tells a launcher in the same process, and asks of it. Without one (`npm start`, tests) nothing is done.

export interface Launcher {
  /** Tells this running program from others that may answer at the same port. */
  readonly instance: string;
  /** The server answers at this address. */
  ready(address: string): void;
  /** A browser asked for a page. */
  visited(): void;
  /** The server cannot go on: the last thing it says. */
  gaveUp(message: string): void;
}

let current: Launcher | undefined;

/** Before the server is loaded. */
export function setLauncher(launcher: Launcher): void {
  current = launcher;
}

export function launcher(): Launcher | undefined {
  return current;
}
