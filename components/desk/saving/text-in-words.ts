// What stands at a place of a report, as people read it: choices are kept as names, explanations as JSON.

import { officeKinds, officeLevels } from "#components/desk/office-words.ts";
import { type Key, readExplanation } from "#core/report/keys.ts";

/** The text at `key` in words. */
export function textInWords(key: Key, text: string): string {
  if (key.startsWith("typedTotals.")) return text === "" ? "自动计算" : "按原表录入";
  if (text === "") return "（空白）";
  if (key === "office.kind") return wordOf(officeKinds, text);
  if (key === "office.level") return wordOf(officeLevels, text);
  return readExplanation(key, text)?.text ?? text;
}

function wordOf(words: Readonly<Record<string, string>>, text: string): string {
  return words[text] ?? text;
}
