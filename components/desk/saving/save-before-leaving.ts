// Links that lead out of the wizard, or to a download, first wait until what was typed is on the server.
import { announce } from "#components/ui/announce.ts";
import type { Outbox } from "./outbox.ts";
import { keptWords } from "./save-state.ts";

/** Watches the page's links until the returned function is called. */
export function saveBeforeLeaving(outbox: Outbox): () => void {
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest("a") : null;
    if (!link || outbox.settled() || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || link.target || link.origin !== window.location.origin)
      return;
    if (link.hash && link.pathname === window.location.pathname) return;
    event.preventDefault();
    void outbox.flush().then(() => {
      const state = outbox.state();
      // Where no server answers there is nothing to go to but the browser's own error page.
      if (state.kind === "away" && !state.message) announce(`连不上程序，暂时打不开；修改${keptWords(state)}`);
      else window.location.assign(link.href);
    });
  };
  document.addEventListener("click", onClick);
  return () => document.removeEventListener("click", onClick);
}
