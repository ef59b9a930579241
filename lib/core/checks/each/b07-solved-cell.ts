// B07: a figure that the source lost and the equations gave back.
import { cellLabel } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";
import { repairedCells } from "../repaired-cells.ts";

export const solvedCell = defineCheck({
  number: "B07",
  name: "单格缺失可由勾稽唯一推出",
  severity: "note",
  basis: "同一格的行、列勾稽关系推出同一个数",
  pace: "figures",
  find: (context) =>
    repairedCells(context)
      .solved.filter(({ cell }) => cell.section.content === "tables")
      .map(({ cell, figure, printed }) => ({
        section: cell.section.id,
        cells: [cell.name],
        left: printed,
        right: figure,
        message: tableMessages.solved(cellLabel(context.edition, cell.name), figure, printed),
      })),
});
