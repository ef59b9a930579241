// The equations of the editions, each with a report that breaks it and one that keeps it.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries, withTotals } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018, sound2019, sound2021 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

function totals(
  check: string,
  sound: Report,
  wrong: Record<string, string>,
  right: Record<string, string>,
  also: readonly string[] = [],
): Example {
  return { check, failing: { report: withTotals(sound, wrong) }, passing: { report: withTotals(sound, right) }, also };
}

const shown: readonly (readonly [Example, readonly string[]])[] = [
  [
    broken("A01", sound2019, { fees_administrativeFees_change: "-36" }, ["A09"]),
    ["warning “行政事业性收费·上一年项目数量”35＋“行政事业性收费·本年增/减”-36＝-1，结果不应小于 0，请核对。"],
  ],
  [
    broken("A02", sound2019, { normativeActs_normativeDocuments_disclosedTotal: "6" }),
    ["warning “规范性文件·本年新公开数量”7，不应大于“规范性文件·对外公开总数量”6，请核对。"],
  ],
  [
    broken("A04", sound2021, { normativeActs_normativeDocuments_inForce: "3" }),
    [
      "warning “行政规范性文件·本年制发件数”6，不应大于“行政规范性文件·现行有效件数”3＋“行政规范性文件·本年废止件数”2＝5，请核对。",
    ],
  ],
  [
    broken("B01", sound2021, { requests_repeated_naturalPerson: "3" }, ["N03"]),
    [
      "error “自然人”一列：“本年新收政府信息公开申请数量”50＋“上年结转政府信息公开申请数量”2＝52，“本年度办理结果总计”50＋“结转下年度继续办理”3＝53，两边应相等，现相差 1，看不出是哪一格填错，请查台账。",
    ],
  ],
  [
    totals("B02", sound2021, { requests_repeated_total: "3" }, { requests_repeated_total: "2" }, ["B03"]),
    ["error “重复申请·总计”填的是 3，各分项之和是 2，相差 1，请核对。", "把“重复申请·总计”改为 2"],
  ],
  [
    totals(
      "B03",
      sound2021,
      { requests_resultsTotal_researchInstitute: "1" },
      { requests_resultsTotal_researchInstitute: "0" },
      ["B01", "N03"],
    ),
    [
      "error “本年度办理结果总计·科研机构”填的是 1，各分项之和是 0，相差 1，请核对。",
      "把“本年度办理结果总计·科研机构”改为 0",
    ],
  ],
  [
    broken("B05", sound2021, { requests_carriedForward_publicWelfare: "1" }, ["B01", "N04"]),
    [
      "error “社会公益组织”一列：“结转下年度继续办理”1，不应大于“本年新收政府信息公开申请数量”0＋“上年结转政府信息公开申请数量”0＝0，请核对。",
    ],
  ],
  [
    totals("D01", sound2021, { disputes_reconsideration_total: "6" }, { disputes_reconsideration_total: "5" }, ["N07"]),
    ["error “行政复议·总计”填的是 6，各分项之和是 5，相差 1，请核对。", "把“行政复议·总计”改为 5"],
  ],
  [
    totals("D02", sound2021, { disputes_directSuit_total: "3" }, { disputes_directSuit_total: "2" }, ["N07"]),
    ["error “未经复议直接起诉·总计”填的是 3，各分项之和是 2，相差 1，请核对。", "把“未经复议直接起诉·总计”改为 2"],
  ],
  [
    totals(
      "D03",
      sound2021,
      { disputes_suitAfterReconsideration_total: "2" },
      { disputes_suitAfterReconsideration_total: "1" },
      ["N07"],
    ),
    ["error “复议后起诉·总计”填的是 2，各分项之和是 1，相差 1，请核对。", "把“复议后起诉·总计”改为 1"],
  ],
  [
    broken("H01", sound2018, { channels_website_count: "901" }),
    ["warning “政府网站公开”901，不应大于“主动公开政府信息”900，请核对。"],
  ],
  [
    broken("H02", sound2018, { documents_normativeDocumentsDisclosed_count: "13" }, ["N10"]),
    ["note “公开规范性文件”13，不应大于“制发规范性文件”12，请核对。"],
  ],
  [
    totals("H03", sound2018, { applications_received_count: "51" }, { applications_received_count: "50" }, ["N10"]),
    ["error “受理政府信息公开申请”填的是 51，各分项之和是 50，相差 1，请核对。", "把“受理政府信息公开申请”改为 50"],
  ],
  [
    broken("H04", sound2018, { completion_onTime_count: "50", replies_disclosed_count: "19" }),
    ["warning “按时办结”50＋“延期办结”1＝51，不应大于“受理政府信息公开申请”50，请核对。"],
  ],
  [
    broken("H05", sound2018, { replies_disclosed_count: "17" }),
    [
      "error “属于已主动公开范围”等8项之和为 49，“按时办结”49＋“延期办结”1＝50，两边应相等，现相差 1，看不出是哪一格填错，请查台账。",
    ],
  ],
  [
    totals("H06", sound2018, { replies_refusedTotal_count: "6" }, { replies_refusedTotal_count: "5" }, ["H05"]),
    ["error “不同意公开答复”填的是 6，各分项之和是 5，相差 1，请核对。", "把“不同意公开答复”改为 5"],
  ],
  [
    totals("H07", sound2018, { reconsideration_total_count: "4" }, { reconsideration_total_count: "3" }, ["N10"]),
    ["error “被申请行政复议”填的是 4，各分项之和是 3，相差 1，请核对。", "把“被申请行政复议”改为 3"],
  ],
  [
    totals("H08", sound2018, { litigation_total_count: "2" }, { litigation_total_count: "1" }, ["N10"]),
    ["error “被提起行政诉讼”填的是 2，各分项之和是 1，相差 1，请核对。", "把“被提起行政诉讼”改为 1"],
  ],
  [
    totals("H09", sound2018, { staff_staffTotal_count: "41" }, { staff_staffTotal_count: "40" }, ["N10"]),
    [
      "error “从事政府信息公开工作人员”填的是 41，各分项之和是 40，相差 1，请核对。",
      "把“从事政府信息公开工作人员”改为 40",
    ],
  ],
  [
    broken("H10", sound2018, { responses_pressConferencesByLeaders_count: "15" }),
    ["warning “主要负责同志参加新闻发布会”15，不应大于“参加或举办新闻发布会”14，请核对。"],
  ],
];

export const examples = shown.map(([example]) => example);
for (const [example, words] of shown) itShows(import.meta, example, words);
