// Cutting a report into its parts loses no line, whatever stands where.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edition } from "#core/editions/edition.ts";
import { editions, requireEdition } from "#core/editions/registry.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";
import { edition2027 } from "#testing/edition-2027.ts";
import { findSections, type Parts } from "./find-sections.ts";

const all: readonly Edition[] = [...editions, edition2027];
const line = (text: string, at = 0): Line => ({
  pieces: [{ text, place: `p${at}`, column: -1 }],
  cells: false,
  exact: false,
});
const linesOf = (texts: readonly string[]) => texts.map(line);

/** The texts of all lines that came back. */
function back({ before, parts, headings, contents, passedOver }: Parts): readonly string[] {
  return [...before, ...parts.flatMap(({ lines }) => lines), ...headings, ...contents, ...passedOver].map(textOf);
}

const wordsOf = (texts: readonly string[]) => [...texts.join("").replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");

describe("no line is lost", () => {
  it.each(all.map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
    const titles = edition.sections.flatMap(({ mark, title }) => {
      const plain = title.replace(/\{\{[^}]*\}\}/gu, "2025");
      return [
        `${mark}${plain}`,
        plain,
        `（一）${plain}`,
        `${mark}${plain}。全年平稳。`,
        `${mark}${plain}……3`,
        `八、${plain}`,
      ];
    });
    const captions = edition.sections
      .flatMap(({ tables }) => tables ?? [])
      .flatMap(({ caption, rows }) => [caption ?? "", rows[0]?.label ?? ""]);
    const others = [
      "目 录",
      "本报告根据条例编制。",
      "七、信访事项公开情况",
      "公开12件。",
      "一、",
      "重复申请 0 0 0 0 0 0 0",
      "",
      "（二）",
      "2.其他",
    ];
    const text = fc.oneof(fc.constantFrom(...titles), fc.constantFrom(...captions, ...others));
    // Paragraphs in which several lines run together are cut too.
    const run = fc.array(text, { minLength: 1, maxLength: 4 }).map((texts) => texts.join(""));
    fc.assert(
      fc.property(fc.array(fc.oneof(text, run), { maxLength: 25 }), (texts) => {
        const found = findSections(edition, linesOf(texts));
        expect(wordsOf(back(found))).toBe(wordsOf(texts));
        expect(found.parts.every(({ section }) => edition.sections.includes(section))).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});

const edition = requireEdition("2021");
const headings = edition.sections.map(({ mark, title }) => `${mark}${title}`);
const partsOf = (texts: readonly string[]) =>
  findSections(edition, linesOf(texts)).parts.map(({ section, lines }) => [section.id, lines.map(textOf)]);

describe("the parts of a report", () => {
  it("begin at their headings, in their order", () => {
    const texts = headings.flatMap((heading, at) => [heading, `第${at}段。`]);
    expect(partsOf(["引言。", ...texts])).toEqual(edition.sections.map(({ id }, at) => [id, [`第${at}段。`]]));
    expect(findSections(edition, linesOf(["引言。", ...texts])).before.map(textOf)).toEqual(["引言。"]);
  });

  it("are told apart where they run together in one paragraph", () => {
    const run = `引言一共有很多字说明编制依据和统计期限以及联系方式等等内容。${headings.map((heading, at) => `${heading}第${at}段。`).join("")}`;
    expect(partsOf([run]).map(([id]) => id)).toEqual(edition.sections.map(({ id }) => id));
  });

  it("keep a heading that was broken over two lines together", () => {
    const [first = ""] = headings;
    const fourth = headings[3] ?? "";
    const texts = [first, "甲。", fourth.slice(0, 14), fourth.slice(14), "乙。"];
    expect(partsOf(texts)).toContainEqual(["disputes", ["乙。"]]);
  });

  it("a part that stands under another number is still the part of its title", () => {
    const texts = [headings[0] ?? "", "甲。", "三、存在的主要问题及改进情况", "乙。", "四、其他需要报告的事项", "丙。"];
    expect(partsOf(texts)).toEqual([
      ["overview", ["甲。"]],
      ["problems", ["乙。"]],
      ["others", ["丙。"]],
    ]);
  });

  it("say what their headings print", () => {
    expect(findSections(edition, linesOf(headings)).printed.map(({ text }) => text)).toEqual(headings);
  });
});
