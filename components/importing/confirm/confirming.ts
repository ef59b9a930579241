// Confirming a reading: what the clerk accepts, corrects and chooses, as pure steps over one state.
import type { Edition } from "#core/editions/edition.ts";
import { editionForYear, requireEdition } from "#core/editions/registry.ts";
import { applyChanges } from "#core/report/apply-changes.ts";
import type { Office, Report } from "#core/report/report.ts";
import { type Fitted, inEdition } from "./in-edition.ts";

export interface Confirming {
  /** As read; never changed, so that places and printed texts stay at hand. */
  readonly read: Report;
  /** As corrected; it may hold cells of other editions than the one chosen. */
  readonly corrected: Report;
  readonly edition: Edition;
  /** Doubtful cells that were accepted or corrected. */
  readonly settled: ReadonlySet<string>;
  readonly chosen?: string;
}

export type Step =
  | { readonly do: "choose"; readonly cell: string }
  | { readonly do: "correct"; readonly cell: string; readonly text: string }
  | { readonly do: "accept"; readonly cells: readonly string[] }
  | { readonly do: "office"; readonly office: Office }
  | { readonly do: "year"; readonly year: number }
  | { readonly do: "edition"; readonly id: string };

export function startConfirming(read: Report): Confirming {
  return { read, corrected: read, edition: requireEdition(read.edition), settled: new Set() };
}

export function confirmStep(state: Confirming, step: Step): Confirming {
  const { corrected, edition, settled } = state;
  switch (step.do) {
    case "choose":
      return state.chosen === step.cell ? state : { ...state, chosen: step.cell };
    case "correct": {
      if ((corrected.entries[step.cell] ?? "") === step.text) return state;
      const changed = applyChanges(edition, corrected, [{ cell: step.cell, value: step.text }]);
      return { ...state, corrected: changed, settled: new Set([...settled, step.cell]) };
    }
    case "accept":
      return { ...state, corrected: accepted(corrected, step.cells), settled: new Set([...settled, ...step.cells]) };
    case "office":
      return { ...state, corrected: { ...corrected, office: step.office } };
    case "year":
      return { ...state, corrected: { ...corrected, year: step.year } };
    case "edition":
      return { ...state, edition: requireEdition(step.id) };
  }
}

/** Confirmed by a person, a doubtful figure counts as read. A blank one stays blank. */
function accepted(report: Report, cells: readonly string[]): Report {
  const reading = { ...report.reading };
  for (const cell of cells) {
    const known = reading[cell];
    if (known && (report.entries[cell] ?? "") !== "") reading[cell] = { ...known, kind: "read" };
  }
  return { ...report, reading };
}

/** The corrected report on the form chosen. */
export function confirmedReport({ corrected, edition }: Confirming): Fitted {
  return inEdition(corrected, edition);
}

/** Does the year demand another form than the one chosen? */
export function isUnusualForm({ corrected, edition }: Confirming): boolean {
  return editionForYear(corrected.year)?.id !== edition.id;
}
