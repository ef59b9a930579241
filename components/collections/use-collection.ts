// A collection on a screen: asked how far reading is while files are read, changed by one request each.
"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import type { CollectionView } from "#core/collection/collection-view.ts";
import { isCollectionView, isReadingProgress } from "#core/contract/collection-answers.ts";
import type { CollectionChange } from "#core/contract/collection-requests.ts";

const pause = 1_500;
/** What offices below sign or open again is seen after so long. */
const livePause = 20_000;
/** The whole list is asked for again after so many times what it took: a long one seldom. */
const patience = 20;
/** The rest of the rows is asked for again where it did not come. */
const restAgain = 10_000;

export interface CollectionDesk {
  readonly view: CollectionView;
  readonly refresh: () => void;
  /** Sends one change; says what was refused. Answers whether it was taken. */
  readonly change: (change: CollectionChange, said?: string) => Promise<boolean>;
}

export function useCollection(first: CollectionView): CollectionDesk {
  const [view, setView] = useState(first);
  const asking = useRef(false);
  const again = useRef(false);
  const next = useRef(0);
  const { id, waiting, paused } = view;

  /** One question at a time; one that came meanwhile is asked afterwards, since more may have come in. */
  const ask = useCallback(async (work: () => Promise<void>) => {
    again.current = asking.current;
    if (asking.current) return;
    asking.current = true;
    do {
      again.current = false;
      await work();
    } while (again.current);
    asking.current = false;
  }, []);

  const whole = useCallback(async () => {
    const from = performance.now();
    const answered = await askServer(`/api/collections/${id}`, "GET", isCollectionView);
    if (answered.ok) setView(answered.value);
    next.current = performance.now() + patience * (performance.now() - from);
  }, [id]);

  const progress = useCallback(async () => {
    const answered = await askServer(`/api/collections/${id}?only=progress`, "GET", isReadingProgress);
    if (!answered.ok) return;
    const { waiting: left, files, paused: stopped } = answered.value;
    if (left === 0 || performance.now() > next.current) await whole();
    else setView((now) => ({ ...now, waiting: left, files, paused: stopped }));
  }, [id, whole]);

  const askForRest = useCallback(() => void ask(whole), [ask, whole]);
  useRest(view.later !== undefined, askForRest);

  useEffect(() => {
    if (waiting === 0 || paused) return;
    const timer = setInterval(() => void ask(progress), pause);
    return () => clearInterval(timer);
  }, [waiting, paused, ask, progress]);

  const askAgain = useCallback(() => {
    if (document.visibilityState !== "hidden" && performance.now() > next.current) void ask(whole);
  }, [ask, whole]);
  useAgain(view.live !== undefined, askAgain);

  const change = useChange(id, setView);
  const refresh = useCallback(() => void ask(progress), [ask, progress]);
  return { view, refresh, change };
}

/** One change: what was refused is said, all of it or a part. */
function useChange(id: string, onView: (view: CollectionView) => void): CollectionDesk["change"] {
  return useCallback(
    async (wanted, said) => {
      const answered = await askServer(`/api/collections/${id}`, "POST", isCollectionView, wanted);
      if (!answered.ok) {
        announce(answered.message);
        return false;
      }
      onView(answered.value);
      const refused = answered.value.refused?.length ?? 0;
      if (refused > 0) announce(`有 ${refused} 家没有办成，原因列在上面。`);
      else if (said) announce(said);
      return true;
    },
    [id, onView],
  );
}

/** Others sign and open their reports meanwhile. */
function useAgain(isLive: boolean, ask: () => void): void {
  useEffect(() => {
    if (!isLive) return;
    const timer = setInterval(ask, livePause);
    return () => clearInterval(timer);
  }, [isLive, ask]);
}

/** The page came with its first rows: the rest is asked for until it is there. */
function useRest(isPart: boolean, ask: () => void): void {
  useEffect(() => {
    if (!isPart) return;
    ask();
    const timer = setInterval(ask, restAgain);
    return () => clearInterval(timer);
  }, [isPart, ask]);
}
