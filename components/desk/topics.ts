// Fine-grained subscriptions: who listens to one cell is not told of another.

export interface Topics {
  /** Notes that a topic changed; listeners are told at the next `publish`. */
  mark(topic: string): void;
  publish(): void;
  /** A subscribe function for one topic, the same one each time (as useSyncExternalStore wants it). */
  of(topic: string): (listener: () => void) => () => void;
}

export function createTopics(): Topics {
  const listeners = new Map<string, Set<() => void>>();
  const subscribers = new Map<string, (listener: () => void) => () => void>();
  const marked = new Set<string>();

  return {
    mark(topic) {
      marked.add(topic);
    },
    publish() {
      const topics = [...marked];
      marked.clear();
      for (const topic of topics) for (const listener of listeners.get(topic) ?? []) listener();
    },
    of(topic) {
      let subscribe = subscribers.get(topic);
      if (!subscribe) {
        subscribe = (listener) => {
          const set = listeners.get(topic) ?? new Set();
          listeners.set(topic, set);
          set.add(listener);
          return () => {
            set.delete(listener);
          };
        };
        subscribers.set(topic, subscribe);
      }
      return subscribe;
    },
  };
}
