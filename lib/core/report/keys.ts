// The places of a report that people edit, by key: what autosave sends, the server merges and the history lists.
import { cellByName, cellLabel, groupCellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { withEntry } from "./edit.ts";
import type { Explanation, Office, Report } from "./report.ts";

/**
 * `entries.<cell>` · `typedTotals.<cell>` (`"typed"` or `""`) · `narrative.<section>` · `office.name` `office.kind`
 * `office.level` · `title` · `details.<group>.<field>` · `explanations.<check>:<cells, comma between>` (an Explanation as JSON).
 * At every key stands a text; `""` is absence.
 */
export type Key = string;

const kinds: readonly string[] = ["government", "department", "township", "dispatched", "authorized"];
const levels: readonly string[] = ["national", "province", "city", "county", "township"];

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
};

const plainLabels: Readonly<Record<string, string>> = {
  title: "标题",
  "office.name": "单位名称",
  "office.kind": "单位类别",
  "office.level": "单位层级",
  "narrative.opening": "引言",
  ...detailLabels,
};

function split(key: Key): readonly [string, string] {
  const dot = key.indexOf(".");
  return dot < 0 ? [key, ""] : [key.slice(0, dot), key.slice(dot + 1)];
}

/** Does the edition have this place? */
export function hasKey(edition: Edition, key: Key): boolean {
  if (Object.keys(plainLabels).includes(key)) return true;
  const [kind, name] = split(key);
  if (kind === "entries")
    return cellByName(edition, name) !== undefined || groupCellByName(edition, name) !== undefined;
  if (kind === "typedTotals") return cellByName(edition, name)?.total === true;
  if (kind === "narrative") return edition.sections.some((section) => section.id === name);
  return kind === "explanations" && /^[A-Z][0-9A-Z]*:/.test(name);
}

/** Why this text cannot stand at this key, in Chinese; undefined where it can. Figures are kept as typed, whatever they are. */
export function refusedText(key: Key, text: string): string | undefined {
  const [kind] = split(key);
  const wrong = `“${plainLabels[key] ?? "报告"}”的内容不在可选范围内。`;
  if (key === "office.kind") return text === "" || kinds.includes(text) ? undefined : wrong;
  if (key === "office.level") return text === "" || levels.includes(text) ? undefined : wrong;
  if (kind === "typedTotals")
    return text === "" || text === "typed" ? undefined : "合计的录入方式只能是“计算”或“录入”。";
  if (kind === "explanations") return text === "" || readExplanation(key, text) ? undefined : "说明的内容不完整。";
  return undefined;
}

/** The place in Chinese: `重复申请·自然人`, `单位名称`. */
export function keyLabel(edition: Edition, key: Key): string {
  const plain = plainLabels[key];
  if (plain) return plain;
  const [kind, name] = split(key);
  if (kind === "entries") return cellLabel(edition, name);
  if (kind === "typedTotals") return `${cellLabel(edition, name)}（合计方式）`;
  if (kind === "explanations") return `${name.slice(0, name.indexOf(":"))} 的说明`;
  const section = edition.sections.find(({ id }) => id === name);
  return section ? `${section.mark}${section.title}` : key;
}

/** The key of an explanation: one for each check and set of cells. */
export function explanationKey(explanation: Pick<Explanation, "check" | "cells">): Key {
  return `explanations.${explanation.check}:${explanation.cells.join(",")}`;
}

/** What stands at a key; `""` where nothing does. */
export function textAt(report: Report, key: Key): string {
  const [kind, name] = split(key);
  if (key === "title") return report.title ?? "";
  if (kind === "office") return report.office[name as keyof Office] ?? "";
  if (kind === "entries") return report.entries[name] ?? "";
  if (kind === "narrative") return report.narrative[name] ?? "";
  if (kind === "typedTotals") return report.typedTotals.includes(name) ? "typed" : "";
  if (kind === "details") {
    const [group, field] = split(name);
    const fields = report.details?.[group as "contact"] as Readonly<Record<string, string>> | undefined;
    return fields?.[field] ?? "";
  }
  const explained = report.explanations?.find((explanation) => explanationKey(explanation) === key);
  return explained ? JSON.stringify(explained) : "";
}

/** The report with this text at this key; `""` removes. The key must be one that the edition has. */
export function withText(report: Report, key: Key, text: string): Report {
  const [kind, name] = split(key);
  if (key === "title") {
    const { title: _, ...rest } = report;
    return text === "" ? rest : { ...rest, title: text };
  }
  if (kind === "office") return { ...report, office: withField(report.office, name, text, "name") };
  if (kind === "entries") return withEntry(report, name, text);
  if (kind === "narrative") return { ...report, narrative: withField(report.narrative, name, text) };
  if (kind === "typedTotals") {
    const others = report.typedTotals.filter((cell) => cell !== name);
    return { ...report, typedTotals: text === "" ? others : [...others, name] };
  }
  if (kind === "details") {
    const [group, field] = split(name);
    const fields = withField({ ...report.details?.[group as "contact"] } as Record<string, string>, field, text);
    return { ...report, details: { ...report.details, [group]: fields } };
  }
  const others = (report.explanations ?? []).filter((explanation) => explanationKey(explanation) !== key);
  const explanation = text === "" ? undefined : readExplanation(key, text);
  return { ...report, explanations: explanation ? [...others, explanation] : others };
}

function withField<T extends object>(record: T, field: string, text: string, kept?: string): T {
  const entries = Object.entries(record).filter(([name]) => name !== field);
  if (text !== "" || field === kept) entries.push([field, text]);
  return Object.fromEntries(entries) as T;
}

function readExplanation(key: Key, text: string): Explanation | undefined {
  let given: Partial<Explanation> | null;
  try {
    given = JSON.parse(text) as Partial<Explanation> | null;
  } catch {
    return undefined;
  }
  if (typeof given !== "object" || given === null || !Array.isArray(given.cells)) return undefined;
  const { check, cells, values, text: words, by, at, override } = given;
  const texts = [check, words, by, at, ...cells];
  if (texts.some((each) => typeof each !== "string") || typeof override !== "boolean") return undefined;
  if (typeof values !== "object" || values === null || Object.values(values).some((each) => typeof each !== "string"))
    return undefined;
  const explanation = { check, cells, values, text: words, by, at, override } as Explanation;
  return explanationKey(explanation) === key ? explanation : undefined;
}

/** The keys at which something stands. */
export function keysOf(report: Report): readonly Key[] {
  const details = Object.entries(report.details ?? {}).flatMap(([group, fields]) =>
    Object.keys(fields).map((field) => `details.${group}.${field}`),
  );
  return [
    ...(report.title === undefined ? [] : ["title"]),
    ...Object.keys(report.office).map((field) => `office.${field}`),
    ...Object.keys(report.entries).map((cell) => `entries.${cell}`),
    ...report.typedTotals.map((cell) => `typedTotals.${cell}`),
    ...Object.keys(report.narrative).map((section) => `narrative.${section}`),
    ...details,
    ...(report.explanations ?? []).map(explanationKey),
  ];
}

/** The keys at which two reports differ. */
export function changedKeys(before: Report, after: Report): readonly Key[] {
  const keys = new Set([...keysOf(before), ...keysOf(after)]);
  return [...keys].filter((key) => textAt(before, key) !== textAt(after, key));
}
