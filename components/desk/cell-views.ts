// The views of all cells of a desk, and who is told when one changes.
import type { Finding } from "#core/checks/finding.ts";
import type { Cell } from "#core/editions/cells.ts";
import { type Key, splitKey } from "#core/report/keys.ts";
import type { Figures, Report } from "#core/report/report.ts";
import { type CellView, findingsByCell, viewCell } from "./cell-view.ts";
import type { Topics } from "./topics.ts";

export interface CellViews {
  /** Throws where there is no such cell. */
  of(name: string): CellView;
  /** Marks the cells whose view is another now. `keys`: the only texts that differ from those of the time before, where known. */
  refresh(report: Report, figures: Figures, findings: readonly Finding[], keys?: readonly Key[]): void;
}

export function createCellViews(cells: readonly Cell[], topics: Topics): CellViews {
  const views = new Map<string, CellView>();
  const byName = new Map(cells.map((cell) => [cell.name, cell]));
  const totals = cells.filter(({ total }) => total);
  let last: { report: Report; figures: Figures; findings: readonly Finding[] } | undefined;
  let byCell = findingsByCell([]);
  let typed: ReadonlySet<string> = new Set();

  /** The cells that a change of these texts may concern. */
  function concerned(keys: readonly Key[]): readonly Cell[] {
    const typedInto = keys.flatMap((key) => {
      const [kind, name] = splitKey(key);
      return (kind === "entries" && byName.get(name)) || [];
    });
    return [...typedInto, ...totals];
  }

  return {
    of(name) {
      const view = views.get(name);
      if (!view) throw new Error(`no cell ${name}`);
      return view;
    },
    refresh(report, figures, findings, keys) {
      const seen = last;
      last = { report, figures, findings };
      // After a key it is a cell and the totals over it that differ: the others cost a comparison, no view.
      const isSameFrame = seen?.findings === findings && seen.report.typedTotals === report.typedTotals;
      if (!isSameFrame) {
        byCell = findingsByCell(findings);
        typed = new Set(report.typedTotals);
      }
      for (const cell of isSameFrame && keys ? concerned(keys) : cells) {
        if (isSameFrame && isSame(cell.name, seen.report, report) && seen.figures[cell.name] === figures[cell.name])
          continue;
        const before = views.get(cell.name);
        const after = viewCell(cell, report, figures, typed, byCell.get(cell.name), before);
        if (after === before) continue;
        views.set(cell.name, after);
        // Texts go into the page past React: what is typed shows by itself, what is computed listens.
        if (after.origin === "computed" && after.text !== before?.text) topics.mark(`computed:${cell.name}`);
        if (!before || isMarkedOtherwise(before, after)) topics.mark(`cell:${cell.name}`);
      }
    },
  };
}

/** Does the cell hold what it held, and come from where it came from? */
function isSame(name: string, before: Report, after: Report): boolean {
  return before.entries[name] === after.entries[name] && before.reading?.[name] === after.reading?.[name];
}

function isMarkedOtherwise(before: CellView, after: CellView): boolean {
  return after.origin !== before.origin || after.message !== before.message || after.following !== before.following;
}
