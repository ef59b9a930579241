// Sentences about equations that do not hold.

/** At most so many terms are written out; more are summed up in words. */
const mostTerms = 6;

export interface Side {
  /** `“自然人”`-style places with their figures, in printed order. */
  readonly terms: readonly { readonly label: string; readonly figure: string | undefined; readonly refused: boolean }[];
  readonly sum: string;
}

function sideOf(side: Side): string {
  if (side.terms.length === 0) return "0";
  if (side.terms.length > mostTerms) return `“${side.terms[0]?.label}”等${side.terms.length}项之和为 ${side.sum}`;
  const terms = side.terms.map(
    ({ label, figure, refused }) => `“${label}”${figure ?? (refused ? "（填写有误）" : "（空白）")}`,
  );
  return terms.length === 1 ? (terms[0] ?? "") : `${terms.join("＋")}＝${side.sum}`;
}

function inColumn(column: string | undefined): string {
  return column === undefined ? "" : `“${column}”一列：`;
}

export const equationMessages = {
  unequalTotal: (total: string, figure: string | undefined, sum: string, gap: string) =>
    `“${total}”${figure === undefined ? "空白" : `填的是 ${figure}`}，各分项之和是 ${sum}，相差 ${gap}，请核对。`,
  unequal: (column: string | undefined, left: Side, right: Side, gap: string) =>
    `${inColumn(column)}${sideOf(left)}，${sideOf(right)}，两边应相等，现相差 ${gap}，请核对。`,
  negative: (right: Side) => `${sideOf(right)}，结果不应小于 0，请核对。`,
  greater: (column: string | undefined, left: Side, right: Side) =>
    `${inColumn(column)}${sideOf(left)}，不应大于${sideOf(right)}，请核对。`,
  /** Where nothing shows which figure is wrong. */
  noEvidence: (sentence: string) =>
    sentence.endsWith("，请核对。")
      ? `${sentence.slice(0, -"请核对。".length)}看不出是哪一格填错，请查台账。`
      : sentence,
  withBlanks: (sentence: string, blanks: string) =>
    `${sentence.slice(0, -"，请核对。".length)}。可能是${blanks}还没有填，请补填。`,
};

export const equationRepairs = {
  correct: (changes: readonly { readonly label: string; readonly to: string }[]) =>
    changes.map(({ label, to }) => `把“${label}”改为 ${to}`).join("，"),
  swap: (one: string, other: string) => `“${one}”与“${other}”的数对调`,
  move: (figure: string, from: string, to: string) => `把 ${figure} 从“${from}”移到“${to}”`,
  fill: (label: string, to: string) => `“${label}”填 ${to}`,
};
