// A collection on a screen: asked for again while files are read, changed by one request each.
"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import type { CollectionView } from "#core/collection/collection-view.ts";
import { isCollectionView } from "#core/contract/collection-answers.ts";
import type { CollectionChange } from "#core/contract/collection-requests.ts";

const pause = 1_500;

export interface CollectionDesk {
  readonly view: CollectionView;
  readonly refresh: () => void;
  /** Sends one change; says what was refused. Answers whether it was taken. */
  readonly change: (change: CollectionChange, said?: string) => Promise<boolean>;
}

export function useCollection(first: CollectionView): CollectionDesk {
  const [view, setView] = useState(first);
  const asking = useRef(false);
  const { id, waiting, paused } = view;

  const refresh = useCallback(() => {
    if (asking.current) return;
    asking.current = true;
    void askServer(`/api/collections/${id}`, "GET", isCollectionView).then((answered) => {
      asking.current = false;
      if (answered.ok) setView(answered.value);
    });
  }, [id]);

  useEffect(() => {
    if (waiting === 0 || paused) return;
    const timer = setInterval(refresh, pause);
    return () => clearInterval(timer);
  }, [waiting, paused, refresh]);

  const change = useCallback(
    async (wanted: CollectionChange, said?: string) => {
      const answered = await askServer(`/api/collections/${id}`, "POST", isCollectionView, wanted);
      if (answered.ok) setView(answered.value);
      if (!answered.ok) announce(answered.message);
      else if (said) announce(said);
      return answered.ok;
    },
    [id],
  );
  return { view, refresh, change };
}
