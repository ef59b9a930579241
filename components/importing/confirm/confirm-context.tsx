// The state of confirming, shared with the cells of the tables.
"use client";
import { createContext, type Dispatch, useContext } from "react";
import type { Finding } from "#core/checks/finding.ts";
import type { Confirming, Step } from "./confirming.ts";
import type { Doubt } from "./doubts.ts";

export interface ConfirmDesk {
  readonly state: Confirming;
  readonly step: Dispatch<Step>;
  readonly doubts: readonly Doubt[];
  readonly doubtOf: (cell: string) => Doubt | undefined;
  /** What a cell shows: its text, or the computed total. */
  readonly textOf: (cell: string) => string;
  readonly isComputed: (cell: string) => boolean;
  /** The worst that the checks find at a cell. */
  readonly findingOf: (cell: string) => Finding | undefined;
  /** Goes to the next doubtful figure (or the one before). */
  readonly go: (step: 1 | -1, settled?: ReadonlySet<string>) => void;
}

const DeskContext = createContext<ConfirmDesk | undefined>(undefined);
export const ConfirmDeskProvider = DeskContext.Provider;

export function useConfirmDesk(): ConfirmDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("a confirm cell stands outside a confirm screen");
  return desk;
}

/** The element id of a cell's input. */
export function figureId(cell: string): string {
  return `read-${cell}`;
}
