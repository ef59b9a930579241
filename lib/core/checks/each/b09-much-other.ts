// B09: a large share of requests ended under 其他处理·其他.
import { cellByName, cellLabel } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { percent, tableMessages } from "../messages-tables.ts";

const other = "requests_otherReason_total";
const total = "requests_resultsTotal_total";

export const muchOther = defineCheck({
  number: "B09",
  name: "“3.其他”占比偏高",
  severity: "note",
  basis: "多数申请应归入列明的办理结果，“其他”一般不超过两成",
  pace: "figures",
  find: ({ edition, figures }) => {
    const part = figures[other] ?? 0;
    const all = figures[total] ?? 0;
    if (all < 20 || part / all <= 0.2) return [];
    const message = tableMessages.muchOther(
      cellLabel(edition, other).split("·").slice(0, 2).join("·"),
      String(part),
      String(all),
      percent(part, all),
    );
    return [
      {
        section: cellByName(edition, other)?.section.id ?? "",
        cells: [other, total],
        left: String(part),
        right: String(all),
        message,
      },
    ];
  },
});
