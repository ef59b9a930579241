// Gives the desk to the components under it, and hooks to follow single parts of it.
"use client";
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Finding } from "#core/checks/finding.ts";
import { type Key, textAt } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import type { CellView } from "./cell-view.ts";
import type { Desk } from "./desk.ts";
import type { Topic } from "./topics.ts";

const DeskContext = createContext<Desk | undefined>(undefined);

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside DeskProvider");
  return desk;
}

/** Follows one topic of the desk; `read` must return the same object while nothing changed. */
export function useTopic<T>(topic: Topic, read: () => T): T {
  const desk = useDesk();
  return useSyncExternalStore(desk.topics.of(topic), read, read);
}

export function useCellView(cell: string): CellView {
  const desk = useDesk();
  return useTopic(`cell:${cell}`, () => desk.view(cell));
}

/** All findings of the moment, worst first. */
export function useFindings(): readonly Finding[] {
  const desk = useDesk();
  return useTopic("findings", desk.findings);
}

/** The whole report: renders at every change, so only for screens without the table. */
export function useReport(): Report {
  const desk = useDesk();
  return useTopic("report", desk.report);
}

/** The text at one place as others change it (undo, repairs, other tabs); not while it is typed here. */
export function useText(key: Key): string {
  const desk = useDesk();
  return useTopic(`text:${key}`, () => textAt(desk.report(), key));
}

export function useCanUndo(): boolean {
  const desk = useDesk();
  return useTopic("history", desk.canUndo);
}

export function useCanRedo(): boolean {
  const desk = useDesk();
  return useTopic("history", desk.canRedo);
}
