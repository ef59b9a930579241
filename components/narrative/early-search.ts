// What is typed between asking for the menu of figures and its coming: it is meant for the menu's search.

export interface EarlySearch {
  /** What was typed since `begin`, and no more of it from now on: the menu hears for itself. */
  take(): string;
  /** Hears keys until they are taken, or until Escape or a press elsewhere says that something else is wanted. */
  begin(): void;
  /** Forgets what was typed and hears nothing. */
  end(): void;
}

/** Enter chooses nothing that is not seen yet. Keys that write go nowhere else meanwhile, neither into a text nor onto a button; all others go where they always go. */
export function hearEarlySearch(target: Pick<Document, "addEventListener" | "removeEventListener">): EarlySearch {
  let typed = "";

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") end();
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const letters = [...event.key];
    if (event.key === "Backspace") typed = [...typed].slice(0, -1).join("");
    else if (letters.length === 1) typed += event.key;
    else if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
  }

  function end() {
    target.removeEventListener("keydown", onKeyDown, true);
    target.removeEventListener("pointerdown", end, true);
    typed = "";
  }

  return {
    begin() {
      target.addEventListener("keydown", onKeyDown, true);
      target.addEventListener("pointerdown", end, true);
    },
    take() {
      const taken = typed;
      end();
      return taken;
    },
    end,
  };
}
