// The places of a report that people edit, by key: what autosave sends, the server merges and the history lists.
import { withEntry } from "./edit.ts";
import type { Explanation, Office, Report } from "./report.ts";

/**
 * `entries.<cell>` · `typedTotals.<cell>` (`"typed"` or `""`) · `narrative.<section>` · `office.name` `office.kind`
 * `office.level` · `title` · `details.<group>.<field>` · `explanations.<check>:<cells, comma between>` (an Explanation as JSON).
 * At every key stands a text; `""` is absence.
 */
export type Key = string;

/** Names of attachments, one a line. */
const attachmentsKey = "details.attachments";

/** The kind of a key and the name in it. */
export function splitKey(key: Key): readonly [string, string] {
  const dot = key.indexOf(".");
  return dot < 0 ? [key, ""] : [key.slice(0, dot), key.slice(dot + 1)];
}

/** The key of an explanation: one for each check and set of cells. */
export function explanationKey(explanation: Pick<Explanation, "check" | "cells">): Key {
  return `explanations.${explanation.check}:${explanation.cells.join(",")}`;
}

/** What stands at a key; `""` where nothing does. */
export function textAt(report: Report, key: Key): string {
  const [kind, name] = splitKey(key);
  if (key === "title") return report.title ?? "";
  if (kind === "office") return report.office[name as keyof Office] ?? "";
  if (kind === "entries") return report.entries[name] ?? "";
  if (kind === "narrative") return report.narrative[name] ?? "";
  if (kind === "typedTotals") return report.typedTotals.includes(name) ? "typed" : "";
  if (key === attachmentsKey) return (report.details?.attachments ?? []).join("\n");
  if (kind === "details") {
    const [group, field] = splitKey(name);
    return fieldsOf(report, group)[field] ?? "";
  }
  const explained = report.explanations?.find((explanation) => explanationKey(explanation) === key);
  return explained ? JSON.stringify(explained) : "";
}

/** The report with this text at this key; `""` removes. The key must be one that the edition has. */
export function withText(report: Report, key: Key, text: string): Report {
  const [kind, name] = splitKey(key);
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
  if (key === attachmentsKey) {
    const { attachments: _, ...others } = report.details ?? {};
    return { ...report, details: text === "" ? others : { ...others, attachments: text.split("\n") } };
  }
  if (kind === "details") {
    const [group, field] = splitKey(name);
    const fields = withField(fieldsOf(report, group), field, text);
    return { ...report, details: { ...report.details, [group]: fields } };
  }
  const others = (report.explanations ?? []).filter((explanation) => explanationKey(explanation) !== key);
  const explanation = text === "" ? undefined : readExplanation(key, text);
  return { ...report, explanations: explanation ? [...others, explanation] : others };
}

/** The fields of a group of details (`contact`, `period`); none where it has none. */
function fieldsOf({ details = {} }: Report, group: string): Readonly<Record<string, string>> {
  const found: unknown = new Map<string, unknown>(Object.entries(details)).get(group);
  const texts = Object.entries(found ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts);
}

function withField<T extends object>(record: T, field: string, text: string, kept?: string): T {
  const entries = Object.entries(record).filter(([name]) => name !== field);
  if (text !== "" || field === kept) entries.push([field, text]);
  return Object.fromEntries(entries) as T;
}

/** The explanation that a text at its key holds; undefined where it holds none. */
export function readExplanation(key: Key, text: string): Explanation | undefined {
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
