// Gives autosave to the components under it.
"use client";
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { OpenConflict } from "./open-conflict.ts";
import type { Outbox } from "./outbox.ts";
import type { SaveState } from "./save-state.ts";

const OutboxContext = createContext<Outbox | undefined>(undefined);

export function OutboxProvider({ outbox, children }: { outbox: Outbox | undefined; children: ReactNode }) {
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

/** Undefined until the page is alive. */
export function useOutbox(): Outbox | undefined {
  return useContext(OutboxContext);
}

const never = () => () => {};

export function useSaveState(): SaveState | undefined {
  const outbox = useOutbox();
  const read = () => outbox?.state();
  return useSyncExternalStore(outbox?.subscribe ?? never, read, read);
}

const none: readonly OpenConflict[] = [];

export function useConflicts(): readonly OpenConflict[] {
  const outbox = useOutbox();
  const read = () => outbox?.conflicts() ?? none;
  return useSyncExternalStore(outbox?.subscribe ?? never, read, read);
}
