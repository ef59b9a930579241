// Ties autosave to the page: keeps unsent edits in the browser, restores them, listens to other tabs, warns before closing.
import type { Desk } from "#components/desk/desk.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import { openPendingStore } from "./pending-store.ts";
import { type Fetched, serverOf } from "./protocol.ts";
import { saveBeforeLeaving } from "./save-before-leaving.ts";
import { joinTabs, randomId } from "./tab-channel.ts";

const keepDelay = 400;

export interface Keeper {
  readonly outbox: Outbox;
  stop(): void;
}

/** Saves a desk from now on; `onRestored` is told how many edits of an earlier page were taken up again. */
export function keepSafe(reportId: string, desk: Desk, known: Fetched, onRestored: (count: number) => void): Keeper {
  const store = openPendingStore();
  const tabs = joinTabs(reportId, (version, edits) => outbox.hear(version, edits));
  const outbox = createOutbox({ desk, server: serverOf(reportId), known, newId: randomId, onSaved: tabs.tellSaved });
  let kept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep() {
    clearTimeout(timer);
    timer = undefined;
    const ops = outbox.pending();
    if (ops.length > 0) {
      kept = true;
      void store.write({ reportId, tab: tabs.tab, ops, at: Date.now() });
    } else if (kept) {
      kept = false;
      void store.remove(reportId, tabs.tab);
    }
  }

  const unsubscribe = outbox.subscribe(() => {
    timer ??= setTimeout(keep, keepDelay);
  });

  async function restore() {
    const [pending, others] = await Promise.all([store.read(reportId), tabs.others()]);
    const orphans = pending.filter(({ tab }) => tab !== tabs.tab && !others.has(tab));
    const restored = orphans.reduce((count, { ops }) => count + outbox.restore(ops), 0);
    keep();
    for (const { tab } of orphans) await store.remove(reportId, tab);
    if (restored > 0) onRestored(restored);
    await outbox.catchUp();
  }
  void restore();

  const onHide = () => {
    keep();
    void outbox.flush();
  };
  const onVisible = () => (document.visibilityState === "hidden" ? onHide() : void outbox.catchUp());
  const onOnline = () => void outbox.flush();
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    keep();
    if (outbox.settled()) return;
    void outbox.flush();
    event.preventDefault();
    event.returnValue = "";
  };
  window.addEventListener("online", onOnline);
  window.addEventListener("pagehide", onHide);
  window.addEventListener("beforeunload", onBeforeUnload);
  document.addEventListener("visibilitychange", onVisible);
  const stopWatchingLinks = saveBeforeLeaving(outbox);

  return {
    outbox,
    stop() {
      keep();
      void outbox.flush();
      unsubscribe();
      outbox.stop();
      tabs.close();
      window.removeEventListener("online", onOnline);
      window.removeEventListener("pagehide", onHide);
      window.removeEventListener("beforeunload", onBeforeUnload);
      document.removeEventListener("visibilitychange", onVisible);
      stopWatchingLinks();
    },
  };
}
