import { describe, expect, test } from "vitest";
import type { Text } from "../report/text-run.ts";
import { changedCells, markText } from "./mark-text.ts";
import type { Document, Node } from "./node.ts";

const paragraph = (section: string, ...text: readonly Text[]): Node => ({ type: "paragraph", section, text });
const heading = (section: string, text: string): Node => ({ type: "heading", level: 1, section, text: [{ text }] });
const document = (...nodes: readonly Node[]): Document => ({
  title: "",
  office: "",
  year: 2025,
  edition: "2021",
  nodes,
});
const runs = (node: Node | undefined) => (node && "text" in node ? node.text : []);

describe("passages that a reviewer is shown", () => {
  test("of a paragraph the sentences are marked that its section did not have", () => {
    const before = document(
      paragraph("one", { text: "全年公开三次。没有收费。" }),
      paragraph("two", { text: "另有安排。" }),
    );
    const now = document(
      paragraph("one", { text: "没有收费。另有安排。全年公开" }, { text: "四", cell: "c" }, { text: "次。" }),
      paragraph("two", { text: "另有安排。" }),
    );
    const [first, second] = markText(now, before).nodes;
    expect(runs(first)).toEqual([
      { text: "没有收费。" },
      { text: "另有安排。", mark: "changed" },
      { text: "全年公开", mark: "changed" },
      { text: "四", cell: "c", mark: "changed" },
      { text: "次。", mark: "changed" },
    ]);
    expect(runs(second)).toEqual([{ text: "另有安排。" }]);
  });

  test("nothing is marked where nothing changed, and the words stay the same whatever is marked", () => {
    const one = document(heading("one", "一、概述"), paragraph("one", { text: "甲。乙；丙" }));
    expect(markText(one, one)).toEqual(one);
    const words = (each: Document) =>
      each.nodes
        .flatMap(runs)
        .filter(({ mark }) => mark !== "remark")
        .map(({ text }) => text)
        .join("");
    const marked = markText(one, document(), [{ id: 1, section: "one", quote: "乙；丙" }]);
    expect(words(marked)).toBe(words(one));
  });

  test("a remark stands behind the words that it quotes, and at the heading where they are gone or it quotes none", () => {
    const now = document(
      heading("one", "一、概述"),
      paragraph("one", { text: "甲乙丙。甲乙。" }),
      heading("two", "二、其他"),
    );
    const remarks = [
      { id: 1, section: "one", quote: "乙丙" },
      { id: 2, section: "one", quote: "没有这句" },
      { id: 3, section: "two", quote: "" },
      { id: 4, section: "none", quote: "甲" },
    ];
    const [one, text, two] = markText(now, now, remarks).nodes;
    expect(runs(text)).toEqual([
      { text: "甲" },
      { text: "乙丙", mark: "remarked" },
      { text: "〔意见1〕", mark: "remark" },
      { text: "。甲乙。" },
    ]);
    expect(runs(one).map((run) => run.text)).toEqual(["一、概述", "〔意见2〕"]);
    expect(runs(two).map((run) => run.text)).toEqual(["二、其他", "〔意见3〕"]);
  });

  test("cells are told whose printed figure is another, in tables and in sentences", () => {
    const table = (figure: string): Node => ({
      type: "table",
      section: "t",
      id: "t",
      caption: "",
      widths: [1],
      head: [],
      bodies: [[{ cells: [{ role: "figure", text: figure, colSpan: 1, rowSpan: 1, cell: "a" }] }]],
    });
    const sentence = paragraph("one", { text: "1", cell: "b" });
    expect(changedCells(document(table("2"), sentence), document(table("1"), sentence))).toEqual(["a"]);
    expect(changedCells(document(sentence), document())).toEqual(["b"]);
  });
});
