// The exchange form `nianbao/1`: one report as one JSON document between programs and offices.
import type * as z from "zod";
import { cellByName, cellsOf, groupCellByName, groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { editionById, editionForYear, editions } from "../editions/registry.ts";
import { type Envelope, envelope } from "./exchange-shape.ts";
import { printFigure, readFigure } from "./figure.ts";
import { figuresOf, printedText } from "./figures.ts";
import type { Figures, Report } from "./report.ts";
import { usualTitle } from "./title.ts";
import { whyNoFigure } from "./why-no-figure.ts";

/** The exchange form as plain data, keys in their usual order. */
export type Exchange = { readonly schema: "nianbao/1" } & Readonly<Record<string, unknown>>;

export type ParsedExchange =
  | { readonly ok: true; readonly report: Report; readonly edition: Edition; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/**
 * Reads exchange JSON (already parsed). Wrong types, unknown cells and unknown schemas are refused with a Chinese
 * message; unknown keys are ignored with a note.
 */
export function parseExchange(json: unknown, among: readonly Edition[] = editions): ParsedExchange {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return refuse("不是年报交换文件：应为一个 JSON 对象");
  const schema = "schema" in json ? json.schema : undefined;
  if (schema !== "nianbao/1") return refuse(`不认识的交换格式“${shown(schema)}”，应为 "nianbao/1"`);
  const parsed = envelope.safeParse(json);
  if (!parsed.success) return refuse(issueMessage(parsed.error.issues[0]));
  const form = parsed.data;
  // zod drops this key without a word; as a cell name it is as unknown as any other.
  if ("figures" in json && Object.keys(json.figures ?? {}).includes("__proto__"))
    return refuse("不认识的单元格“__proto__”");
  const edition = form.edition === undefined ? editionForYear(form.year, among) : editionById(form.edition, among);
  if (!edition)
    return refuse(
      form.edition === undefined ? `${form.year}年没有对应的年报格式` : `不认识的年报格式“${shown(form.edition)}”`,
    );
  const entries = entriesOf(edition, form);
  if (typeof entries === "string") return refuse(entries);
  const unknownSections = Object.keys(form.narrative).filter(
    (id) => id !== "opening" && !edition.sections.some((section) => section.id === id),
  );
  if (unknownSections.length > 0)
    return refuse(`正文里有不认识的部分“${shown(unknownSections[0])}”（${edition.name}）`);
  return {
    ok: true,
    edition,
    notes: Object.keys(json)
      .filter((key) => !(key in envelope.shape))
      .map((key) => `忽略了不认识的项目“${shown(key)}”`),
    report: toReport(edition, form, entries),
  };
}

function refuse(message: string): ParsedExchange {
  return { ok: false, message };
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "（缺失）");
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  object: "对象",
  record: "对象",
  array: "列表",
  boolean: "true 或 false",
};

function issueMessage(issue: z.core.$ZodIssue | undefined): string {
  const place = issue?.path.join(".") ?? "";
  if (issue?.code === "invalid_type") return `“${place}”的类型不对，应为${typeNames[issue.expected] ?? issue.expected}`;
  if (issue?.code === "too_big") return `“${place}”太长或太大`;
  return `“${place}”的内容不符合交换格式`;
}

/** Typed texts by cell, or a message. A number that is no figure of its cell (−1, 1.5) is kept for the checks to name. */
function entriesOf(edition: Edition, form: Envelope): Record<string, string> | string {
  const entries: Record<string, string> = {};
  for (const [name, value] of Object.entries(form.figures)) {
    const cell = cellByName(edition, name) ?? groupCellByName(edition, name);
    if (!cell) return `不认识的单元格“${shown(name)}”（${edition.name}）`;
    const { amount } = cell;
    if (value === null) continue;
    if (typeof value === (amount ? "number" : "string") && !(amount && Number.isSafeInteger(value))) {
      return amount ? `金额“${name}”应写成文字，如 "12.3456"` : `件数“${name}”应为整数，不加引号`;
    }
    const entry = String(value);
    const read = readFigure(entry, cell);
    if (read.kind !== "figure" && !/^-?\d+(?:\.\d+)?$/.test(entry))
      return `“${name}”：${whyNoFigure(entry, cell)?.reason ?? "没有数字，空白请用 null"}`;
    entries[name] = entry;
  }
  const also = [...Object.keys(form.printed ?? {}), ...Object.keys(form.reading ?? {}), ...(form.typedTotals ?? [])];
  const unknown = also.find((name) => !cellByName(edition, name) && !groupCellByName(edition, name));
  if (unknown !== undefined) return `不认识的单元格“${shown(unknown)}”（${edition.name}）`;
  for (const [name, printed] of Object.entries(form.printed ?? {})) {
    if (entries[name] === undefined && printed.trim() !== "") entries[name] = printed;
  }
  return entries;
}

function toReport(edition: Edition, form: Envelope, entries: Record<string, string>): Report {
  const typedTotals = typedTotalsOf(edition, form, entries);
  const typed = new Set(typedTotals);
  const kept = Object.fromEntries(
    Object.entries(entries).filter(([name]) => cellByName(edition, name)?.total !== true || typed.has(name)),
  );
  const printed = Object.fromEntries(
    Object.entries(form.printed ?? {}).filter(([name, text]) => text.trim() === "" || entries[name] !== text),
  );
  const {
    schema: _schema,
    figures: _figures,
    typedTotals: _typed,
    printed: _printed,
    edition: _edition,
    ...rest
  } = form;
  return defined({
    ...rest,
    edition: edition.id,
    entries: kept,
    typedTotals,
    printed: Object.keys(printed).length > 0 ? printed : undefined,
  }) as unknown as Report;
}

/** Optional keys that are undefined are left out (exactOptionalPropertyTypes). */
function defined(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, defined(inner)]),
  );
}

