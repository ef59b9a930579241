// Something that waits for a pause: it is done once, so long after it was last asked for.

export interface AfterQuiet {
  ask(): void;
  /** Nothing is waited for any more. */
  cancel(): void;
}

/** `quiet`: milliseconds. */
export function afterQuiet(quiet: number, run: () => void): AfterQuiet {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(run, quiet);
    },
    cancel: () => clearTimeout(timer),
  };
}
