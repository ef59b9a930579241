// The tree that every writer prints.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { buildDocument } from "./build-document.ts";
import type { Document, Node } from "./node.ts";

type Paragraph = Extract<Node, { type: "paragraph" }>;

function paragraphs(document: Document, section: string): readonly Paragraph[] {
  return document.nodes.filter((node): node is Paragraph => node.type === "paragraph" && node.section === section);
}

function table(document: Document, section: string) {
  const node = document.nodes.find((each) => each.type === "table" && each.section === section);
  if (node?.type !== "table") throw new Error(`no table in ${section}`);
  return node;
}

describe("buildDocument", () => {
  const { report, edition } = publishedReport("seed-2021-kaifeng");
  const document = buildDocument(edition, report);

  it("prints title, parts in order, and a page for the long table", () => {
    expect(document.nodes[0]).toEqual({ type: "title", lines: ["开封市人民政府", "2021年政府信息公开工作年度报告"] });
    const headings = document.nodes.flatMap((node) =>
      node.type === "heading" && node.level === 1 ? [node.text[0]?.text] : [],
    );
    expect(headings).toEqual(edition.sections.map(({ mark, title }) => `${mark}${title}`));
    expect(document).not.toHaveProperty("notes");
  });

  it("gives the long table a page of its own unless most of the page before would stay empty", () => {
    const ways = Array.from({ length: 22 }, (_, lines) => {
      const narrative = { ...report.narrative, overview: "做了工作。\n".repeat(lines + 1) };
      const { nodes } = buildDocument(edition, { ...report, narrative });
      const at = nodes.findIndex((node) => node.type === "heading" && node.section === "requests");
      const own = nodes[at - 1]?.type === "pageBreak";
      expect(nodes.filter((node) => node.type === "pageBreak")).toHaveLength(own ? 1 : 0);
      expect(table({ ...document, nodes }, "requests").flows ?? false).toBe(!own);
      return own ? "own" : "flows";
    });
    // With few lines table two ends low on the first page; then its blocks move to the second, at last all of them.
    expect(ways.slice(0, 2)).toEqual(["own", "own"]);
    expect(ways.slice(4, 10)).toEqual(Array.from({ length: 6 }, () => "flows"));
    expect(ways.slice(-4)).toEqual(["own", "own", "own", "own"]);
  });

  it("lets a table that flows break between groups only, with four rows on either side", () => {
    const narrative = { ...report.narrative, overview: "做了工作。\n".repeat(8) };
    const rows = table(buildDocument(edition, { ...report, narrative }), "requests").bodies.flat();
    const ends = rows.flatMap(({ keepNext, cells }) =>
      keepNext ? [] : [cells.find(({ role }) => role === "rowHead")?.text],
    );
    expect(ends).toEqual([
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "8.属于行政查询事项",
      "3.补正后申请内容仍不明确",
      "5.要求行政机关确认或重新出具已获取信息",
      "四、结转下年度继续办理",
    ]);
  });

  it("tells sub-headings, run-in headings and paragraphs apart", () => {
    const narrative = {
      problems: "（一）不足\n（二）加强培训。多办几期。\n1.小题\n2.规范办理。依法答复。\n平常的话。",
    };
    const nodes = buildDocument(edition, { ...report, narrative }).nodes.filter(
      (node) => (node.type === "heading" || node.type === "paragraph") && node.section === "problems",
    );
    expect(nodes.slice(1)).toMatchObject([
      { type: "heading", level: 2, text: [{ text: "（一）不足" }] },
      { type: "paragraph", runIn: { level: 2, text: [{ text: "（二）加强培训。" }] }, text: [{ text: "多办几期。" }] },
      { type: "heading", level: 3 },
      { type: "paragraph", runIn: { level: 3, text: [{ text: "2.规范办理。" }] } },
      { type: "paragraph", text: [{ text: "平常的话。" }] },
    ]);
  });

  it("fills placeholders with figures linked to their cells and marks what names nothing", () => {
    const narrative = { overview: "{{年度}}年新收{{本年新收政府信息公开申请数量}}件，{{constructor}}。" };
    expect(paragraphs(buildDocument(edition, { ...report, narrative }), "overview")[0]?.text).toEqual([
      { text: "2021" },
      { text: "年新收" },
      { text: "545", cell: "requests_newlyReceived_total" },
      { text: "件，" },
      { text: "{{constructor}}", unresolved: true },
      { text: "。" },
    ]);
  });

  it("prints a group that carries its own figures as one row", () => {
    const hongze = publishedReport("2023-hongze");
    const node = table(buildDocument(hongze.edition, hongze.report), "requests");
    const rows = node.bodies.flat();
    expect(rows).toHaveLength(23);
    const row = rows.find(({ cells }) => cells[0]?.text === "（六）其他处理");
    expect(row?.cells[0]).toMatchObject({ role: "rowHead", colSpan: 2, rowSpan: 1, scope: "row" });
    expect(row?.cells[7]?.cell).toBe("requests_otherHandling_total");
    expect(rows.flatMap(({ cells }) => cells).find(({ text }) => text === "三、本年度办理结果")?.rowSpan).toBe(20);
    expect(table(document, "requests").bodies.flat()).toHaveLength(25);
  });

  it("keeps blank blank and prints what stood in the source", () => {
    const odd = { ...report, entries: {}, typedTotals: [], printed: { requests_repeated_naturalPerson: "/" } };
    const texts = table(buildDocument(edition, odd), "requests")
      .bodies.flat()
      .flatMap(({ cells }) => cells.filter(({ cell }) => cell));
    expect(texts.filter(({ text }) => text !== "")).toMatchObject([
      { cell: "requests_repeated_naturalPerson", text: "/" },
    ]);
  });

  it("leaves out what no file can hold and says so, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.string({ unit: "binary", maxLength: 20 }),
        (text, name) => {
          const built = buildDocument(edition, { ...report, office: { name }, narrative: { overview: text } });
          const all = JSON.stringify(built);
          expect(all).not.toMatch(/\\u00[01][0-9a-f]|\\ud[89a-f]|\ufffe|\uffff/i);
          const left = /[\p{Cs}\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}/u;
          expect(left.test(text + name)).toBe(built.notes !== undefined);
        },
      ),
    );
  });
});
