// Fine-grained subscriptions: who listens to one cell is not told of another.
import type { Key } from "#core/report/keys.ts";

/** A text that a field shows: what was typed into it elsewhere, or what is computed for it. */
export type TextTopic = `text:${Key}` | `computed:${string}`;

/**
 * What changes on a desk: the report at all, its findings, what can be undone, the cell that has the focus, whether
 * something is shown that is not taken over (`held`), a pause in typing (`calm`), how one cell is marked.
 */
export type Topic = "report" | "findings" | "history" | "active" | "held" | "calm" | `cell:${string}` | TextTopic;

export interface Topics {
  /** Notes that a topic changed; listeners are told at the next `publish`. */
  mark(topic: Topic): void;
  publish(): void;
  /** A subscribe function for one topic, the same one each time (as useSyncExternalStore wants it). */
  of(topic: Topic): (listener: () => void) => () => void;
}

export function createTopics(): Topics {
  const listeners = new Map<Topic, Set<() => void>>();
  const subscribers = new Map<Topic, (listener: () => void) => () => void>();
  const marked = new Set<Topic>();

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
