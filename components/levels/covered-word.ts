// What is counted is handed in only where it is signed; live, drafts are in it.
import type { SumKind } from "#core/aggregate/level-sums.ts";

export const coveredWord: Readonly<Record<SumKind, string>> = { signed: "已报", live: "有数" };

/** Of an office that need not report, with why where that was said. */
export function exemptWords(why: string): string {
  return why === "" ? "免报" : `免报（${why}）`;
}
