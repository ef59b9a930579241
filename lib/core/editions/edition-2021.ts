// The form of 国办公开办函〔2021〕30号 (2021-09-26): reports on 2021 and later. 200 cells.
import type { CellName, Edition } from "./edition.ts";
import { sixPartCharts } from "./shared-charts.ts";
import {
  applicants,
  balanceNote,
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
} from "./shared-heads.ts";

export const edition2021 = {
  id: "2021",
  name: "2021年格式",
  notice: {
    number: "国办公开办函〔2021〕30号",
    title: "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
    date: "2021-09-26",
  },
  years: { from: 2021 },
  regulations: "《中华人民共和国政府信息公开条例》（国务院令第711号）",
  totalsBasis: "国办公开办函〔2021〕30号所附表格：总计等于各分项之和",
  sections: [
    {
      id: "overview",
      mark: "一、",
      title: "总体情况",
      content: "narrative",
      subheadings: overviewSubheadings,
      suggestedLength: 1000,
      help: "概述本年度贯彻落实《条例》情况，主要包括五个方面；文字力求简明，一般不超过1000字。",
    },
    {
      id: "disclosure",
      mark: "二、",
      title: "主动公开政府信息情况",
      content: "tables",
      help: "按《条例》第二十条填报全年件数；没有发生的填 0。",
      tables: [
        {
          id: "normativeActs",
          caption: "第二十条第（一）项",
          corner: "信息内容",
          layout: "rows",
          rows: [
            {
              id: "governmentRules",
              label: "规章",
              unit: "件",
              help: "只有国务院部门、省级和设区的市级政府可以制定规章，其他机关填 0。",
            },
            { id: "normativeDocuments", label: "行政规范性文件", aliases: ["规范性文件"], unit: "件" },
          ],
          columns: [
            { id: "issued", label: "本年制发件数", aliases: ["本年制发数量"] },
            { id: "repealed", label: "本年废止件数", aliases: ["本年废止数量"] },
            {
              id: "inForce",
              label: "现行有效件数",
              aliases: ["现行有效数量"],
              help: "12月31日仍然有效的件数＝上年现行有效＋本年制发－本年废止。",
            },
          ],
        },
        {
          id: "licensing",
          caption: "第二十条第（五）项",
          corner: "信息内容",
          layout: "rows",
          rows: [{ id: "licenses", label: "行政许可", unit: "件" }],
          columns: [
            {
              id: "decisions",
              label: "本年处理决定数量",
              aliases: ["处理决定数量"],
              help: "全年作出的全部决定，无论是否公开。",
            },
          ],
        },
        {
          id: "enforcement",
          caption: "第二十条第（六）项",
          corner: "信息内容",
          layout: "rows",
          rows: [
            { id: "penalties", label: "行政处罚", unit: "件" },
            { id: "coercion", label: "行政强制", unit: "件" },
          ],
          columns: [
            {
              id: "decisions",
              label: "本年处理决定数量",
              aliases: ["处理决定数量"],
              help: "全年作出的全部决定，无论是否公开。",
            },
          ],
        },
        {
          id: "fees",
          caption: "第二十条第（八）项",
          corner: "信息内容",
          layout: "rows",
          rows: [{ id: "administrativeFees", label: "行政事业性收费", unit: "万元" }],
          columns: [
            {
              id: "amount",
              label: "本年收费金额（单位：万元）",
              aliases: ["本年收费金额（单位：万元，保留4位小数）", "本年收费金额", "本年收费金额（万元）"],
              amount: true,
              help: "以万元为单位，最多 4 位小数；信息处理费另在第六部分说明。",
            },
          ],
        },
      ],
    },
    {
      id: "requests",
      mark: "三、",
      title: "收到和处理政府信息公开申请情况",
      content: "tables",
      help: "按申请人类别填报；一件申请只计一次，办理结果只计一种情形。",
      tables: [
        {
          id: "requests",
          corner: balanceNote,
          columnsTitle: "申请人情况",
          layout: "rows",
          rows: [
            newlyReceived,
            carriedOver,
            {
              id: "results",
              mark: "三、",
              label: "本年度办理结果",
              children: [
                disclosed,
                partlyDisclosed,
                notDisclosed,
                unableToProvide,
                notProcessed,
                {
                  id: "otherHandling",
                  mark: "（六）",
                  label: "其他处理",
                  unit: "件",
                  children: [
                    {
                      id: "correctionOverdue",
                      mark: "1.",
                      label: "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                      aliases: ["逾期不补正", "申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请"],
                    },
                    {
                      id: "feeOverdue",
                      mark: "2.",
                      label: "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                      aliases: [
                        "逾期不缴费",
                        "逾期未缴费",
                        "申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请",
                      ],
                    },
                    { id: "otherReason", mark: "3.", label: "其他", help: "例如申请人主动撤回。" },
                  ],
                },
                resultsTotal,
              ],
            },
            carriedForward,
          ],
          columns: applicants,
        },
      ],
    },
    {
      id: "disputes",
      mark: "四、",
      title: "政府信息公开行政复议、行政诉讼情况",
      aliases: ["因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议和行政诉讼情况"],
      content: "tables",
      help: "填报本机关作为被申请人、被告的政府信息公开案件。",
      tables: [{ id: "disputes", layout: "across", rows: disputeKinds, columns: disputeOutcomes }],
    },
    {
      id: "problems",
      mark: "五、",
      title: "存在的主要问题及改进情况",
      aliases: ["政府信息公开工作存在的主要问题及改进情况", "存在的主要问题和改进情况", "存在问题及改进情况"],
      content: "narrative",
      help: "既写存在的主要问题，也写改进情况，避免空话套话。",
    },
    {
      id: "others",
      mark: "六、",
      title: "其他需要报告的事项",
      aliases: ["其他需要报告事项"],
      content: "narrative",
      help: "收取信息处理费的情况在此处报告；没有收取的，写明未收取。",
    },
  ],
  charts: sixPartCharts,
  equations: [
    {
      id: "balance",
      check: "B01",
      name: "逐列平衡",
      left: ["requests_newlyReceived_*", "requests_carriedOver_*"],
      relation: "=",
      right: ["requests_resultsTotal_*", "requests_carriedForward_*"],
      severity: "error",
      basis: "表三左上角：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
    },
    {
      id: "carriedForwardWithinReach",
      check: "B05",
      name: "结转不超过可结转数",
      left: ["requests_carriedForward_*"],
      relation: "<=",
      right: ["requests_newlyReceived_*", "requests_carriedOver_*"],
      severity: "error",
      basis: "结转下年度的申请只能来自本年新收和上年结转",
    },
    {
      id: "inForceNotNegative",
      check: "A04",
      name: "推算的上年有效件数不得为负",
      left: ["normativeActs_*_issued"],
      relation: "<=",
      right: ["normativeActs_*_inForce", "normativeActs_*_repealed"],
      severity: "warning",
      basis: "上年现行有效件数＝本年现行有效－本年制发＋本年废止，不会小于 0",
    },
  ],
} as const satisfies Edition;

/** Cell names of the 2021 edition. */
export type Cell2021 = CellName<typeof edition2021>;
