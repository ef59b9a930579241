// An edition that does not exist, written out as a real one would be: renamed heads, a reason and a row more, a table more, a
// section more, another balance. Adding a year must be no more than such a file and a line in the registry.
import type { Edition } from "#core/editions/edition.ts";
import { editions } from "#core/editions/registry.ts";
import { requestHeadlines, sixPartCharts } from "#core/editions/shared-charts.ts";
import {
  applicants,
  carriedForward,
  carriedOver,
  disclosed,
  disputeKinds,
  disputeOutcomes,
  newlyReceived,
  notDisclosed,
  notProcessed,
  overviewSubheadings,
  partlyDisclosed,
  resultsTotal,
  unableToProvide,
} from "#core/editions/shared-heads.ts";

const [person, organization, total] = applicants;

export const edition2027 = {
  id: "2027",
  name: "2027年格式（虚构）",
  notice: { number: "国办公开办函〔2027〕1号", title: "虚构的通知", date: "2027-09-01" },
  years: { from: 2027 },
  regulations: "《中华人民共和国政府信息公开条例》（国务院令第711号）",
  totalsBasis: "国办公开办函〔2027〕1号所附表格：总计等于各分项之和",
  sections: [
    { id: "overview", mark: "一、", title: "总体情况", content: "narrative", subheadings: overviewSubheadings },
    {
      id: "disclosure",
      mark: "二、",
      title: "主动公开政府信息情况",
      content: "tables",
      tables: [
        {
          id: "normativeActs",
          caption: "第二十条第（一）项",
          corner: "信息内容",
          layout: "rows",
          rows: [
            { id: "governmentRules", role: "governmentRules", label: "规章", unit: "件" },
            { id: "normativeDocuments", label: "行政规范性文件", aliases: ["规范性文件"], unit: "件" },
          ],
          columns: [
            { id: "issued", role: "issued", label: "本年新制定件数", aliases: ["本年制发件数"] },
            { id: "repealed", role: "repealed", label: "本年废止件数" },
            { id: "inForce", role: "inForce", label: "年末有效件数", aliases: ["现行有效件数"] },
          ],
        },
        {
          id: "licensing",
          caption: "第二十条第（五）项",
          corner: "信息内容",
          layout: "rows",
          rows: [{ id: "licenses", role: "licenses", label: "行政许可", unit: "件" }],
          columns: [{ id: "decisions", role: "decisions", label: "本年决定数量", aliases: ["本年处理决定数量"] }],
        },
        {
          id: "openData",
          caption: "公共数据开放",
          corner: "信息内容",
          layout: "rows",
          rows: [
            { id: "datasets", label: "开放数据集", unit: "个" },
            { id: "interfaces", label: "开放数据接口", unit: "个" },
          ],
          columns: [
            { id: "opened", label: "本年新开放数量" },
            { id: "available", label: "年末可用数量" },
          ],
        },
        {
          id: "fees",
          caption: "第二十条第（八）项",
          corner: "信息内容",
          layout: "rows",
          rows: [{ id: "administrativeFees", label: "行政事业性收费", unit: "万元" }],
          columns: [{ id: "amount", label: "本年收费金额（单位：万元）", aliases: ["本年收费金额"], amount: true }],
        },
      ],
    },
    {
      id: "requests",
      mark: "三、",
      title: "收到和处理政府信息公开申请情况",
      content: "tables",
      tables: [
        {
          id: "requests",
          corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项、第四项与第五项之和）",
          columnsTitle: "申请人情况",
          register: "requests",
          layout: "rows",
          rows: [
            { ...newlyReceived, label: "本年新收申请数量", aliases: [newlyReceived.label] },
            { ...carriedOver, label: "上年结转申请数量", aliases: [carriedOver.label] },
            {
              id: "results",
              mark: "三、",
              label: "本年度办理结果",
              children: [
                disclosed,
                partlyDisclosed,
                {
                  ...notDisclosed,
                  children: [...notDisclosed.children, { id: "workSecret", mark: "9.", label: "属于工作秘密" }],
                },
                unableToProvide,
                notProcessed,
                {
                  id: "otherHandling",
                  mark: "（六）",
                  label: "其他处理",
                  unit: "件",
                  children: [
                    { id: "correctionOverdue", mark: "1.", label: "逾期不补正" },
                    { id: "feeOverdue", role: "feeOverdue", mark: "2.", label: "逾期不缴费" },
                    { id: "otherReason", role: "otherReason", mark: "3.", label: "其他" },
                  ],
                },
                resultsTotal,
              ],
            },
            { id: "withdrawn", mark: "四、", label: "申请人撤回", unit: "件" },
            { ...carriedForward, mark: "五、" },
          ],
          columns: [
            { ...person, label: "个人", aliases: ["自然人"] },
            { ...organization, label: "单位", aliases: [organization.label] },
            total,
          ],
        },
      ],
    },
    {
      id: "disputes",
      mark: "四、",
      title: "政府信息公开行政复议、行政诉讼情况",
      content: "tables",
      tables: [
        { id: "disputes", register: "disputes", layout: "across", rows: disputeKinds, columns: disputeOutcomes },
      ],
    },
    {
      id: "dataOpening",
      mark: "五、",
      title: "公共数据开放情况",
      words: ["公共数据", "数据开放"],
      content: "narrative",
      help: "写明开放的数据集、接口和利用情况。",
    },
    {
      id: "problems",
      mark: "六、",
      title: "存在的主要问题及改进情况",
      aliases: ["存在的主要问题和改进情况"],
      words: ["问题", "不足", "改进"],
      content: "narrative",
    },
    { id: "others", mark: "七、", title: "其他需要报告的事项", takesOthers: true, content: "narrative" },
  ],
  charts: sixPartCharts,
  headlines: requestHeadlines,
  equations: [
    {
      id: "balance",
      check: "B01",
      name: "逐列平衡：新收＋上年结转＝总计＋撤回＋结转下年度",
      left: ["requests_newlyReceived_*", "requests_carriedOver_*"],
      relation: "=",
      right: ["requests_resultsTotal_*", "requests_withdrawn_*", "requests_carriedForward_*"],
      severity: "error",
      basis: "表三左上角：第一项加第二项之和，等于第三项、第四项与第五项之和",
    },
    {
      id: "openedWithinAvailable",
      check: "A04",
      name: "新开放的数据年末仍可用",
      left: ["openData_*_opened"],
      relation: "<=",
      right: ["openData_*_available"],
      severity: "warning",
      basis: "本年新开放的计入年末可用",
    },
  ],
} as const satisfies Edition;

/** The registry with its one more line. */
export const editionsTo2027: readonly Edition[] = [...editions, edition2027];
