// Ties autosave to the page: keeps unsent edits in the browser, restores them, listens to other tabs, warns before closing.
import { delays } from "#components/desk/delays.ts";
import type { Desk } from "#components/desk/desk.ts";
import { pagePerson } from "#components/ui/as-person.ts";
import type { Op } from "#core/contract/save.ts";
import { keyLabel } from "#core/report/known-keys.ts";
import { createOutbox, isSameOps, type Outbox } from "./outbox.ts";
import { isOwn, openPendingStore, type PendingStore } from "./pending-store.ts";
import { type Fetched, serverOf } from "./protocol.ts";
import { saveBeforeLeaving } from "./save-before-leaving.ts";
import { joinTabs, randomId, type TabChannel } from "./tab-channel.ts";

export interface Keeper {
  readonly outbox: Outbox;
  stop(): void;
}

/** Saves a desk from now on; `onRestored` is told how many edits of an earlier page were taken up again. */
export function keepSafe(reportId: string, desk: Desk, known: Fetched, onRestored: (count: number) => void): Keeper {
  const store = openPendingStore();
  const tabs = joinTabs(reportId, (version, edits) => outbox.hear(version, edits));
  const outbox = createOutbox({ desk, server: serverOf(reportId), known, newId: randomId, onSaved: tabs.tellSaved });
  const kept = { reportId, desk, outbox, store, tabs, person: pagePerson() };
  const keeping = keepUnsent(kept);
  const unhear = followPage(outbox, keeping.now);
  const stopWatchingLinks = saveBeforeLeaving(outbox);
  void takeUp(kept, keeping.now, onRestored);
  return {
    outbox,
    stop() {
      keeping.now();
      void outbox.flush();
      keeping.stop();
      outbox.stop();
      tabs.close();
      unhear();
      stopWatchingLinks();
    },
  };
}

interface Kept {
  readonly reportId: string;
  readonly person: string | undefined;
  readonly desk: Desk;
  readonly outbox: Outbox;
  readonly store: PendingStore;
  readonly tabs: TabChannel;
}

/** Keeps in the browser what the server does not have, soon after each change. */
function keepUnsent({ reportId, person, desk, outbox, store, tabs }: Kept) {
  let written: readonly Op[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function now() {
    clearTimeout(timer);
    timer = undefined;
    const ops = outbox.pending();
    if (isSameOps(ops, written)) return;
    written = ops;
    if (ops.length === 0) return void store.remove(reportId, tabs.tab);
    const labels = Object.fromEntries(ops.map(({ key }) => [key, keyLabel(desk.edition, desk.report().year, key)]));
    const writing = store.write({ reportId, person, tab: tabs.tab, ops, labels, at: Date.now() });
    void writing.then((kept) => outbox.noteKept(ops, kept ? "kept" : "unkept"));
  }

  const stop = outbox.subscribe(() => {
    timer ??= setTimeout(now, delays.keep);
  });
  return { now, stop };
}

/** Takes up what pages that are gone could not send, then what the server has by now. */
async function takeUp(
  { reportId, person, outbox, store, tabs }: Kept,
  keepNow: () => void,
  onRestored: (count: number) => void,
): Promise<void> {
  const [pending, others] = await Promise.all([store.read(reportId), tabs.others()]);
  const orphans = pending.filter((each) => isOwn(each, person) && each.tab !== tabs.tab && !others.has(each.tab));
  const restored = orphans.reduce((count, { ops }) => count + outbox.restore(ops), 0);
  keepNow();
  for (const { tab } of orphans) await store.remove(reportId, tab);
  if (restored > 0) onRestored(restored);
  await outbox.catchUp();
}

/** Sends and keeps when the page is hidden or left, catches up when it is seen again. Returns what stops it. */
function followPage(outbox: Outbox, keepNow: () => void): () => void {
  const onHide = () => {
    keepNow();
    void outbox.flush();
  };
  const onVisible = () => (document.visibilityState === "hidden" ? onHide() : void outbox.catchUp());
  const onOnline = () => void outbox.flush();
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    keepNow();
    if (outbox.settled()) return;
    void outbox.flush();
    event.preventDefault();
    event.returnValue = "";
  };
  window.addEventListener("online", onOnline);
  window.addEventListener("pagehide", onHide);
  window.addEventListener("beforeunload", onBeforeUnload);
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    window.removeEventListener("online", onOnline);
    window.removeEventListener("pagehide", onHide);
    window.removeEventListener("beforeunload", onBeforeUnload);
    document.removeEventListener("visibilitychange", onVisible);
  };
}
