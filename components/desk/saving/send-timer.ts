// When a save goes out: after a pause in typing, but never long after its first key; after a failure, when it is due again.
import { delays } from "#components/desk/delays.ts";

export interface SendTimer {
  /** Is it planned? */
  planned(): boolean;
  /** There is something to send. `failures` in a row put it off, whatever is typed; `at once` does not wait for a pause. */
  plan(failures: number, when?: "after a pause" | "at once"): void;
  /** Somebody typed: a retry that is due stays due, whoever goes on typing must not put it off. */
  planAfterKey(failures: number): void;
  /** Nothing is to be sent. */
  rest(): void;
  /** It is being sent. */
  begin(): void;
  stop(): void;
}

export function createSendTimer(send: () => void): SendTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let stopped = false;

  function clear() {
    clearTimeout(timer);
    timer = undefined;
  }

  function plan(failures: number, when: "after a pause" | "at once" = "after a pause") {
    clear();
    if (stopped) return;
    const now = Date.now();
    waitingSince ??= now;
    const left = Math.max(0, waitingSince + delays.saveAtLatest - now);
    const wait = when === "at once" ? 0 : failures > 0 ? retryAfter(failures) : Math.min(delays.save, left);
    timer = setTimeout(() => {
      timer = undefined;
      send();
    }, wait);
  }

  return {
    planned: () => timer !== undefined,
    plan,
    planAfterKey(failures) {
      if (failures === 0 || timer === undefined) plan(failures);
    },
    rest() {
      clear();
      waitingSince = undefined;
    },
    begin() {
      clear();
      waitingSince = undefined;
    },
    stop() {
      stopped = true;
      clear();
    },
  };
}

function retryAfter(failures: number): number {
  return delays.retries[Math.min(failures, delays.retries.length) - 1] ?? delays.save;
}
