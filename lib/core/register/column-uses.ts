// What a column of a register can be counted as, in the office's words. Data only.
import { keysOf } from "../ground/entries-of.ts";
import type { ColumnUse } from "./known-columns.ts";

/** For the screen, in the order of a register's columns. A number of its own decides nothing. */
export const columnUseNames: Readonly<Record<Exclude<ColumnUse, "number">, string>> = {
  applicant: "申请人类型",
  received: "收到日期",
  answered: "答复日期",
  result: "办理结果",
  reason: "不予公开等的具体情形",
  carriedOver: "是否上年结转",
  dispute: "复议、诉讼情况",
  disputeKind: "案件类型（复议／诉讼）",
  afterReconsideration: "是否经过复议",
  disputeOutcome: "案件结果",
  closed: "审结日期",
  requestsInRow: "一行几件（只用来提醒）",
  unused: "不用这一栏",
};

export type ColumnChoice = keyof typeof columnUseNames;

export const columnChoices = keysOf(columnUseNames);
