import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithin, makesCircle, type OfficeNode, treeOf } from "../offices/office-tree.ts";
import { type Mover, movesOpenTo, refuseMove, refuseWriting, type Work } from "./judge-move.ts";
import { type Grant, readingOf, roles } from "./roles.ts";
import { isApproved, moveRules, moves, openingMove, states } from "./states.ts";

const office = (id: string, above?: string): OfficeNode => ({ id, name: id, aliases: [], ...(above ? { above } : {}) });
const tree = treeOf([office("city"), office("county", "city"), office("town", "county"), office("other", "city")]);
const ids = [...tree.keys()];

const grant = fc.record({ role: fc.constantFrom(...roles), office: fc.constantFrom(...ids) });
const mover: fc.Arbitrary<Mover> = fc.record({ id: fc.constantFrom("a", "b", "c"), grants: fc.array(grant) });
const work: fc.Arbitrary<Work> = fc.record({
  office: fc.constantFrom(...ids),
  state: fc.constantFrom(...states),
  round: fc.constantFrom(1, 2),
  writers: fc.subarray(["a", "b", "c"]),
  oneForAll: fc.boolean(),
});
const move = fc.constantFrom(...moves);
const everything = (at: string): Grant[] => roles.map((role) => ({ role, office: at }));
const base: Work = { office: "town", state: "draft", round: 1, writers: ["clerk"], oneForAll: false };
const by = (id: string, ...granted: Grant[]): Mover => ({ id, grants: granted });

