// G06: numbers of single offices listed in a sentence that do not add up to the whole.
import { defineCheck } from "../check.ts";
import { listsOffices } from "../claims/parts.ts";
import { sumFindings } from "../claims/sum-findings.ts";

export const officesInSentences = defineCheck({
  number: "G06",
  name: "文字列举的分单位数之和",
  severity: "warning",
  basis: "文字中列出的各单位数之和应等于总数",
  sides: { left: "文中总数", right: "所列各单位之和" },
  pace: "narrative",
  find: (context) => sumFindings(context, listsOffices),
});
