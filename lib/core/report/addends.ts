// What a summed report was added from, added up.
import { cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import { readFigure } from "./figure.ts";
import type { Figures, ReportAddend } from "./report.ts";

/** Thousands of addends are added up once an edition, not with every keystroke. */
const sumsOfAddends = deriveOnce((_addends: readonly ReportAddend[]) => new Map<Edition, Figures>());

/** Each cell over the addends that have a figure; a cell that all leave blank is absent. */
export function addedUp(edition: Edition, addends: readonly ReportAddend[]): Figures {
  const known = sumsOfAddends(addends);
  const sums = known.get(edition) ?? addUp(edition, addends);
  known.set(edition, sums);
  return sums;
}

function addUp(edition: Edition, addends: readonly ReportAddend[]): Figures {
  return Object.fromEntries(
    cellsOf(edition).flatMap((cell) => {
      const values = addends.flatMap(({ figures }) => {
        const given = figures[cell.name];
        const read = given === null || given === undefined ? undefined : readFigure(String(given), cell);
        return read?.kind === "figure" ? [read.value] : [];
      });
      return values.length === 0 ? [] : [[cell.name, values.reduce((total, value) => total + value, 0)]];
    }),
  );
}
