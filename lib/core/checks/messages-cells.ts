// Sentences of the checks that look at single cells.
import type { Repair } from "./finding.ts";

/** `“甲”“乙”等5格`: at most three places by name. */
export function places(labels: readonly string[]): string {
  const named = labels
    .slice(0, 3)
    .map((label) => `“${label}”`)
    .join("");
  return labels.length > 3 ? `${named}等${labels.length}格` : named;
}

export const cellMessages = {
  blankKnown: (label: string, value: string) => `“${label}”还没有填，按勾稽关系应为 ${value}。`,
  blank: (labels: readonly string[]) => `${places(labels)}还没有填，没有发生的请填 0。`,
  dash: (label: string, text: string) => `“${label}”填的是“${text}”，没有发生请填 0，不掌握请留空。`,
  notAFigure: (label: string, reason: string) => `“${label}”填写有误：${reason}。`,
  fullWidth: (label: string, text: string, plain: string) => `“${label}”填的是全角的“${text}”，请改为 ${plain}。`,
  decimals: (label: string, text: string, decimals: number) =>
    `“${label}”填的是 ${text}，有 ${decimals} 位小数，官方表格要求最多保留 4 位，请核对。`,
  fewDecimals: (label: string, text: string) => `“${label}”要求保留4位小数，现填 ${text}，请核对是否完整。`,
  written: (label: string, text: string, plain: string) => `“${label}”填的是“${text}”，建议统一写成 ${plain}。`,
};

export const cellRepairs = {
  fillNil: (count: number) => (count === 1 ? "填 0" : `${count}格全部填 0`),
  fillKnown: (count: number) => (count === 1 ? "按勾稽关系填入" : `${count}格填入（勾稽可推出的按推算值，其余填 0）`),
  empty: "清空",
  write: (plain: string) => `改为 ${plain}`,
};

/** The repair that writes a figure into a cell; none where it is not known. */
export function writeInstead(cell: string, plain: string | undefined): readonly Repair[] {
  return plain === undefined ? [] : [{ label: cellRepairs.write(plain), changes: [{ cell, value: plain }] }];
}
