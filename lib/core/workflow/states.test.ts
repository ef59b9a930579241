// The way of a report from draft to publication, told by its moves: who is next, what leads back, what opens and signs.
import { describe, expect, it } from "vitest";
import { isApproved, isWritable, type Move, moveRules, moves, openingMove, signingMoves, states } from "./states.ts";

/** Moves as `move by role, role`, from one state. */
const from = (state: (typeof states)[number]) =>
  moves.flatMap((move) => {
    const roles = moveRules[move].from[state];
    return roles ? [`${move} by ${roles.join(", ")}`] : [];
  });

describe("from a state", () => {
  it.each([
    ["draft", ["submit by clerk"]],
    ["submitted", ["withdraw by clerk", "review by reviewer", "sendBack by reviewer"]],
    ["reviewed", ["clear by secrecyReviewer", "sendBack by secrecyReviewer, reviewer"]],
    ["cleared", ["approve by approver", "sendBack by approver, secrecyReviewer"]],
    ["approved", ["recall by approver", "publish by clerk, approver"]],
    ["published", ["correct by clerk"]],
    ["sentBack", ["submit by clerk"]],
    ["corrected", ["submit by clerk"]],
  ] as const)("%s these moves are made: %j", (state, made) => {
    expect(from(state)).toEqual(made);
  });
});

describe("the way", () => {
  it("to publication passes review, secrecy and signature, in this order", () => {
    const way: Move[] = ["submit", "review", "clear", "approve", "publish"];
    let state: (typeof states)[number] = "draft";
    for (const move of way) {
      expect(moveRules[move].from[state], move).toBeDefined();
      state = moveRules[move].to;
    }
    expect(state).toBe("published");
  });

  it("leads to every state, and on from each", () => {
    const reached = new Set(["draft", ...moves.map((move) => moveRules[move].to)]);
    expect([...reached].sort()).toEqual([...states].sort());
    for (const state of states) expect(from(state), state).not.toEqual([]);
  });

  it("to the signature is never gone by the one who wrote", () => {
    expect(moves.filter((move) => moveRules[move].notByWriter)).toEqual(["review", "clear", "approve"]);
  });

  it("back needs words, but for a clerk who takes back his own", () => {
    expect(moves.filter((move) => moveRules[move].why)).toEqual(["sendBack", "recall", "correct"]);
    expect(moveRules.withdraw.from).toEqual({ submitted: ["clerk"] });
  });

  it("is open to a whole report alone, when it is handed in and when it is signed", () => {
    expect(moves.filter((move) => moveRules[move].whole)).toEqual(["submit", "approve"]);
  });
});

describe("a signed report", () => {
  it.each([
    ["approved", "recall"],
    ["published", "correct"],
    ["draft", undefined],
    ["cleared", undefined],
    ["corrected", undefined],
  ] as const)("that is %s is opened by %s", (state, move) => {
    expect(openingMove(state)).toBe(move);
  });

  it("comes about and ends by these moves; publishing signs nothing", () => {
    expect(signingMoves).toEqual(["approve", "recall", "correct"]);
  });

  it("is never one that the clerk writes in", () => {
    expect(states.filter(isWritable)).toEqual(["draft", "sentBack", "corrected"]);
    expect(states.filter(isApproved)).toEqual(["approved", "published"]);
  });
});
