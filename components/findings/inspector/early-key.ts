// Alt+I asks about a figure. The panel that answers it comes after the page: a key pressed before is kept for it.

/** Is it the key that opens 这一格? */
export function isInspectorKey({ altKey, ctrlKey, code }: Pick<KeyboardEvent, "altKey" | "ctrlKey" | "code">): boolean {
  return altKey && !ctrlKey && code === "KeyI";
}

/** What was pressed before the panel was there: its key as the last one, its key and others after it, or no such key. */
export type EarlyKey = "last" | "earlier" | undefined;

export interface EarlyKeys {
  /** Listens to a page until the panel takes over. Returns what stops it. */
  listen(page: Page): () => void;
  /** The panel is there and listens itself from now on. */
  take(): EarlyKey;
}

type Page = Pick<Window, "addEventListener" | "removeEventListener">;

/** Waits for the key on behalf of a panel that is not there yet. */
export function waitForKey(): EarlyKeys {
  let early: EarlyKey;
  let stop = () => {};
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isInspectorKey(event)) {
      // Holding Alt down again is no other wish.
      if (early !== undefined && event.key !== "Alt") early = "earlier";
      return;
    }
    early = "last";
    event.preventDefault();
  };
  return {
    listen(page) {
      // On the way down: what a table takes for itself does not come back up.
      page.addEventListener("keydown", onKeyDown, true);
      stop = () => page.removeEventListener("keydown", onKeyDown, true);
      return stop;
    },
    take() {
      stop();
      const taken = early;
      early = undefined;
      return taken;
    },
  };
}
