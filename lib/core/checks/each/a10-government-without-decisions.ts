// A10: a government's report without licenses or penalties.
import { cellLabel } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";
import { sumsUpDepartments } from "../office-kind.ts";
import { cellsWith } from "../role-cells.ts";

export const governmentWithoutDecisions = defineCheck({
  number: "A10",
  name: "人民政府汇总报告许可、处罚为0",
  severity: "note",
  basis: "人民政府的报告汇总所属部门和下级政府的数字",
  pace: "figures",
  find: ({ edition, report, figures }) =>
    sumsUpDepartments(report.office)
      ? [...cellsWith(edition, "licenses", "decisions"), ...cellsWith(edition, "penalties", "decisions")]
          .filter(({ name }) => figures[name] === 0)
          .map(({ name, section }) => ({
            section: section.id,
            cells: [name],
            message: tableMessages.noDecisions(cellLabel(edition, name)),
          }))
      : [],
});
