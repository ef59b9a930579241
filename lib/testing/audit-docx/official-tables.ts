// The official tables, written out by hand from the notices' forms: what a Word file must print, cell by cell.

/** Text (`#` for a figure), columns and rows it spans. */
export type OfficialCell = readonly [text: string, colSpan: number, rowSpan: number];

const head = (text: string, colSpan = 1, rowSpan = 1): OfficialCell => [text, colSpan, rowSpan];
const figures = (count: number, colSpan = 1): OfficialCell[] => Array.from({ length: count }, () => ["#", colSpan, 1]);

const block = (
  article: string,
  columns: readonly OfficialCell[],
  rows: readonly string[],
  cells: readonly OfficialCell[],
) => [
  [head(`第二十条第（${article}）项`, 4)],
  [head("信息内容"), ...columns],
  ...rows.map((row) => [head(row), ...cells]),
];

const threeItems = [head("上一年项目数量"), head("本年增/减"), head("处理决定数量")];
const decided = [head("本年处理决定数量", 3)];

const disclosure2021 = [
  ...block(
    "一",
    [head("本年制发件数"), head("本年废止件数"), head("现行有效件数")],
    ["规章", "行政规范性文件"],
    figures(3),
  ),
  ...block("五", decided, ["行政许可"], figures(1, 3)),
  ...block("六", decided, ["行政处罚", "行政强制"], figures(1, 3)),
  ...block("八", [head("本年收费金额（单位：万元）", 3)], ["行政事业性收费"], figures(1, 3)),
];

const disclosure2019 = [
  ...block(
    "一",
    [head("本年新制作数量"), head("本年新公开数量"), head("对外公开总数量")],
    ["规章", "规范性文件"],
    figures(3),
  ),
  ...block("五", threeItems, ["行政许可", "其他对外管理服务事项"], figures(3)),
  ...block("六", threeItems, ["行政处罚", "行政强制"], figures(3)),
  ...block("八", [head("上一年项目数量"), head("本年增/减", 2)], ["行政事业性收费"], [...figures(1), ...figures(1, 2)]),
  ...block(
    "九",
    [head("采购项目数量"), head("采购总金额（单位：万元，保留4位小数）", 2)],
    ["政府集中采购"],
    [...figures(1), ...figures(1, 2)],
  ),
];

const groups: readonly (readonly [string, readonly string[]])[] = [
  [
    "（三）不予公开",
    [
      "1.属于国家秘密",
      "2.其他法律行政法规禁止公开",
      "3.危及“三安全一稳定”",
      "4.保护第三方合法权益",
      "5.属于三类内部事务信息",
      "6.属于四类过程性信息",
      "7.属于行政执法案卷",
      "8.属于行政查询事项",
    ],
  ],
  ["（四）无法提供", ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]],
  [
    "（五）不予处理",
    [
      "1.信访举报投诉类申请",
      "2.重复申请",
      "3.要求提供公开出版物",
      "4.无正当理由大量反复申请",
      "5.要求行政机关确认或重新出具已获取信息",
    ],
  ],
];

const otherOf2021: readonly [string, readonly string[]] = [
  "（六）其他处理",
  [
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "3.其他",
  ],
];

function requests(
  parts: readonly (readonly [string, readonly string[]])[],
  single: readonly string[],
): OfficialCell[][] {
  const span = 2 + parts.reduce((sum, [, rows]) => sum + rows.length, 0) + single.length;
  return [
    [head("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), head("申请人情况", 7)],
    [head("自然人", 1, 2), head("法人或其他组织", 5), head("总计", 1, 2)],
    ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].map((text) => head(text)),
    [head("一、本年新收政府信息公开申请数量", 3), ...figures(7)],
    [head("二、上年结转政府信息公开申请数量", 3), ...figures(7)],
    [head("三、本年度办理结果", 1, span), head("（一）予以公开", 2), ...figures(7)],
    [head("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 2), ...figures(7)],
    ...parts.flatMap(([group, rows]) =>
      rows.map((row, index) => [...(index === 0 ? [head(group, 1, rows.length)] : []), head(row), ...figures(7)]),
    ),
    ...single.map((row) => [head(row, 2), ...figures(7)]),
    [head("四、结转下年度继续办理", 3), ...figures(7)],
  ];
}

const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const disputes = [
  [head("行政复议", 5), head("行政诉讼", 10)],
  [...outcomes.map((text) => head(text, 1, 2)), head("未经复议直接起诉", 5), head("复议后起诉", 5)],
  [...outcomes, ...outcomes].map((text) => head(text)),
  figures(15),
];

/** The three tables of a form, in printed order. */
export const officialTables: Readonly<Record<string, readonly (readonly (readonly OfficialCell[])[])[]>> = {
  "2019": [disclosure2019, requests(groups, ["（六）其他处理", "（七）总计"]), disputes],
  "2021": [disclosure2021, requests([...groups, otherOf2021], ["（七）总计"]), disputes],
};
