import { describe, expect, it } from "vitest";
import type { Document, Node } from "#core/document/node.ts";
import { metaTags, type Published } from "./write-html-meta.ts";

const paragraph = (text: string): Node => ({ type: "paragraph", section: "overview", text: [{ text }] });
const document = (more: Partial<Document> = {}): Document => ({
  title: "甲局2023年政府信息公开工作年度报告",
  office: "甲局",
  year: 2023,
  edition: "2021",
  nodes: [],
  ...more,
});
const tags = (published: Published = {}, of = document()) =>
  Object.fromEntries(metaTags(of, published).map(({ name, content }) => [name, content]));

describe("tags of a government page", () => {
  it("say title, office, column and what it is about, in the order of the guidelines", () => {
    expect(
      metaTags(document({ nodes: [paragraph("根据条例编制。")] }), {
        date: "2024-01-25",
        url: "https://x.gov.cn/a",
      }).map(({ name }) => name),
    ).toEqual([
      "ColumnName",
      "ColumnType",
      "ArticleTitle",
      "PubDate",
      "ContentSource",
      "Keywords",
      "Description",
      "Url",
    ]);
    expect(tags().Keywords).toBe("甲局,2023年,政府信息公开,年度报告");
    expect(tags({ column: "年报专栏" }).ColumnName).toBe("年报专栏");
  });

  it("what is not known is left out", () => {
    const found = tags({}, document({ office: "" }));
    expect(Object.keys(found)).not.toContain("PubDate");
    expect(Object.keys(found)).not.toContain("ContentSource");
    expect(Object.keys(found)).not.toContain("Description");
    expect(found.Keywords).toBe("2023年,政府信息公开,年度报告");
  });

  it.each([
    ["2024-01-25", "2024-01-25 00:00"],
    ["2024-1-5", "2024-01-05 00:00"],
    ["2024-01-25T09:30", "2024-01-25 09:30"],
    [" 2024-01-25 9:05 ", "2024-01-25 09:05"],
    ["一月", undefined],
    ["", undefined],
  ])("a day “%s” is %s", (date, printed) => {
    expect(tags({ date }).PubDate).toBe(printed);
  });
});

describe("the description", () => {
  const describe_ = (...texts: readonly string[]) => tags({}, document({ nodes: texts.map(paragraph) })).Description;
  it("is the beginning of the text, of several paragraphs where one is short", () => {
    expect(describe_("根据条例编制。", "全年平稳。")).toBe("根据条例编制。全年平稳。");
  });

  it("ends with a whole sentence where one fits, else says that it goes on", () => {
    const sentences = `${"甲".repeat(59)}。${"乙".repeat(59)}。${"丙".repeat(59)}。`;
    expect(describe_(sentences)).toBe(`${"甲".repeat(59)}。${"乙".repeat(59)}。`);
    expect(describe_("甲".repeat(200))).toBe(`${"甲".repeat(120)}…`);
    expect(describe_(`短句。${"甲".repeat(200)}`)).toMatch(/…$/u);
  });

  it("takes headings and tables for no text, and cuts no character in two", () => {
    const heading: Node = { type: "heading", level: 1, section: "overview", text: [{ text: "一、总体情况" }] };
    expect(tags({}, document({ nodes: [heading, paragraph("全年平稳。")] })).Description).toBe("全年平稳。");
    expect([...(describe_("𠮷".repeat(200)) ?? "")]).toHaveLength(121);
  });
});
