// B13: disputes in a year without requests.
import { cellsOf } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { partOf } from "../messages-claims.ts";
import { tableMessages } from "../messages-tables.ts";
import { openRequests } from "../role-cells.ts";

export const disputesWithoutRequests = defineCheck({
  number: "B13",
  name: "无申请却有复议诉讼",
  severity: "note",
  basis: "复议诉讼一般由政府信息公开申请引起",
  sides: { left: "新收和结转的申请", right: "复议诉讼总计", apart: true },
  pace: "figures",
  find: ({ edition, figures }) => {
    const open = openRequests(edition);
    if (open.length === 0 || open.some((name) => figures[name] !== 0)) return [];
    const totals = cellsOf(edition).filter((cell) => cell.table.register === "disputes" && cell.column.total);
    const sum = totals.reduce((all, cell) => all + (figures[cell.name] ?? 0), 0);
    if (sum === 0) return [];
    const section = totals[0]?.section.id ?? "";
    const cells = totals.map((cell) => cell.name);
    return [
      {
        section,
        cells,
        left: "0",
        right: String(sum),
        message: tableMessages.disputesWithoutRequests(partOf(edition, section), String(sum)),
      },
    ];
  },
});
