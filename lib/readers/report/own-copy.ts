// A page of ours carries its report as data beside what it shows. Who changes the page by hand changes what is seen, and
// leaves the data: what is seen holds.
import { type Cell, cellsOf, type GroupCell, groupCellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { type FigureKind, printFigure, readFigure } from "#core/report/figure.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Figures, Report } from "#core/report/report.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";

/** Cells that show another figure than the copy has: each is asked, with both; what is no figure stands as it is printed. */
export function cellsUnlike(
  copy: Report,
  edition: Edition,
  cells: ReadonlyMap<string, CellResult>,
): ReadonlyMap<string, CellResult> {
  const kept = figuresOf(edition, copy);
  const unlike = new Map<string, CellResult>();
  const groups = groupCellsOf(edition).filter(({ name }) => copy.entries[name] !== undefined || cells.has(name));
  for (const cell of [...cellsOf(edition), ...groups]) {
    const seen = cells.get(cell.name);
    const shown = figureOf(seen?.entry, cell);
    if (shown === kept[cell.name] || (kept[cell.name] === 0 && leavesOut(cell, seen))) continue;
    unlike.set(cell.name, seen !== undefined && shown === "none" ? seen : doubted(cell, seen, kept));
  }
  return unlike;
}

/** Does a page show what its copy says, whatever the spacing: the same office and year, and the same words in its parts? */
export function saysCopy(seen: Report, copy: Report, edition: Edition, lines: readonly Line[]): boolean {
  const page = folded(lines.map(textOf).join(""));
  const sections = [...new Set([...Object.keys(seen.narrative), ...Object.keys(copy.narrative)])];
  // Sentences that were made from figures are in no copy; the figures are compared by themselves.
  const isMade = (id: string) =>
    (copy.narrative[id] ?? "") === "" && edition.sections.some((one) => one.id === id && one.content === "prose");
  return (
    seen.year === copy.year &&
    seen.office.name === copy.office.name &&
    sections.every((section) => linesOf(copy.narrative[section]).every((line) => page.includes(line))) &&
    sections.every((section) => {
      if (isMade(section)) return true;
      const kept = folded(copy.narrative[section] ?? "");
      return linesOf(seen.narrative[section]).every((line) => kept.includes(line));
    })
  );
}

/** Sentences leave out what is nil; a table prints its 0. */
function leavesOut(cell: Cell | GroupCell, seen: CellResult | undefined): boolean {
  return cell.section.content === "prose" && (seen === undefined || seen.reading.kind === "missing");
}

function doubted(cell: Cell | GroupCell, seen: CellResult | undefined, kept: Figures): CellResult {
  const other = kept[cell.name];
  const candidates = [seen?.entry ?? "", other === undefined ? "" : printFigure(other, cell)];
  return {
    reading: {
      kind: "ambiguous",
      printed: seen?.reading.printed ?? seen?.entry ?? "",
      ...(seen?.reading.place === undefined ? {} : { place: seen.reading.place }),
      candidates: candidates.filter((candidate) => candidate !== ""),
    },
  };
}

/** The figure of an entry; undefined where it is blank, `none` where it is no figure. */
function figureOf(entry: string | undefined, kind: FigureKind): number | "none" | undefined {
  const read = readFigure(entry ?? "", kind);
  if (read.kind === "figure") return read.value;
  return read.kind === "refused" ? "none" : undefined;
}

function linesOf(text = ""): readonly string[] {
  return text.split("\n").map(folded);
}

function folded(text: string): string {
  return text.replace(/\s+/gu, "");
}
