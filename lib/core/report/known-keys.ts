// What the keys of a report may be: which an edition has, which texts may stand there, what they are called.
import { cellByName, cellLabel, groupCellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { type Key, readExplanation, splitKey } from "./keys.ts";
import { kindsOfOffice, levelsOfOffice } from "./report.ts";
import { sectionHeading } from "./title.ts";

const kinds: readonly string[] = kindsOfOffice;
const levels: readonly string[] = levelsOfOffice;

const detailLabels: Readonly<Record<string, string>> = {
  "details.published.date": "发布日期",
  "details.published.url": "发布网址",
  "details.published.number": "文号",
  "details.published.indexNumber": "索引号",
  "details.contact.address": "联系地址",
  "details.contact.postcode": "邮政编码",
  "details.contact.phone": "联系电话",
  "details.contact.fax": "传真",
  "details.contact.email": "电子邮箱",
  "details.period.from": "统计期限起始日",
  "details.period.to": "统计期限截止日",
  "details.signature.office": "署名",
  "details.signature.date": "成文日期",
  "details.attachments": "附件说明",
};

const plainLabels: Readonly<Record<string, string>> = {
  title: "标题",
  "office.name": "单位名称",
  "office.kind": "单位类别",
  "office.level": "单位层级",
  "narrative.opening": "引言",
  ...detailLabels,
};

/** Does the edition have this place? */
export function hasKey(edition: Edition, key: Key): boolean {
  if (Object.keys(plainLabels).includes(key)) return true;
  const [kind, name] = splitKey(key);
  if (kind === "entries")
    return cellByName(edition, name) !== undefined || groupCellByName(edition, name) !== undefined;
  if (kind === "typedTotals") return cellByName(edition, name)?.total === true;
  if (kind === "narrative") return edition.sections.some((section) => section.id === name);
  return kind === "explanations" && /^[A-Z][0-9A-Z]*:/.test(name);
}

/** Why this text cannot stand at this key, in Chinese; undefined where it can. Figures are kept as typed, whatever they are. */
export function refusedText(key: Key, text: string): string | undefined {
  const [kind] = splitKey(key);
  const wrong = `“${plainLabels[key] ?? "报告"}”的内容不在可选范围内。`;
  if (key === "office.kind") return text === "" || kinds.includes(text) ? undefined : wrong;
  if (key === "office.level") return text === "" || levels.includes(text) ? undefined : wrong;
  if (kind === "typedTotals")
    return text === "" || text === "typed" ? undefined : "合计的录入方式只能是“计算”或“录入”。";
  if (kind === "explanations") return text === "" || readExplanation(key, text) ? undefined : "说明的内容不完整。";
  return undefined;
}

/** The place in Chinese in the report on `year`: `重复申请·自然人`, `单位名称`, `一、总体情况`. */
export function keyLabel(edition: Edition, year: number, key: Key): string {
  const plain = plainLabels[key];
  if (plain) return plain;
  const [kind, name] = splitKey(key);
  if (kind === "entries") return cellLabel(edition, name);
  if (kind === "typedTotals") return `${cellLabel(edition, name)}（合计方式）`;
  if (kind === "explanations") return `${name.slice(0, name.indexOf(":"))} 的说明`;
  const section = edition.sections.find(({ id }) => id === name);
  return section ? sectionHeading(section, year) : key;
}
