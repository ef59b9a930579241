import { describe, expect, it } from "vitest";
import { noHistory, recentKeys, redo, type Step, undo, withStep } from "./undo-history.ts";

const typed = (key: string, before: string, after: string, run = "1"): Step => ({
  label: "填写",
  changes: [{ key, before, after }],
  run,
});

describe("recent keys", () => {
  it("hold the cells that were typed before a text was written in many steps", () => {
    const cell = typed("entries.a", "", "1", "0");
    const writing = Array.from({ length: 40 }, (_, at) => typed("narrative.overview", `${at}`, `${at + 1}`, `w${at}`));
    const history = [cell, ...writing].reduce(withStep, noHistory);
    expect(recentKeys(history)).toEqual(["narrative.overview", "entries.a"]);
  });

  it("are those of the latest twelve steps", () => {
    const cells = Array.from({ length: 20 }, (_, at) => typed(`entries.${at}`, "", "1", `${at}`));
    expect(recentKeys(cells.reduce(withStep, noHistory))).toHaveLength(12);
  });
});

describe("undo history", () => {
  it("joins typing in one place into one step", () => {
    const history = [typed("a", "", "1"), typed("a", "1", "12")].reduce(withStep, noHistory);
    expect(history.done).toHaveLength(1);
    expect(undo(history)?.step.changes).toEqual([{ key: "a", before: "", after: "12" }]);
  });

  it("keeps runs and places apart", () => {
    const history = [typed("a", "", "1"), typed("a", "1", "12", "2"), typed("b", "", "3", "2")].reduce(
      withStep,
      noHistory,
    );
    expect(history.done).toHaveLength(3);
  });

  it("forgets typing that came back to where it was", () => {
    expect([typed("a", "", "1"), typed("a", "1", "")].reduce(withStep, noHistory).done).toEqual([]);
  });

  it("redoes what was undone, until something new is done", () => {
    const history = withStep(noHistory, typed("a", "", "1"));
    const undone = undo(history);
    expect(undone?.history.done).toEqual([]);
    expect(redo(undone?.history ?? noHistory)?.history).toEqual(history);
    expect(redo(withStep(undone?.history ?? noHistory, typed("b", "", "2")))).toBeUndefined();
    expect(undo(noHistory)).toBeUndefined();
  });
});
