// Cells of a file of ours whose printed labels or units say something else than the marks beside them: changed by hand.
import { cellByName, groupCellByName } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { readFigure } from "#core/report/figure.ts";
import type { ReadingNote } from "#readers/blocks/reading-note.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";

/** Heads that speak of other units or other years leave a whole table in doubt. */
const doubtsOfTables: readonly ReadingNote["code"][] = ["otherMeasure", "severalUnits", "foreignTable"];

/**
 * Those of the cells read by mark (`byName`) that are read otherwise for sure by the labels printed at them (`byLabel`): each is
 * asked, with both figures. `notes`: what was noted about the printed tables.
 */
export function misplacedMarks(
  edition: Edition,
  byName: ReadonlyMap<string, CellResult>,
  byLabel: ReadonlyMap<string, CellResult>,
  notes: readonly ReadingNote[],
): ReadonlyMap<string, CellResult> {
  const inDoubt = notes.some(({ code }) => doubtsOfTables.includes(code));
  const asked = new Map<string, CellResult>();
  for (const [name, marked] of byName) {
    const printed = byLabel.get(name);
    const kind = cellByName(edition, name) ?? groupCellByName(edition, name);
    if (!printed || !kind) continue;
    const figure = (text: string) => {
      const read = readFigure(text, kind);
      return read.kind === "figure" ? read.value : undefined;
    };
    const own = figure(marked.entry ?? "");
    const isDoubt = inDoubt && printed.reading.kind === "ambiguous" && own !== undefined;
    const others = isDoubt ? (printed.reading.candidates ?? []) : surely(printed);
    if (others.every((text) => figure(text) === own) && !isDoubt) continue;
    const figures = others.filter((text) => figure(text) !== undefined);
    const candidates = [...new Set([marked.entry ?? "", ...figures])].filter((text) => text !== "");
    asked.set(name, { reading: { ...marked.reading, kind: "ambiguous", printed: marked.entry ?? "", candidates } });
  }
  return asked;
}

/** What was read by labels alone, where nothing had to be made out. */
function surely({ entry, reading }: CellResult): readonly string[] {
  return entry !== undefined && (reading.kind === "read" || reading.kind === "variant") ? [entry] : [];
}
