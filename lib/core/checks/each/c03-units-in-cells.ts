// C03: a unit, an approximation or full-width digits inside a cell; the plain figure is offered.
import { cellLabel } from "../../editions/cells.ts";
import { type Entry, entriesOf } from "../cell-entries.ts";
import { defineCheck } from "../check.ts";
import { cellMessages, cellRepairs } from "../messages-cells.ts";
import { misfit, plainFigure } from "../refused-entries.ts";

export const unitsInCells = defineCheck({
  number: "C03",
  name: "数字格内夹带单位、约数、文字或全角数字",
  severity: "warning",
  basis: "数字格只填数字，单位已印在表头",
  pace: "figures",
  find: (context) =>
    entriesOf(context).flatMap((entry) => {
      const plain = meant(entry);
      if (plain === false) return [];
      const label = cellLabel(context.edition, entry.cell.name);
      return [
        {
          section: entry.cell.section.id,
          cells: [entry.cell.name],
          left: entry.text,
          message: cellMessages.withUnit(label, entry.text, plain),
          repairs:
            plain === undefined
              ? []
              : [{ label: cellRepairs.write(plain), changes: [{ cell: entry.cell.name, value: plain }] }],
        },
      ];
    }),
});

/** The figure that was meant; undefined where it cannot be told; false where the entry is no case of this check. */
function meant(entry: Entry): string | undefined | false {
  const { read, text } = entry;
  if (read.kind === "figure") return /[０-９．－＋，]/u.test(text) ? read.plain : false;
  return read.kind === "refused" && misfit(entry) === "unit" ? plainFigure(entry) : false;
}
