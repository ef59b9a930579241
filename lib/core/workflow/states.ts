// The states of a report between draft and publication, and the moves between them, as data.
import type { Role } from "./roles.ts";

export const states = [
  "draft",
  "submitted",
  "reviewed",
  "cleared",
  "approved",
  "published",
  "sentBack",
  "corrected",
] as const;

export type WorkState = (typeof states)[number];

export const stateNames: Readonly<Record<WorkState, string>> = {
  draft: "草稿",
  submitted: "已送审",
  reviewed: "已审核",
  cleared: "已保密审查",
  approved: "已签发",
  published: "已发布",
  sentBack: "退回修改",
  corrected: "更正中",
};

export const moves = [
  "submit",
  "withdraw",
  "review",
  "clear",
  "approve",
  "sendBack",
  "recall",
  "publish",
  "correct",
] as const;

export type Move = (typeof moves)[number];

export interface MoveRule {
  readonly label: string;
  /** From each state that it starts at, whose work it is there. */
  readonly from: Readonly<Partial<Record<WorkState, readonly Role[]>>>;
  readonly to: WorkState;
  /** Needs words: a reason that is kept and printed. */
  readonly why?: true;
  /** Whoever wrote the report may not do it, unless the office lets one person do all. */
  readonly notByWriter?: true;
  /** Only a report without open errors and blank sections. */
  readonly whole?: true;
  /** Opens a signed report again: not while the office above has accepted it. */
  readonly opens?: true;
}

/** States in which the clerk writes. */
const writable = { draft: ["clerk"], sentBack: ["clerk"], corrected: ["clerk"] } as const;

export const moveRules: Readonly<Record<Move, MoveRule>> = {
  submit: { label: "送审", from: writable, to: "submitted", whole: true },
  withdraw: { label: "撤回送审", from: { submitted: ["clerk"] }, to: "draft" },
  review: { label: "审核通过", from: { submitted: ["reviewer"] }, to: "reviewed", notByWriter: true },
  clear: { label: "保密审查通过", from: { reviewed: ["secrecyReviewer"] }, to: "cleared", notByWriter: true },
  approve: { label: "签发", from: { cleared: ["approver"] }, to: "approved", notByWriter: true, whole: true },
  sendBack: {
    label: "退回修改",
    from: {
      submitted: ["reviewer"],
      reviewed: ["secrecyReviewer", "reviewer"],
      cleared: ["approver", "secrecyReviewer"],
    },
    to: "sentBack",
    why: true,
  },
  recall: { label: "撤回签发", from: { approved: ["approver"] }, to: "sentBack", why: true, opens: true },
  publish: { label: "登记发布", from: { approved: ["clerk", "approver"] }, to: "published" },
  correct: { label: "发布后更正", from: { published: ["clerk"] }, to: "corrected", why: true, opens: true },
};

/** How a move that opened a signed report is called where the office above made it. */
export const givenBackLabel = "上级退回";

/** The move by which the office above gives a signed report back: it stands among the report's moves like one of its own. */
export function openingMove(state: WorkState): Move | undefined {
  return moves.find((move) => moveRules[move].opens && moveRules[move].from[state] !== undefined);
}

/** May the clerk write? */
export function isWritable(state: WorkState): boolean {
  return state in writable;
}

/** Is the report kept as it was approved? */
export function isApproved(state: WorkState): boolean {
  return state === "approved" || state === "published";
}

/** The moves by which a report becomes signed, or is it no longer. */
export const signingMoves: readonly Move[] = moves.filter((move) => {
  const { from, to } = moveRules[move];
  return isApproved(to) !== states.some((state) => from[state] !== undefined && isApproved(state));
});
