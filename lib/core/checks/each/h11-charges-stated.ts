// H11: charges and funds inside sentences have an amount, or the text says that there were none.
import { cellsOf } from "../../editions/cells.ts";
import { sectionHeading } from "../../report/title.ts";
import { defineCheck } from "../check.ts";
import { formMessages } from "../messages-form.ts";
import { wordsOf } from "../text/section-text.ts";

export const chargesStated = defineCheck({
  number: "H11",
  name: "收费、经费单位",
  severity: "note",
  basis: "国办发〔2014〕32号统计指标：收取费用、专项经费以万元为单位",
  pace: "narrative",
  find: (context) => {
    const { edition, report, figures } = context;
    const cells = cellsOf(edition).filter(({ section, amount }) => amount && section.content === "prose");
    return cells
      .filter(({ name, section }) => {
        const stated = /未收|没有收|无收费|不收取|免收|减免|万元/u.test(wordsOf(context, section.id));
        return figures[name] === undefined && !stated;
      })
      .map(({ name, section }) => ({
        section: section.id,
        cells: [name],
        message: formMessages.chargeUnstated(sectionHeading(section, report.year)),
      }));
  },
});
