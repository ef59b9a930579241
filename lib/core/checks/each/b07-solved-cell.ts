// B07: a figure that the source lost and the equations gave back.
import { cellLabel } from "../../editions/cells.ts";
import { defineCheck, type Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { tableMessages } from "../messages-tables.ts";
import { type RepairedCell, repairedCells } from "../repaired-cells.ts";

export const solvedCell = defineCheck({
  number: "B07",
  name: "单格缺失可由勾稽唯一推出",
  severity: "note",
  basis: "同一格的行、列勾稽关系推出同一个数",
  sides: { left: "原件所印", right: "由勾稽关系推出", apart: true },
  pace: "figures",
  find: (context) => {
    const { solved, unprinted } = repairedCells(context);
    return [...solved.filter(inTable).map((one) => solvedFound(context, one)), ...unprintedFound(unprinted)];
  },
});

function inTable({ cell }: RepairedCell): boolean {
  return cell.section.content === "tables";
}

function solvedFound({ edition }: CheckContext, { cell, figure, printed }: RepairedCell): Found {
  return {
    section: cell.section.id,
    cells: [cell.name],
    left: printed,
    right: figure,
    message: tableMessages.solved(cellLabel(edition, cell.name), figure, printed),
  };
}

/** One finding for all the zeros of a section that were not printed. */
function unprintedFound(unprinted: readonly RepairedCell[]): readonly Found[] {
  const sections = [...new Set(unprinted.map(({ cell }) => cell.section.id))];
  return sections.map((section) => {
    const cells = unprinted.flatMap(({ cell }) => (cell.section.id === section ? [cell.name] : []));
    return { section, cells, left: "", right: "0", message: tableMessages.unprintedNils(cells.length) };
  });
}