describe("moves", () => {
  test("lead from draft to published and back, each by its own role", () => {
    const way = [
      ["submit", "clerk"],
      ["review", "reviewer"],
      ["clear", "secrecyReviewer"],
      ["approve", "approver"],
      ["publish", "clerk"],
      ["correct", "clerk"],
    ] as const;
    let state: Work["state"] = "draft";
    for (const [each, role] of way) {
      const now = { ...base, state };
      for (const other of roles) {
        const refused = refuseMove(tree, now, by("x", { role: other, office: "city" }), each, "原因");
        const allowed = other === role || (each === "publish" && other === "approver");
        expect([each, other, refused?.kind]).toEqual([each, other, allowed ? undefined : "role"]);
      }
      state = moveRules[each].to;
    }
    expect(state).toBe("corrected");
  });

  test("nobody reviews, screens or signs what they wrote, unless the office lets one person do all", () => {
    for (const [state, each] of [
      ["submitted", "review"],
      ["reviewed", "clear"],
      ["cleared", "approve"],
    ] as const) {
      const clerk = by("clerk", ...everything("city"));
      expect(refuseMove(tree, { ...base, state }, clerk, each, "")?.kind).toBe("writer");
      expect(refuseMove(tree, { ...base, state, oneForAll: true }, clerk, each, "")).toBeUndefined();
      expect(refuseMove(tree, { ...base, state }, { ...clerk, id: "other" }, each, "")).toBeUndefined();
    }
  });

  test("that open a signed report are refused while the office above has accepted it, with who, when and whom to ask", () => {
    const all = by("x", ...everything("city"));
    const accepted = { officeId: "county", office: "某县", by: "张三", on: "2026-01-12" };
    for (const [state, each] of [
      ["approved", "recall"],
      ["published", "correct"],
    ] as const) {
      const refused = refuseMove(tree, { ...base, state, accepted }, all, each, "原因");
      expect(refused?.kind).toBe("accepted");
      for (const word of ["某县", "张三", "2026-01-12", moveRules[each].label, "联系“某县”退回"])
        expect(refused?.message).toContain(word);
      expect(movesOpenTo(tree, { ...base, state, accepted }, all)).not.toContain(each);
      expect(refuseMove(tree, { ...base, state }, all, each, "原因")).toBeUndefined();
    }
    expect(refuseMove(tree, { ...base, state: "approved", accepted }, all, "publish", "")).toBeUndefined();
  });

  test("every move that leads from what is signed to what is written in says that it opens", () => {
    for (const each of moves)
      for (const state of states)
        if (isApproved(state) && moveRules[each].from[state] && !isApproved(moveRules[each].to)) {
          expect(moveRules[each].opens).toBe(true);
          expect(openingMove(state)).toBe(each);
        }
  });

  test("that send back or correct need a reason", () => {
    const all = by("x", ...everything("city"));
    expect(refuseMove(tree, { ...base, state: "submitted" }, all, "sendBack", " ")?.kind).toBe("why");
    expect(refuseMove(tree, { ...base, state: "published" }, all, "correct", "")?.kind).toBe("why");
    expect(refuseMove(tree, { ...base, state: "published" }, all, "correct", "漏报一件")).toBeUndefined();
  });

  test("are never open to somebody without a role that reaches the office", () => {
    fc.assert(
      fc.property(work, mover, move, (at, who, each) => {
        if (refuseMove(tree, at, who, each, "原因")) return;
        const needed = moveRules[each].from[at.state] ?? [];
        expect(who.grants.some((one) => needed.includes(one.role) && isWithin(tree, at.office, one.office))).toBe(true);
        expect(moveRules[each].notByWriter && !at.oneForAll && at.writers.includes(who.id)).toBeFalsy();
      }),
    );
  });

  test("more grants never take a move away, and the buttons shown are those that are allowed", () => {
    fc.assert(
      fc.property(work, mover, fc.array(grant), (at, who, more) => {
        const open = movesOpenTo(tree, at, who);
        const later = movesOpenTo(tree, at, { ...who, grants: [...who.grants, ...more] });
        expect(open.filter((each) => !later.includes(each))).toEqual([]);
        for (const each of moves) expect(open.includes(each)).toBe(!refuseMove(tree, at, who, each, "原因"));
      }),
    );
  });

  test("a report is changed in draft, sent back or under correction alone, by its clerks", () => {
    fc.assert(
      fc.property(work, mover, (at, who) => {
        if (refuseWriting(tree, at, who)) return;
        expect(isApproved(at.state)).toBe(false);
        expect(["draft", "sentBack", "corrected"]).toContain(at.state);
      }),
    );
    expect(refuseWriting(tree, base, by("x", { role: "clerk", office: "other" }))?.message).toBe(
      "你没有修改报告的权限。",
    );
  });

  test("from every state there is a way to publication", () => {
    for (const start of states) {
      const reached = new Set([start]);
      for (const from of reached)
        for (const each of moves) if (moveRules[each].from[from]) reached.add(moveRules[each].to);
      expect(reached.has("published")).toBe(true);
    }
  });
});

describe("reading", () => {
  test("reaches down the tree, never up or aside; who collects sees what is signed, who administers that it is there", () => {
    const sees = (role: Grant["role"], at: string, of: string, signed = false) =>
      readingOf(tree, [{ role, office: at }], of, signed);
    expect(sees("reviewer", "county", "town")).toBe("whole");
    expect(sees("reviewer", "town", "county")).toBe("hidden");
    expect(sees("clerk", "other", "town", true)).toBe("hidden");
    expect([sees("collector", "city", "town"), sees("collector", "city", "town", true)]).toEqual(["hidden", "whole"]);
    expect(sees("administrator", "city", "town", true)).toBe("known");
    expect(readingOf(tree, [], "town", true)).toBe("hidden");
  });

  test("a circle in the tree ends no search and is seen before it is made", () => {
    const round = treeOf([office("a", "b"), office("b", "a")]);
    expect(isWithin(round, "a", "c")).toBe(false);
    expect(makesCircle(tree, "city", "town")).toBe(true);
    expect(makesCircle(tree, "other", "town")).toBe(false);
    expect(isWithin(tree, "nowhere", "nowhere")).toBe(false);
  });
});
