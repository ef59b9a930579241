// What shows a unit that fills in the workbook where it does not balance: a row below the table, and cells that turn red.

import type { Edition } from "#core/editions/edition.ts";
import { equationsOf } from "#core/equations/equations.ts";
import type { Figures } from "#core/report/report.ts";
import { address, type Place, type SheetCell, type Warning } from "../workbook/sheet.ts";
import { totalFormulas } from "./total-formulas.ts";

/** Shown where a column balances; else its gap stands there. */
const balanced = "平衡";

export interface BalanceRows {
  readonly cells: readonly SheetCell[];
  readonly warnings: readonly Warning[];
}

/** One row for each balance that the edition prints column by column, from `row` down; `labels` columns are its head. */
export function balanceRows(
  edition: Edition,
  places: ReadonlyMap<string, Place>,
  row: number,
  labels: number,
  figures: Figures,
): BalanceRows {
  const cells: SheetCell[] = [];
  const warnings: Warning[] = [];
  let at = row - 1;
  let last: string | undefined;
  for (const { check, name, left, relation, right, total } of equationsOf(edition)) {
    const terms = [...left, ...right].map((term) => places.get(term));
    const [first] = terms;
    if (total || relation !== "=" || !first || !terms.every((place) => place?.column === first.column)) continue;
    if (labels < 1) continue;
    if (last !== check + name) {
      at += 1;
      last = check + name;
      cells.push({ row: at, column: 1, colSpan: labels, look: "head", value: { kind: "text", text: `校验：${name}` } });
    }
    const sum = (names: readonly string[]) => `SUM(${names.map((each) => cellAt(places, each)).join(",")})`;
    const all = [...left, ...right].map((each) => cellAt(places, each)).join(",");
    const gap = `${sum(left)}-${sum(right)}`;
    const formula = `IF(COUNT(${all})=0,"",IF(${gap}=0,"${balanced}",${gap}))`;
    const place = { row: at, column: first.column };
    cells.push({ ...place, look: "total", formula, value: shownGap(left, right, figures) });
    const own = address(place.row, place.column, true);
    warnings.push({
      cells: [place, ...terms.flatMap((term) => term ?? [])],
      formula: `AND(${own}<>"",${own}<>"${balanced}")`,
    });
  }
  return { cells, warnings };
}

/** What the formula gives now, for readers that work out none. */
function shownGap(
  left: readonly string[],
  right: readonly string[],
  figures: Figures,
): NonNullable<SheetCell["value"]> {
  if ([...left, ...right].every((name) => figures[name] === undefined)) return { kind: "text", text: "" };
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + (figures[name] ?? 0), 0);
  const gap = sum(left) - sum(right);
  return gap === 0 ? { kind: "text", text: balanced } : { kind: "number", text: String(gap) };
}

/** Totals that are typed turn red where they are not the sum of their parts. */
export function totalWarnings(
  edition: Edition,
  places: ReadonlyMap<string, Place>,
  typed: readonly string[],
): Warning[] {
  if (typed.length === 0) return [];
  const sums = totalFormulas(edition, places, []);
  return typed.flatMap((name) => {
    const [place, sum] = [places.get(name), sums.get(name)];
    if (!place || sum === undefined) return [];
    const own = address(place.row, place.column, true);
    return [{ cells: [place], formula: `AND(${own}<>"",(${sum})<>"",${own}<>(${sum}))` }];
  });
}

function cellAt(places: ReadonlyMap<string, Place>, name: string): string {
  const place = places.get(name);
  return place ? address(place.row, place.column) : "0";
}
