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

  it("only what is right or was accepted is added up: never a doubt, never an error", () => {
    const summed = Object.keys(returnStateNames).filter((each) => isSummed(each as never));
    expect(summed).toEqual(["received", "accepted"]);
  });
});
