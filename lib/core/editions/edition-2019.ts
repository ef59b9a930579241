// The trial form of 国办公开办函〔2019〕60号: reports on 2019 and 2020. 198 cells.
import type { CellName, Edition, Head } from "./edition.ts";
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

const itemsLastYear = {
  id: "itemsLastYear",
  label: "上一年项目数量",
  aliases: ["上年项目数量"],
  continues: ["itemsLastYear", "change"],
} as const satisfies Head;

const change = {
  id: "change",
  label: "本年增/减",
  aliases: ["本年增减", "本年增／减"],
  signed: true,
  help: "比上一年增加填正数，减少填负数，如 -12。",
} as const satisfies Head;

const projectColumns = [
  itemsLastYear,
  change,
  { id: "decisions", label: "处理决定数量", aliases: ["本年处理决定数量"] },
] as const satisfies readonly Head[];

export const edition2019 = {
  id: "2019",
  name: "2019年格式（试行）",
  notice: {
    number: "国办公开办函〔2019〕60号",
    title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
    date: "2019-11-18",
  },
  years: { from: 2019, to: 2020 },
  regulations: "《中华人民共和国政府信息公开条例》（国务院令第711号）",
  totalsBasis: "国办公开办函〔2019〕60号所附表格：总计等于各分项之和",
  sections: [
    {
      id: "overview",
      mark: "一、",
      title: "总体情况",
      content: "narrative",
      subheadings: overviewSubheadings,
      help: "概述本年度贯彻落实《条例》情况，一般包括主动公开、依申请公开、政府信息管理、平台建设、监督保障等方面。",
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
            { id: "normativeDocuments", label: "规范性文件", aliases: ["行政规范性文件"], unit: "件" },
          ],
          columns: [
            { id: "newlyMade", label: "本年新制作数量", aliases: ["本年制作数量"] },
            { id: "newlyDisclosed", label: "本年新公开数量", aliases: ["本年公开数量"] },
            { id: "disclosedTotal", label: "对外公开总数量", help: "截至12月31日对外公开的总数。" },
          ],
        },
        {
          id: "licensing",
          caption: "第二十条第（五）项",
          corner: "信息内容",
          layout: "rows",
          rows: [
            { id: "licenses", label: "行政许可", unit: "件" },
            { id: "otherServices", label: "其他对外管理服务事项", aliases: ["其他对外管理服务"], unit: "件" },
          ],
          columns: projectColumns,
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
          columns: projectColumns,
        },
        {
          id: "fees",
          caption: "第二十条第（八）项",
          corner: "信息内容",
          layout: "rows",
          rows: [{ id: "administrativeFees", label: "行政事业性收费", unit: "项" }],
          columns: [itemsLastYear, change],
        },
        {
          id: "procurement",
          caption: "第二十条第（九）项",
          corner: "信息内容",
          layout: "rows",
          rows: [{ id: "centralizedProcurement", label: "政府集中采购", unit: "项" }],
          columns: [
            { id: "projects", label: "采购项目数量" },
            {
              id: "amount",
              label: "采购总金额（单位：万元，保留4位小数）",
              aliases: ["采购总金额", "采购总金额（单位：万元）", "采购总金额（万元）"],
              amount: true,
              help: "以万元为单位，最多 4 位小数。",
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
                { id: "otherHandling", mark: "（六）", label: "其他处理", unit: "件" },
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
      help: "没有其他事项的，写“无其他需要报告的事项。”",
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
      id: "itemsNotNegative",
      check: "A01",
      name: "项目数量推算不得为负",
      left: [],
      relation: "<=",
      right: ["licensing_*_itemsLastYear", "licensing_*_change"],
      severity: "warning",
      basis: "上一年项目数量加本年增减即本年项目数量，不会小于 0",
    },
    {
      id: "enforcementItemsNotNegative",
      check: "A01",
      name: "项目数量推算不得为负",
      left: [],
      relation: "<=",
      right: ["enforcement_*_itemsLastYear", "enforcement_*_change"],
      severity: "warning",
      basis: "上一年项目数量加本年增减即本年项目数量，不会小于 0",
    },
    {
      id: "feeItemsNotNegative",
      check: "A01",
      name: "项目数量推算不得为负",
      left: [],
      relation: "<=",
      right: ["fees_*_itemsLastYear", "fees_*_change"],
      severity: "warning",
      basis: "上一年项目数量加本年增减即本年项目数量，不会小于 0",
    },
    {
      id: "disclosedWithinStock",
      check: "A02",
      name: "公开存量不小于本年新公开",
      left: ["normativeActs_*_newlyDisclosed"],
      relation: "<=",
      right: ["normativeActs_*_disclosedTotal"],
      severity: "warning",
      basis: "本年新公开的文件都在对外公开总数量之内",
    },
  ],
} as const satisfies Edition;

/** Cell names of the 2019 edition. */
export type Cell2019 = CellName<typeof edition2019>;
