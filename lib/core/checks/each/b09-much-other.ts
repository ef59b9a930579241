// B09: a large share of requests ended under 其他处理·其他.
import { cellLabel } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { percent, tableMessages } from "../messages-tables.ts";
import { figureOf, totalOf } from "../role-cells.ts";

export const muchOther = defineCheck({
  number: "B09",
  name: "“3.其他”占比偏高",
  severity: "note",
  basis: "多数申请应归入列明的办理结果，“其他”一般不超过两成",
  sides: { left: "“其他”一行", right: "办理结果总计", apart: true },
  pace: "figures",
  find: ({ edition, figures }) => {
    const other = totalOf(edition, "otherReason");
    const total = totalOf(edition, "results");
    const part = figureOf(figures, other) ?? 0;
    const all = figureOf(figures, total) ?? 0;
    if (!other || !total || all < 20 || part / all <= 0.2) return [];
    const message = tableMessages.muchOther(
      cellLabel(edition, other.name).split("·").slice(0, 2).join("·"),
      String(part),
      String(all),
      percent(part, all),
    );
    return [
      {
        section: other.section.id,
        cells: [other.name, total.name],
        left: String(part),
        right: String(all),
        message,
      },
    ];
  },
});
