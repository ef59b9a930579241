// Handing in, as the office below sees it: where its return is, and how long there is until the last day.
import { daysUntil } from "../collection/collection.ts";

/**
 * Below: not signed; signed and waiting; in the sum of its own office, which is what waits; accepted by the office above; the sum it is in
 * accepted one level further up.
 */
export type HandInState = "unsigned" | "ready" | "inOwnSum" | "accepted" | "acceptedAbove" | "returned";

export const handInNames: Readonly<Record<HandInState, string>> = {
  unsigned: "未签发",
  ready: "已报，待接收",
  inOwnSum: "已计入本级汇总",
  accepted: "已接收",
  acceptedAbove: "上级已接收",
  returned: "已退回",
};

/** Days before the last one from which it is reminded of. */
export const remindedBefore = 10;

/** `last`: what the office above decided last; `isAboveAccepted`: its sum, with this return in it, was accepted one level up. */
export function handInState(
  isSigned: boolean,
  last: "accepted" | "returned" | undefined,
  isAboveAccepted: boolean,
): HandInState {
  if (!isSigned) return last === "returned" ? "returned" : "unsigned";
  if (isAboveAccepted) return "acceptedAbove";
  return last === "accepted" ? "accepted" : "ready";
}

/** Is there still something to hand in? */
export function isOwed(state: HandInState): boolean {
  return state === "unsigned" || state === "returned";
}

/** `还有 5 天`, `今天截止`, `已过 3 天`; days are `2026-01-20`. */
export function daysWords(due: string, today: string): string {
  const days = daysUntil(due, today);
  return days > 0 ? `还有 ${days} 天` : days === 0 ? "今天截止" : `已过 ${-days} 天`;
}

/** Is the last day near enough, or over, so that somebody is reminded? Worked out whenever it is asked, never kept. */
export function isReminded(due: string | undefined, today: string, before = remindedBefore): due is string {
  return due !== undefined && daysUntil(due, today) <= before;
}
