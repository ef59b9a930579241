// N12: parts listed in a sentence that do not add up to their whole.
import { defineCheck } from "../check.ts";
import { listsOffices } from "../claims/parts.ts";
import { sumFindings } from "../claims/sum-findings.ts";

export const sumsInSentences = defineCheck({
  number: "N12",
  name: "分项之和",
  severity: "warning",
  basis: "句中列出的各分项之和应等于总数",
  sides: { left: "文中总数", right: "所列各项之和" },
  pace: "narrative",
  find: (context) => sumFindings(context, (list) => !listsOffices(list)),
});
