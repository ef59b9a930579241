// The parts of a reading put together as a report: entries, how they were printed, how sure they are.
import { cellMark } from "#core/document/cell-mark.ts";
import { blankFigure } from "#core/document/wording.ts";
import { cellByName, cellsOf, groupCellByName, groupCellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { readFigure } from "#core/report/figure.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Reading, Report } from "#core/report/report.ts";
import { usualTitle } from "#core/report/title.ts";
import type { CellToken } from "#core/tokens/token.ts";
import type { Recognition } from "#readers/titles/recognize-office.ts";
import { type CellResult, standingCell } from "#readers/tokens/cell-result.ts";
import type { OtherResults, Remark } from "./other-results.ts";

/** Cell name → where it stands, in files of our own that name their cells. */
export type NamedCells = ReadonlyMap<string, { readonly place: string; readonly text: string }>;

/** What a file says of its cells beside their text. */
export interface GivenCells {
  readonly named: NamedCells;
  readonly others: OtherResults;
  readonly remarks: readonly Remark[];
}

/** Cells that the file itself names: read without matching. A file of ours names all it prints. */
export function namedCells(edition: Edition, named: NamedCells): ReadonlyMap<string, CellResult> {
  const results = new Map<string, CellResult>();
  const marked = new Map([...cellsOf(edition), ...groupCellsOf(edition)].map(({ name }) => [cellMark(name), name]));
  for (const [mark, { place, text: standing }] of named) {
    const name = marked.get(mark) ?? mark;
    const text = standing === blankFigure ? "" : standing;
    const cell = cellByName(edition, name) ?? groupCellByName(edition, name);
    if (!cell) continue;
    const token: CellToken = { kind: "cell", text, printed: text, place, column: -1 };
    results.set(
      name,
      text === "" ? { reading: { kind: "read", place, printed: "" } } : standingCell(token, cell, "read"),
    );
  }
  return results.size >= 4 ? results : new Map();
}

/** Totals that were read are typed; in files of our own, only those that are not what their parts give. */
function typedTotalsOf(
  edition: Edition,
  entries: Readonly<Record<string, string>>,
  ownFile: boolean,
): readonly string[] {
  const totals = cellsOf(edition).filter((cell) => cell.total);
  if (!ownFile) return totals.map((cell) => cell.name);
  const computed = figuresOf(edition, { entries, typedTotals: [] });
  return totals.flatMap((cell) => {
    const entry = entries[cell.name];
    const read = entry === undefined ? undefined : readFigure(entry, cell);
    return (read?.kind === "figure" ? read.value : undefined) === computed[cell.name] ? [] : [cell.name];
  });
}

export interface ReadParts {
  readonly edition: Edition;
  readonly year: number;
  readonly recognition: Recognition;
  readonly narrative: Readonly<Record<string, string>>;
  readonly cells: ReadonlyMap<string, CellResult>;
  readonly labels: Readonly<Record<string, string>>;
  readonly ownFile: boolean;
}

export function toReport({ edition, year, recognition, narrative, cells, labels, ownFile }: ReadParts): Report {
  const typed: Record<string, string> = {};
  const printed: Record<string, string> = {};
  const reading: Record<string, Reading> = {};
  const ordered = [...cellsOf(edition).map((cell) => cell.name), ...cells.keys()];
  for (const name of new Set(ordered)) {
    const cell = cells.get(name);
    if (!cell) continue;
    if (cell.entry !== undefined) typed[name] = cell.entry;
    if (cell.printed !== undefined && cell.printed !== cell.entry) printed[name] = cell.printed;
    reading[name] = cell.reading;
  }
  const typedTotals = typedTotalsOf(edition, typed, ownFile);
  const entries = Object.fromEntries(
    Object.entries(typed).filter(([name]) => cellByName(edition, name)?.total !== true || typedTotals.includes(name)),
  );
  const office = { name: recognition.office };
  const title = recognition.title;
  return {
    office,
    year,
    edition: edition.id,
    ...(title !== undefined && title !== usualTitle({ office, year }) ? { title } : {}),
    entries,
    typedTotals,
    narrative,
    ...(recognition.details && Object.keys(recognition.details).length > 0 ? { details: recognition.details } : {}),
    ...(Object.keys(printed).length > 0 ? { printed } : {}),
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
    reading,
  };
}
