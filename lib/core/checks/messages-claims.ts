// Sentences of the checks that read the text.
import type { Edition } from "../editions/edition.ts";

/** `第一部分`, `引言`: where a text stands. */
export function partOf(edition: Edition, section: string): string {
  const mark = edition.sections.find(({ id }) => id === section)?.mark.replace(/、$/u, "");
  return mark === undefined ? "引言" : `第${mark}部分`;
}

function listed(figures: readonly { readonly name: string; readonly figure: string }[]): string {
  return figures.map(({ name, figure }) => `${name} ${figure}`).join("、");
}

export const claimMessages = {
  fitsNone: (part: string, quote: string, figures: readonly { readonly name: string; readonly figure: string }[]) =>
    figures.length === 1
      ? `${part}写“${quote}”，表中${listed(figures)}，两处不一致，请改正其中一处。`
      : `${part}写“${quote}”，表中${listed(figures)}，都对不上，请改正文字或表格；只统计本级的，请写明范围。`,
  ownScope: (part: string, quote: string, name: string, figure: string) =>
    `${part}写“${quote}”，表中${name} ${figure}，文字似乎只统计本级，请写明与全部数字的关系。`,
  otherBasis: (part: string, quote: string, matched: string, figure: string, usual: string, usualFigure: string) =>
    `${part}写“${quote}”，与${matched}（${figure}）一致，不是${usual}（${usualFigure}），建议写明口径。`,
  countedTwice: (part: string, received: string, over: string, answered: string, forward: string, right: string) =>
    `${part}写收到 ${received} 件、上年结转 ${over} 件，合计与答复 ${answered} 件、结转下年 ${forward} 件对不上：收到数已含上年结转，应写 ${right} 件，或写明“含上年结转”。`,
  allAnswered: (part: string, quote: string, forward: string) =>
    `${part}写“${quote}”，表三却有 ${forward} 件结转下年度，请改写，如“除结转 ${forward} 件外均已答复”。`,
  noneReceived: (part: string, quote: string, name: string, figure: string) =>
    `${part}写“${quote}”，表中${name}是 ${figure}，请改正其中一处。`,
  allEndedSo: (part: string, quote: string, others: string, figure: string) =>
    `${part}写“${quote}”，表中却有 ${figure} 件${others}，请改正其中一处。`,
  tableFigure: (part: string, quote: string, place: string, figure: string) =>
    `${part}写“${quote}”，表中“${place}”是 ${figure}，请改正其中一处，或写明统计范围。`,
  share: (part: string, quote: string, counted: string, base: string, exact: string) =>
    `${part}写“${quote}”，${counted} 占 ${base} 应为 ${exact}，请核对。`,
  forcedShare: (part: string, quote: string, counted: string, base: string, exact: string) =>
    `${part}写“${quote}”，${counted} 占 ${base} 应为 ${exact}，相差末位一个单位，可能是为凑足 100%，请确认。`,
  sum: (part: string, quote: string, whole: string, sum: string) =>
    `${part}“${quote}”各项之和是 ${sum}，与 ${whole} 不一致，请核对。`,
  twoFigures: (one: string, first: string, other: string, second: string) =>
    one === other
      ? `${one}同一事项前后数字不一：先写“${first}”，后写“${second}”，请核对。`
      : `同一事项前后数字不一：${one}写“${first}”，${other}写“${second}”，请核对。`,
  twoUnits: (one: string, first: string, other: string, second: string) =>
    one === other
      ? `${one}同一数字用了两种量词：先写“${first}”，后写“${second}”，请统一。`
      : `同一数字用了两种量词：${one}写“${first}”，${other}写“${second}”，请统一。`,
  growth: (part: string, quote: string, now: string, before: string, exact: string) =>
    `${part}写“${quote}”，本年 ${now}、上年 ${before}，应为${exact}，请核对。`,
  impossibleGrowth: (part: string, quote: string, now: string) =>
    `${part}写“${quote}”，按 ${now} 倒推，上年不是整数，请核对。`,
  rate: (part: string, quote: string, one: string, other: string, exact: string) =>
    `${part}写“${quote}”，按 ${one} 和 ${other} 计算应为 ${exact}，请核对。`,
  feeSum: (part: string, what: string, whole: string, sum: string) =>
    `${part}信息处理费${what}合计写 ${whole}，各单位之和是 ${sum}，请核对。`,
  feeTens: (part: string, amount: string) =>
    `${part}写信息处理费 ${amount} 元，收费标准都是 10 元的整倍数，请核对金额和单位。`,
  decisionsAsDisclosure: (part: string, quote: string, place: string) =>
    `${part}写“${quote}”，这是表二“${place}”的数字，是作出的决定数，不是公开的条数，请改写。`,
};

export const textRepairs = {
  write: (figure: string) => `文字改为 ${figure}`,
};
