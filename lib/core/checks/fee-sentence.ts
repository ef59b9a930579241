// The sentence that the part for other matters needs where no processing fee was charged.
import type { CheckContext } from "./context.ts";
import { figureOf, totalOf } from "./role-cells.ts";

/** 国办函〔2020〕109号 is in force from 1 January 2021. */
export const feeStatedSince = 2021;

/** `2024年，本机关未收取政府信息公开信息处理费。`; "" where none is asked for or the figures tell of fee notices. */
export function noFeeSentence({
  edition,
  report,
  figures,
}: Pick<CheckContext, "edition" | "report" | "figures">): string {
  if (report.year < feeStatedSince || (figureOf(figures, totalOf(edition, "feeOverdue")) ?? 0) > 0) return "";
  return `${report.year}年，本机关未收取政府信息公开信息处理费。`;
}
