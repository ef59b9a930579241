// What stands at a place of a report, as people read it: choices are kept as names, explanations as JSON.

import { officeKinds, officeLevels } from "#components/desk/office-words.ts";
import { type Key, readExplanation } from "#core/report/keys.ts";
import type { OfficeKind, OfficeLevel } from "#core/report/report.ts";

/** The text at `key` in words. */
export function textInWords(key: Key, text: string): string {
  if (key.startsWith("typedTotals.")) return text === "" ? "自动计算" : "按原表录入";
  if (text === "") return "（空白）";
  if (key === "office.kind") return officeKinds[text as OfficeKind] ?? text;
  if (key === "office.level") return officeLevels[text as OfficeLevel] ?? text;
  return readExplanation(key, text)?.text ?? text;
}