/** Listed totals, and those whose figure is not what their parts give (a total that is not mentioned at all is computed). */
function typedTotalsOf(edition: Edition, form: Envelope, entries: Readonly<Record<string, string>>): readonly string[] {
  const listed = new Set(form.typedTotals ?? []);
  const computed = figuresOf(edition, { entries, typedTotals: [] });
  return cellsOf(edition).flatMap((cell) => {
    if (!cell.total) return [];
    if (listed.has(cell.name)) return [cell.name];
    if (!(cell.name in form.figures)) return [];
    const entry = entries[cell.name];
    const read = entry === undefined ? undefined : readFigure(entry, cell);
    const figure = read?.kind === "figure" ? read.value : undefined;
    return figure === computed[cell.name] ? [] : [cell.name];
  });
}

/** Figures as the exchange form writes them: counts as numbers, amounts as decimal text, `null` where there is none. */
export function exchangeFigures(edition: Edition, figures: Figures): Record<string, number | string | null> {
  return Object.fromEntries(
    cellsOf(edition).map((cell) => {
      const value = figures[cell.name];
      return [cell.name, value === undefined ? null : cell.amount ? printFigure(value, cell) : value];
    }),
  );
}

/** A report in the exchange form. What is typed but no figure becomes `null` with its text under `printed`. */
export function toExchange(edition: Edition, report: Report): Exchange {
  const figures = figuresOf(edition, report);
  const values: Record<string, number | string | null> = {};
  const printed: Record<string, string> = { ...report.printed };
  for (const cell of [...cellsOf(edition), ...groupCellsOf(edition)]) {
    const entry = report.entries[cell.name];
    if ("parts" in cell && entry === undefined) continue;
    const plain = printedText(edition, { ...report, printed: {} }, figures, cell.name);
    const read = readFigure(plain, cell);
    if (read.kind === "figure") values[cell.name] = cell.amount ? read.plain : read.value;
    else {
      values[cell.name] = null;
      if (entry !== undefined && entry.trim() !== "" && printed[cell.name] === undefined) printed[cell.name] = entry;
    }
  }
  const { entries: _entries, typedTotals, printed: _printed, narrative, title, office, year, ...rest } = report;
  const order = ["opening", ...edition.sections.map((section) => section.id)];
  const ordered = Object.fromEntries(order.flatMap((id) => (narrative[id] === undefined ? [] : [[id, narrative[id]]])));
  return {
    schema: "nianbao/1",
    office,
    year,
    ...(title === undefined || title === usualTitle(report) ? {} : { title }),
    ...rest,
    edition: edition.id,
    figures: values,
    narrative: ordered,
    ...(typedTotals.length > 0 ? { typedTotals } : {}),
    ...(Object.keys(printed).length > 0 ? { printed } : {}),
  };
}
