// The catalogue in chapters, by the letter of the number, for the page and the document that list it.

import type { CheckEntry } from "../checks/check.ts";
import { severityNames } from "../checks/finding.ts";
import { checks } from "./catalogue.ts";

export interface CheckGroup {
  readonly letter: string;
  readonly title: string;
  readonly checks: readonly CheckEntry[];
}

/** In the order in which a clerk meets them. */
const chapters: readonly (readonly [string, string])[] = [
  ["C", "单元格"],
  ["A", "主动公开政府信息情况表"],
  ["B", "收到和处理申请情况表"],
  ["D", "行政复议、行政诉讼情况表"],
  ["H", "2018年及以前格式"],
  ["P", "数字是否合理"],
  ["N", "文字与数字"],
  ["G", "分单位数字"],
  ["F", "形式和法定内容"],
  ["Y", "与上年比较"],
  ["W", "公布和安全"],
];

/** All checks by chapter. */
export const checkGroups: readonly CheckGroup[] = chapters.map(([letter, title]) => ({
  letter,
  title,
  checks: checks.filter(({ number }) => number.startsWith(letter)),
}));

/** What a check has to be given, in Chinese; "" where the report itself is enough. */
export function needsOf(check: CheckEntry): string {
  return check.needs === "lastYear" ? "需要上年报告" : "";
}

/** The catalogue as Markdown, generated from the code. */
export function catalogueDocument(): string {
  const table = ({ title, checks: listed }: CheckGroup) =>
    [
      `## ${title}`,
      "",
      "| 编号 | 名称 | 级别 | 依据 | 条件 |",
      "| --- | --- | --- | --- | --- |",
      ...listed.map((check) => {
        const severity = check.cases
          ? `${severityNames[check.severity]}（${check.cases}）`
          : severityNames[check.severity];
        return `| ${check.number} | ${check.name} | ${severity} | ${check.basis} | ${needsOf(check)} |`;
      }),
    ].join("\n");
  const about = [
    "# 校验目录",
    "",
    "Generated from `lib/core/checks`; do not edit.",
    "",
    `共 ${checks.length} 项。错误：须改正，或写明理由后保留，否则不能出正式稿。疑问：须改正或说明。提示：供参考。`,
  ].join("\n");
  return `${about}\n\n${checkGroups.map(table).join("\n\n")}\n`;
}
