// The state of an office's return: from what came and what was found, never typed in.
import { isOpen } from "../checks/unread-cells.ts";
import { cellByName } from "../editions/cells.ts";
import type { CollectedReport } from "./collected-file.ts";
import type { MatchedReturns } from "./match-returns.ts";

/** 未报／已报／有错误／待核／免报 (已退回 and 已通过 are decisions that a collection records besides). */
export type ReturnState = "missing" | "received" | "errors" | "doubtful" | "exempt";

export const returnStateNames: Readonly<Record<ReturnState, string>> = {
  missing: "未报",
  received: "已报",
  errors: "有错误",
  doubtful: "待核",
  exempt: "免报",
};

/** The state of what came for one office. Several different files, or figures read in more than one way, are doubtful. */
export function returnState({ office, returns }: MatchedReturns): ReturnState {
  const [only, ...others] = returns;
  if (!only) return office.exempt === undefined ? "missing" : "exempt";
  if (others.length > 0) return "doubtful";
  if (only.errors > 0) return "errors";
  return doubtfulCells(only).length > 0 ? "doubtful" : "received";
}

/** Cells whose reading is open: printed in a way that allows several figures, and nobody has confirmed one. */
export function doubtfulCells({ report, edition }: CollectedReport): readonly string[] {
  return Object.keys(report.reading ?? {}).filter(
    (name) => isOpen(report, name) && cellByName(edition, name) !== undefined,
  );
}
