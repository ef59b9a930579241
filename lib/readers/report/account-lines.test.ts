import { describe, expect, it } from "vitest";
import type { Line } from "#readers/blocks/lines.ts";
import { sentenceOf } from "#readers/blocks/reading-note.ts";
import { accountsOf, furnitureNotes, unreadNotes } from "./account-lines.ts";

const line = (...texts: readonly string[]): Line => ({
  pieces: texts.map((text, at) => ({ text, place: `p${at + 1}`, column: -1 })),
  cells: texts.length > 1,
  exact: false,
});
const said = (notes: ReturnType<typeof unreadNotes>) => notes.map(sentenceOf);

it("every piece with words has its account, in order", () => {
  expect(accountsOf([line("甲", " ", "乙"), line("")], "unread")).toEqual([
    { place: "p1", text: "甲", fate: "unread" },
    { place: "p3", text: "乙", fate: "unread" },
  ]);
});

describe("notes", () => {
  it("there is none where nothing was left", () => {
    expect(unreadNotes([line("  ")])).toEqual([]);
    expect(furnitureNotes([line("- 3 -"), line("第 4 页")])).toEqual([]);
  });

  it("count all lines and quote the first, long ones cut", () => {
    const [note] = said(unreadNotes([line("甲".repeat(31)), line("乙")]));
    expect(note).toContain("有 2 段文字");
    expect(note).toContain(`“${"甲".repeat(30)}…”、“乙”`);
  });

  it("of many lines say that there are more", () => {
    const [note] = said(furnitureNotes(Array.from({ length: 9 }, (_, at) => line(`栏目${at}`))));
    expect(note).toContain("9 行");
    expect(note).toMatch(/“栏目7”等$/u);
    expect(note).not.toContain("栏目8");
  });

  it("page numbers are of the page and not worth a word, whatever else is", () => {
    expect(said(furnitureNotes([line("- 3 -"), line("首页")]))[0]).toContain("1 行");
  });
});
