// Charts that the editions with six parts have in common.
import type { Chart, Headline } from "./edition.ts";

/** Requests and how many of them were settled, in the editions with six parts. */
export const requestHeadlines = [
  { label: "新收政府信息公开申请", cells: ["requests_newlyReceived_total"] },
  {
    label: "政府信息公开申请办结率",
    cells: ["requests_resultsTotal_total"],
    of: ["requests_newlyReceived_total", "requests_carriedOver_total"],
  },
] as const satisfies readonly Headline[];

export const sixPartCharts = [
  { id: "applicants", caption: "新收政府信息公开申请的申请人类别", bars: ["requests_newlyReceived_*"] },
  {
    id: "outcomes",
    caption: "政府信息公开申请的办理结果",
    bars: [
      "requests_disclosed_total",
      "requests_partlyDisclosed_total",
      "requests_notDisclosed_total",
      "requests_unableToProvide_total",
      "requests_notProcessed_total",
      "requests_otherHandling_total",
    ],
  },
  {
    id: "disputes",
    caption: "行政复议和行政诉讼的结果",
    grouped: true,
    bars: ["disputes_reconsideration_*", "disputes_directSuit_*", "disputes_suitAfterReconsideration_*"],
  },
  {
    id: "years",
    caption: "与往年相比",
    overYears: true,
    bars: [
      "requests_newlyReceived_total",
      "requests_resultsTotal_total",
      "requests_carriedForward_total",
      "disputes_reconsideration_total",
      "disputes_litigation_total",
    ],
  },
] as const satisfies readonly Chart[];
