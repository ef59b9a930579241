import { describe, expect, it } from "vitest";
import type { OfficeReturn } from "./office-return.ts";
import { isSummed, returnState, returnStateNames } from "./return-state.ts";

const came = (more: Partial<OfficeReturn> = {}) => ({ errors: 0, doubtful: [], ...more }) as unknown as OfficeReturn;
const office = { name: "甲局", aliases: [] };
const exempt = { ...office, exempt: "合署办公" };
const state = (
  returns: readonly OfficeReturn[],
  verdict?: Parameters<typeof returnState>[1],
  of = office as typeof exempt | typeof office,
) => returnState({ office: of, returns }, verdict);

describe("the state of a return", () => {
  it.each([
    ["nothing came", [], undefined, "missing"],
    ["it came and is right", [came()], undefined, "received"],
    ["it has errors", [came({ errors: 1 })], undefined, "errors"],
    ["a figure could not be read", [came({ doubtful: ["a"] })], undefined, "doubtful"],
    ["errors and a figure that could not be read", [came({ errors: 1, doubtful: ["a"] })], undefined, "errors"],
    ["accepted with errors", [came({ errors: 1 })], "accepted", "accepted"],
    ["accepted, but a figure could not be read", [came({ doubtful: ["a"] })], "accepted", "doubtful"],
    ["accepted, with both", [came({ errors: 1, doubtful: ["a"] })], "accepted", "errors"],
    ["sent back", [came()], "returned", "returned"],
    ["two different files", [came(), came()], undefined, "doubtful"],
    ["two different files, one of them accepted", [came(), came()], "accepted", "doubtful"],
    ["two different files, sent back", [came(), came()], "returned", "doubtful"],
    ["nothing came of what was accepted", [], "accepted", "missing"],
  ] as const)("%s", (_, returns, verdict, expected) => {
    expect(state(returns, verdict)).toBe(expected);
  });

  it("an exempt office that reports all the same is judged as any other", () => {
    expect(state([], undefined, exempt)).toBe("exempt");
    expect(state([came({ errors: 1 })], undefined, exempt)).toBe("errors");
  });

  it("an office that was sent back and is exempt since owes nothing", () => {
    expect(state([], "returned", exempt)).toBe("exempt");
    expect(state([came()], "returned", exempt)).toBe("exempt");
  });

  it("a sum that was accepted and is another one now is doubted, and stays what was accepted; others that are doubted are out", () => {
    const doubted = (unsettled: object) => [came({ unsettled } as never)];
    const accepted = doubted({ words: "接收后下级有变动", isStale: true, isAccepted: true });
    expect([state(accepted, "accepted"), isSummed("doubtful", accepted)]).toEqual(["doubtful", true]);
    const waiting = doubted({ words: "汇总后下级有变动", isStale: true });
    expect([state(waiting), isSummed("doubtful", waiting)]).toEqual(["doubtful", false]);
    // What was altered in it was accepted with a reason.
    expect(state(doubted({ words: "与下级之和不符 1 格", isStale: false }), "accepted")).toBe("accepted");
    expect(isSummed("doubtful", [...accepted, came()])).toBe(false);
  });

  it("only what is right or was accepted is added up: never a doubt, never an error", () => {
    const summed = Object.keys(returnStateNames).filter((each) => isSummed(each as never));
    expect(summed).toEqual(["received", "accepted"]);
  });
});
