// B13: disputes in a year without requests.
import { cellsOf } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";

const open = ["requests_newlyReceived_total", "requests_carriedOver_total"];

export const disputesWithoutRequests = defineCheck({
  number: "B13",
  name: "无申请却有复议诉讼",
  severity: "note",
  basis: "复议诉讼一般由政府信息公开申请引起",
  pace: "figures",
  find: ({ edition, figures }) => {
    if (open.some((name) => figures[name] !== 0)) return [];
    const totals = cellsOf(edition).filter((cell) => cell.table.id === "disputes" && cell.column.total);
    const sum = totals.reduce((all, cell) => all + (figures[cell.name] ?? 0), 0);
    if (sum === 0) return [];
    const cells = totals.map((cell) => cell.name);
    return [
      {
        section: totals[0]?.section.id ?? "",
        cells,
        left: "0",
        right: String(sum),
        message: tableMessages.disputesWithoutRequests(String(sum)),
      },
    ];
  },
});
