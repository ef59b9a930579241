// Something that waits for a pause: it is done once, so long after it was last asked for.

export interface AfterQuiet {
  ask(): void;
  /** Nothing is waited for any more. */
  cancel(): void;
}

/** `quiet`: milliseconds. Asked at every key, it notes the time; the timer, of which there is one at a time, waits for the rest. */
export function afterQuiet(quiet: number, run: () => void): AfterQuiet {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;

  function wait(left: number) {
    timer = setTimeout(() => {
      timer = undefined;
      const rest = due - performance.now();
      if (rest > 0) wait(rest);
      else run();
    }, left);
  }

  return {
    ask() {
      due = performance.now() + quiet;
      if (timer === undefined) wait(quiet);
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
