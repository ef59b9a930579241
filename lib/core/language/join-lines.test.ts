// Whether a line goes on in the next: by the page's width, by its words, by what begins below it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BrokenLine, goesOn, joinLines, type LineEnd, pageWidth } from "./join-lines.ts";

/** Lines of a page of 30 characters. */
const page = { width: 60 };
const full = "全年围绕群众关心的事项依法公开各类信息并及时回应社会关切持续推动";
const line = (text: string, end: LineEnd = "line"): BrokenLine => ({ text, end });
const cut = (text: string, at: number) => text.match(new RegExp(`.{1,${at}}`, "gsu")) ?? [];

describe("a line of a page", () => {
  it.each([
    ["full and in the middle of a sentence", full, "政务公开工作。", true],
    ["short, whatever its words", "全年围绕群众关心的事项", "依法公开", false],
    ["nearly full, at the end of a sentence", `${full.slice(0, 25)}。`, "下一步加强培训。", false],
    ["quite full, at the end of a sentence", `${full.slice(0, 29)}。`, "下一步加强培训。", true],
    ["full before a heading", full.slice(0, 29), "（二）依申请公开", false],
    ["full before an item of an article", `${full.slice(0, 24)}根据第十条`, "（二）项的规定", true],
    ["full before a bracket that its last words ask for", `${full.slice(0, 28)}、`, "（二）依申请公开", true],
    ["full before the heading of a part", full.slice(0, 29), "二、主动公开政府信息情况", false],
    ["full before a number that is part of the sentence", full.slice(0, 29), "二、三中全会精神，按照上级部署", true],
    ["full and ended before a point", `${full.slice(0, 29)}。`, "一是加强培训。", false],
    ["full before the digits of a number", full.slice(0, 29), "31日，发布信息5条", true],
    ["a heading, however long", "（三）政府信息资源的规范化标准化信息化建设管理工作情况", "建立台账。", false],
    ["a title", "青禾县农业农村局2024年政府信息公开工作年度报告", "本报告根据条例编制", false],
    ["full before nothing", full, "", false],
  ])("%s", (_, text, next, expected) => {
    expect(goesOn(line(text), line(next), page)).toBe(expected);
  });

  it("ends where each line is a paragraph", () => {
    expect(goesOn(line(full), line("政务公开工作。"))).toBe(false);
  });

  it("goes on at the end of a sentence where paragraphs are told by their indents", () => {
    const [ended, next] = [line(`${full.slice(0, 25)}。`), line("下一步加强培训。")];
    expect(goesOn(ended, next, { ...page, indents: true })).toBe(true);
    expect(goesOn(ended, { ...next, begins: true }, { ...page, indents: true })).toBe(false);
  });
});

describe("a line that the source breaks without saying why", () => {
  it.each([
    ["全年收到申请", "58件。", true],
    ["有序推进。", "加强培训。", false],
    ["他说“有序推进。”", "加强培训。", false],
    ["（一）主动公开", "全年发布", false],
    ["1.加强领导，压实", "责任。", true],
    ["有序推进", "①加强培训", false],
    ["有序推进", "（2）加强培训", false],
  ])("%s ⏎ %s", (text, next, expected) => {
    expect(goesOn(line(text, "soft"), line(next, "soft"))).toBe(expected);
  });

  it("never goes on behind a paragraph's end", () => {
    expect(goesOn(line("全年收到申请", "paragraph"), line("58件。"))).toBe(false);
  });
});

describe("the width of a page", () => {
  const running = "全年围绕群众关心的事项，依法公开各类信息，并及时回应社会关切，持续推动政务公开工作；".repeat(6);

  it("is that of its full lines", () => {
    expect(pageWidth(cut(running, 30))).toBe(60);
  });

  it.each([
    ["paragraphs of one line each", Array(6).fill("全年围绕群众关心的事项，依法公开各类政府信息三十条。")],
    [
      "three headings below each other",
      ["三、收到和处理申请的情况", "四、复议和诉讼的情况", "五、存在的问题和改进情况"],
    ],
    ["lines that are longer than any page's", cut(running, 80)],
    ["two lines", cut(running, 30).slice(0, 2)],
  ])("is none for %s", (_, lines) => {
    expect(pageWidth(lines)).toBeUndefined();
  });
});

describe("joined lines", () => {
  it("give back the paragraphs that a page broke, at any width", () => {
    const sentence = fc
      .array(fc.constantFrom("全年公开信息", "及时回应关切", "收到申请58件", "办结57件", "加强培训", "压实责任"), {
        minLength: 12,
        maxLength: 30,
      })
      .map((words) => `${words.join("，")}。`);
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 3, maxLength: 6 }),
        fc.integer({ min: 24, max: 40 }),
        (paragraphs, at) => {
          // A last line as wide as the page could be either.
          fc.pre(paragraphs.every((text) => text.length % at > 0 && text.length % at < at * 0.8));
          const lines = paragraphs.flatMap((text) => cut(text, at));
          expect(
            joinLines(
              lines.map((text) => line(text)),
              { width: pageWidth(lines) },
            ),
          ).toEqual(paragraphs);
        },
      ),
    );
  });

  it("hold every character in order, and blanks between words of letters alone", () => {
    const piece = fc.constantFrom("全年", "公开", "。", "；", "12", "（一）", "1.", "Word", "www.a.cn", "");
    const one = fc.record({
      text: fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join("")),
      end: fc.constantFrom<LineEnd>("paragraph", "soft", "line"),
      begins: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), fc.option(fc.integer({ min: 20, max: 90 })), (lines, width) => {
        const joined = joinLines(lines, { width: width ?? undefined });
        expect(joined.join("").replaceAll(" ", "")).toBe(lines.map(({ text }) => text).join(""));
        expect(joined).not.toContain("");
      }),
    );
  });

  it.each([
    ["the Open", "Data Portal", "the Open Data Portal"],
    ["见http://www.qinghe", "gov.cn", "见http://www.qinghegov.cn"],
    ["邮箱office@qinghe.", "gov.cn", "邮箱office@qinghe.gov.cn"],
    ["收到申请12", "74件", "收到申请1274件"],
  ])("%s ⏎ %s", (one, other, expected) => {
    expect(joinLines([line(one, "soft"), line(other, "soft")], {})).toEqual([expected]);
  });
});
