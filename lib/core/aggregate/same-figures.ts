// Whole tables that are the same as another office's or as the year before's: copied, or sent under the wrong name.
import { type Cell, cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { OfficeFigures, StandsOut } from "./odd-return.ts";

/** Small figures are the same by chance. */
const tellingFrom = 10;
const fewestTelling = 3;

/** Tables with enough figures above the threshold, all of them the same. Each office has one line of a kind. */
export function sameFigures(edition: Edition, offices: readonly OfficeFigures[]): readonly StandsOut[] {
  const tables = [...new Set(cellsOf(edition).map(({ table }) => table))].map((table) =>
    cellsOf(edition).filter((cell) => cell.table === table),
  );
  const others = new Map<string, StandsOut>();
  const before = new Map<string, StandsOut>();
  for (const cells of tables) {
    const title = cells[0]?.section.title ?? "";
    const first = new Map<string, string>();
    for (const { name, values, before: then } of offices) {
      const now = telling(cells, values);
      if (now === undefined) continue;
      const names = cells.map((cell) => cell.name);
      const other = first.get(now);
      if (other === undefined) first.set(now, name);
      else if (!others.has(name))
        others.set(name, {
          kind: "sameFigures",
          office: name,
          other,
          cells: names,
          message: `“${title}”的数字与“${other}”完全相同，请核实是否报错了单位`,
        });
      if (then && telling(cells, then) === now && !before.has(name))
        before.set(name, {
          kind: "sameAsBefore",
          office: name,
          cells: names,
          message: `“${title}”的数字与上年完全相同，请核实是否误报了上年的`,
        });
    }
  }
  return [...others.values(), ...before.values()];
}

/** The figures of a table as text, undefined where too few of them say anything. */
function telling(cells: readonly Cell[], values: Float64Array): string | undefined {
  const large = cells.filter(({ index, total }) => !total && Math.abs(values[index] ?? Number.NaN) > tellingFrom);
  return large.length < fewestTelling ? undefined : cells.map(({ index }) => values[index]).join(",");
}
