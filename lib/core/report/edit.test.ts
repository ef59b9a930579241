import { describe, expect, it } from "vitest";
import { withEntries, withTotals } from "#testing/examples/example.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { requireEdition } from "../editions/registry.ts";
import { applyChanges } from "./apply-changes.ts";
import { withEntry, withNarrative, withTypedTotals } from "./edit.ts";
import { figuresOf } from "./figures.ts";
import type { Report } from "./report.ts";

const edition = requireEdition("2021");
const cell = "requests_repeated_naturalPerson";
const total = "requests_repeated_total";
const read: Report = {
  ...sound2021,
  printed: { [cell]: "2 ", requests_notHeld_naturalPerson: "1O" },
  reading: { [cell]: { kind: "repaired", printed: "2" }, requests_notHeld_naturalPerson: { kind: "ambiguous" } },
};

describe("a typed cell", () => {
  it("is no longer what a source printed; others still are", () => {
    const edited = withEntry(read, cell, "3");
    expect(edited.entries[cell]).toBe("3");
    expect(Object.keys(edited.printed ?? {})).toEqual(["requests_notHeld_naturalPerson"]);
    expect(Object.keys(edited.reading ?? {})).toEqual(["requests_notHeld_naturalPerson"]);
  });
  it("that is emptied is blank, and the report it was made from stays as it was", () => {
    expect(cell in withEntry(read, cell, "").entries).toBe(false);
    expect(read.entries[cell]).toBe("2");
    expect(read.reading?.[cell]?.kind).toBe("repaired");
  });
});

describe("totals that are typed", () => {
  it("begin with the figures that they show, and follow no cell any more", () => {
    const typed = withTypedTotals(edition, sound2021, "requests", true);
    expect(typed.entries[total]).toBe("2");
    expect(figuresOf(edition, withEntry(typed, cell, "9"))[total]).toBe(2);
  });
  it("are computed again, and what was typed in them goes", () => {
    const computed = withTypedTotals(edition, withTotals(sound2021, { [total]: "7" }), "requests", false);
    expect([computed.typedTotals, total in computed.entries]).toEqual([[], false]);
    expect(figuresOf(edition, computed)[total]).toBe(2);
  });
  it("of one table leave those of another alone", () => {
    const both = withTotals(sound2021, { [total]: "7", disputes_directSuit_total: "2" });
    expect(withTypedTotals(edition, both, "requests", false).typedTotals).toEqual(["disputes_directSuit_total"]);
  });
  it("of a row that nobody filled in stay blank", () => {
    const blank = withEntries(sound2021, Object.fromEntries(Object.keys(sound2021.entries).map((name) => [name, ""])));
    expect(withTypedTotals(edition, blank, "requests", true).entries).toEqual({});
  });
});

describe("the changes of a repair", () => {
  it("are made in their order, in cells and texts", () => {
    const changed = applyChanges(edition, sound2021, [
      { cell, value: "3" },
      { section: "others", find: "400元", replace: "300元" },
    ]);
    expect([changed.entries[cell], changed.narrative.others]).toEqual([
      "3",
      "2024年，全市收取信息处理费2件，共300元。",
    ]);
  });
  it("a total that is written in is typed from then on, once", () => {
    const once = applyChanges(edition, sound2021, [{ cell: total, value: "5" }]);
    expect(applyChanges(edition, once, [{ cell: total, value: "6" }]).typedTotals).toEqual([total]);
  });
  it("a piece of text that is gone is left alone; signs of expressions are plain text", () => {
    const gone = applyChanges(edition, sound2021, [{ section: "others", find: "没有的话", replace: "x" }]);
    expect(gone.narrative).toEqual(sound2021.narrative);
    const odd = withNarrative(sound2021, "others", "a.b$&c");
    expect(applyChanges(edition, odd, [{ section: "others", find: ".b", replace: "$&" }]).narrative.others).toBe(
      "a$&$&c",
    );
  });
  it("nothing to find means: at the end, on a line of its own", () => {
    const add = [{ section: "others", find: "", replace: "无。" }];
    expect(applyChanges(edition, withNarrative(sound2021, "others", "甲。"), add).narrative.others).toBe("甲。\n无。");
    expect(applyChanges(edition, withNarrative(sound2021, "others", ""), add).narrative.others).toBe("无。");
  });
});
