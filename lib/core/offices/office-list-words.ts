// The words that lists of offices are written with: titles of columns, kinds, levels, and ways to say that one need not report.
import type { OfficeKind, OfficeLevel } from "../report/report.ts";

export type Column = "code" | "name" | "kind" | "level" | "parent" | "aliases" | "exempt" | "from" | "until";

/** Titles of columns, without brackets and blanks. */
export const columnNames: Readonly<Record<Column, readonly string[]>> = {
  name: words(
    "name office 单位 单位名称 单位全称 机关 机关名称 机构 机构名称 部门 部门名称 名称 全称 报送单位 填报单位 应报单位",
  ),
  code: words("code 代码 统一社会信用代码 信用代码 编码 单位编码 单位代码 机构代码"),
  kind: words("kind 类别 单位类别 性质 单位性质 类型 单位类型"),
  level: words("level 层级 级别 行政层级 行政级别"),
  parent: words("parent 上级 上级单位 上级机关 主管单位 主管部门 所属单位 所属地区"),
  aliases: words("aliases alias 别名 简称 曾用名 其他名称 简称曾用名 曾用名简称 别名简称"),
  exempt: words("exempt 免报 免报原因 免报理由 是否免报 免报情况"),
  from: words("from 起始年度 设立年度 成立年度"),
  until: words("until 截至年度 存续至 撤销年度 终止年度"),
};

export const kindWords: Readonly<Record<OfficeKind, string>> = {
  government: "人民政府",
  department: "部门",
  township: "乡镇街道",
  dispatched: "派出机构",
  authorized: "授权组织",
};

export const levelWords: Readonly<Record<OfficeLevel, string>> = {
  national: "国家",
  province: "省",
  city: "市",
  county: "县",
  township: "乡镇",
};

/** Ends of what is written for a kind: `市直部门` is one of 部门. */
export const kindEndings: readonly (readonly [ending: string, kind: OfficeKind])[] = [
  ["人民政府", "government"],
  ["政府", "government"],
  ["县市区", "government"],
  ["县区", "government"],
  ["区县", "government"],
  ["市县", "government"],
  ["部门", "department"],
  ["委办局", "department"],
  ["委局", "department"],
  ["工作部门", "department"],
  ["直属机构", "department"],
  ["乡镇街道", "township"],
  ["镇街", "township"],
  ["乡镇", "township"],
  ["街道", "township"],
  ["派出机构", "dispatched"],
  ["派出机关", "dispatched"],
  ["开发区", "dispatched"],
  ["授权组织", "authorized"],
  ["事业单位", "authorized"],
];

export const levelNames: Readonly<Record<string, OfficeLevel>> = {
  国家: "national",
  国家级: "national",
  中央: "national",
  省: "province",
  省级: "province",
  市: "city",
  市级: "city",
  地级: "city",
  地市级: "city",
  设区的市: "city",
  县: "county",
  县级: "county",
  区级: "county",
  区县: "county",
  县区: "county",
  区县级: "county",
  乡: "township",
  乡镇: "township",
  乡级: "township",
  镇级: "township",
  乡镇级: "township",
  街道: "township",
};

/** It must report. A mark that only fills the column says so, too. */
export const notExempt = new Set(
  words("否 不 无 不免报 非免报 应报 须报 需报 需上报 要报 报送 no false 0 n × ✗ x - — – / 不适用"),
);

/** It need not, and no reason is given. */
export const plainlyExempt = new Set(words("是 免 免报 免于报送 不报 不需报 无需报送 yes true 1 y √ ✓ ✔"));

function words(text: string): readonly string[] {
  return text.split(" ");
}
