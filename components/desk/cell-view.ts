// What one cell of the form shows beside its text: where the text comes from and what was found.
import type { Finding, Severity } from "#core/checks/finding.ts";
import type { Cell } from "#core/editions/cells.ts";
import { printFigure } from "#core/report/figure.ts";
import type { Figures, Report } from "#core/report/report.ts";

/** `typedTotal`: a total that is typed and so checked; `read`: taken from a file and not touched since. */
export type Origin = "blank" | "typed" | "computed" | "typedTotal" | "read" | "repaired";

export interface CellView {
  readonly text: string;
  readonly origin: Origin;
  /** The worst finding at this cell. */
  readonly severity: Severity | undefined;
  /** What was found, one sentence a finding; "" where nothing was. */
  readonly message: string;
  /** Only what another mistake sets off was found here: it goes when that is mended, so the mark is a light one. */
  readonly following: boolean;
}

export type CellFindings = Pick<CellView, "message" | "following"> & { readonly severity: Severity };

const rank: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/**
 * Findings by cell; the worst one decides how the cell is marked. Cells that only the consequences of a finding name are
 * marked as following. Explained ones are left out by the caller.
 */
export function findingsByCell(findings: readonly Finding[]): ReadonlyMap<string, CellFindings> {
  const byCell = new Map<string, CellFindings>();
  for (const finding of findings) add(byCell, finding, false);
  for (const { consequences = [] } of findings) for (const finding of consequences) add(byCell, finding, true);
  return byCell;
}

function add(byCell: Map<string, CellFindings>, { cells, severity, message }: Finding, following: boolean): void {
  for (const cell of cells) {
    const known = byCell.get(cell);
    if (known && following && !known.following) continue;
    const worse = !known || rank[severity] < rank[known.severity];
    byCell.set(cell, {
      severity: worse ? severity : known.severity,
      message: known ? `${known.message} ${message}` : message,
      following,
    });
  }
}

/** The view of a cell, the same object as `previous` where nothing changed. */
export function viewCell(
  cell: Cell,
  report: Report,
  figures: Figures,
  typedTotals: ReadonlySet<string>,
  found: CellFindings | undefined,
  previous: CellView | undefined,
): CellView {
  const computed = cell.total && !typedTotals.has(cell.name);
  const figure = figures[cell.name];
  const text = computed ? (figure === undefined ? "" : printFigure(figure, cell)) : (report.entries[cell.name] ?? "");
  const origin = originOf(cell, report, computed, text);
  // A blank cell is not marked until it is a mistake: a half-filled table would be marked all over.
  const shown = text === "" && found?.severity !== "error" ? undefined : found;
  const severity = shown?.severity;
  const message = shown?.message ?? "";
  const following = shown?.following ?? false;
  if (
    previous &&
    previous.text === text &&
    previous.origin === origin &&
    previous.severity === severity &&
    previous.message === message &&
    previous.following === following
  )
    return previous;
  return { text, origin, severity, message, following };
}

function originOf(cell: Cell, report: Report, computed: boolean, text: string): Origin {
  if (computed) return "computed";
  if (text === "") return "blank";
  const reading = report.reading?.[cell.name];
  if (reading) return reading.kind === "repaired" || reading.kind === "ambiguous" ? "repaired" : "read";
  return cell.total ? "typedTotal" : "typed";
}
