// Spoken and shown confirmations: one store that the status region of a page shows.
export interface Notice {
  readonly id: number;
  readonly text: string;
  /** Offered beside the text: 撤销. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

let current: Notice | undefined;
let count = 0;
const listeners = new Set<() => void>();

function publish(notice: Notice | undefined) {
  current = notice;
  for (const listener of listeners) listener();
}

/** Shows a confirmation until the next one, or until it is dismissed by the id that comes back. */
export function announce(text: string, action?: Notice["action"]): number {
  count += 1;
  publish(action ? { id: count, text, action } : { id: count, text });
  return count;
}

export function dismissNotice(id: number): void {
  if (current?.id === id) publish(undefined);
}

export const noticeStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  snapshot: () => current,
  serverSnapshot: () => undefined,
};
