// The state of an office's return: from what came, what was found and what was decided; never typed in.
import type { MatchedReturns } from "./match-returns.ts";

/** 未报／已报／有错误／待核／已退回／已通过／免报. */
export type ReturnState = "missing" | "received" | "errors" | "doubtful" | "returned" | "accepted" | "exempt";

export const returnStateNames: Readonly<Record<ReturnState, string>> = {
  missing: "未报",
  received: "已报",
  errors: "有错误",
  doubtful: "待核",
  returned: "已退回",
  accepted: "已通过",
  exempt: "免报",
};

/** What was decided about a return, as long as it is the one that is there. */
export type Verdict = "accepted" | "returned";

/** `unsettled`: it is a sum that does not stand. */
interface Judged extends Pick<MatchedReturns, "office"> {
  readonly returns: readonly (MatchedReturns["returns"][number] & {
    readonly unsettled?: { readonly isAccepted?: true };
  })[];
}

/**
 * The state of what came for one office. Several different files, or figures read in more than one way, are doubtful, and
 * no acceptance changes that: nobody can have seen which figures it is about.
 */
export function returnState({ office, returns }: Judged, verdict?: Verdict): ReturnState {
  const [only, ...others] = returns;
  // A signed report that was given back is open again: it is not here to be read until it is signed anew.
  if (verdict === "returned" && others.length === 0) return office.exempt === undefined ? "returned" : "exempt";
  if (!only) return office.exempt === undefined ? "missing" : "exempt";
  if (others.length > 0) return "doubtful";
  const isDoubtful = only.doubtful.length > 0;
  if (verdict === "accepted" && !isDoubtful) return only.unsettled?.isAccepted ? "doubtful" : "accepted";
  // A sum that does not stand is nobody's to add up, until it is looked at.
  if (only.unsettled !== undefined) return "doubtful";
  if (only.errors > 0) return "errors";
  return isDoubtful ? "doubtful" : "received";
}

/** Is the return added up? A sum that was accepted stays in, also where what it was made of changed since: that is told beside it. */
export function isSummed(state: ReturnState, returns: Judged["returns"] = []): boolean {
  if (state === "received" || state === "accepted") return true;
  const [only, ...others] = returns;
  return state === "doubtful" && others.length === 0 && only?.unsettled?.isAccepted === true;
}
