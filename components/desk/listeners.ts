// Who is told when something happens.

export interface Listeners<Told> {
  tell(what: Told): void;
  /** Returns what stops it. */
  listen(listener: (what: Told) => void): () => void;
}

export function createListeners<Told>(): Listeners<Told> {
  const listeners = new Set<(what: Told) => void>();
  return {
    tell(what) {
      for (const listener of listeners) listener(what);
    },
    listen(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
