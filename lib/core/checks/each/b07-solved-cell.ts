// B07: a figure that the source lost and the equations gave back.
import { cellByName, cellLabel } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";

export const solvedCell = defineCheck({
  number: "B07",
  name: "单格缺失可由勾稽唯一推出",
  severity: "note",
  basis: "同一格的行、列勾稽关系推出同一个数",
  pace: "figures",
  find: ({ edition, report }) =>
    Object.entries(report.reading ?? {}).flatMap(([name, { kind, printed }]) => {
      const cell = cellByName(edition, name);
      const figure = report.entries[name];
      if (kind !== "repaired" || !cell || figure === undefined) return [];
      const message = tableMessages.solved(cellLabel(edition, name), figure, printed ?? "");
      return [{ section: cell.section.id, cells: [name], left: printed ?? "", right: figure, message }];
    }),
});
