// Web page and fragments, read back by parse5 alone.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDocument } from "#core/document/build-document.ts";
import type { Document, Node } from "#core/document/node.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { storableText } from "#core/language/storable-text.ts";
import { parseExchange } from "#core/report/exchange.ts";
import { figuresOf, printedText } from "#core/report/figures.ts";
import { publishedPart } from "#core/report/published-part.ts";
import { pageLook, sheetLook } from "#templates/html/look.ts";
import { publishedJson, publishedNames, publishedReport, seeds } from "#testing/published-report.ts";
import { attribute, elementsIn, elementsOf, figuresIn, gridsIn, textOf } from "#testing/read-markup.ts";
import { type HtmlVariant, scriptJson, writeHtml } from "./write-html.ts";

const variants: readonly HtmlVariant[] = ["page", "sheets", "cms", "wechat"];

/** Fragments of reports without a year are not reports yet. */
const reports = publishedNames().filter((name) => Number.isInteger(publishedJson(name).year));

function documentOf(name: string) {
  const { edition, report } = publishedReport(name);
  return { edition, report, document: buildDocument(edition, report), exchange: publishedPart(edition, report) };
}

function oneParagraph(text: string): Document {
  const nodes: readonly Node[] = [{ type: "paragraph", text: [{ text }], section: "overview" }];
  return { title: text, office: text, year: 2021, edition: "2021", nodes };
}

describe("figures", () => {
  for (const name of reports) {
    it(`of ${name} stand in page and fragment as printed`, () => {
      const { edition, report, document } = documentOf(name);
      const figures = figuresOf(edition, report);
      const tables = document.nodes.filter((node) => node.type === "table");
      const cells = tables.flatMap((table) =>
        table.bodies.flat().flatMap((row) => row.cells.flatMap((cell) => cell.cell ?? [])),
      );
      const expected = Object.fromEntries(cells.map((cell) => [cell, printedText(edition, report, figures, cell)]));
      for (const variant of ["page", "sheets", "cms"] as const) {
        expect(figuresIn(writeHtml(document, { variant }))).toEqual(expected);
      }
    });
  }

  it("are all there: 200 of Kaifeng 2021, 198 of Luohe 2019, equal to the exchange form", () => {
    for (const [name, count] of [["seed-2021-kaifeng", 200] as const, ["seed-2019-luohe", 198] as const]) {
      const { edition, document, exchange } = documentOf(name);
      const figures = figuresIn(writeHtml(document));
      expect(Object.keys(figures)).toHaveLength(count);
      const values = exchange.figures as Record<string, unknown>;
      for (const cell of cellsOf(edition)) expect(figures[cell.name]).toBe(String(values[cell.name] ?? ""));
    }
  });

  it("stand in the 公众号 fragment in the same order, without names", () => {
    const { document } = documentOf("seed-2021-kaifeng");
    const texts = (html: string) => gridsIn(html).map((grid) => grid.map((row) => row.map(textOf)));
    expect(texts(writeHtml(document, { variant: "wechat" }))).toEqual(texts(writeHtml(document)));
  });
});

describe("tables", () => {
  it("have every figure under a column head and beside a row head by `headers`, with a caption and scopes", () => {
    for (const name of ["seed-2021-kaifeng", "seed-2019-luohe", "2023-suqian"]) {
      const html = writeHtml(documentOf(name).document);
      const tables = elementsIn(html).filter((element) => element.tagName === "table");
      expect(tables).toHaveLength(3);
      const ids = elementsIn(html).flatMap((element) => attribute(element, "id") ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [index, grid] of gridsIn(html).entries()) {
        const table = tables[index];
        if (!table) throw new Error("no table");
        expect(elementsOf(table).filter(({ tagName }) => tagName === "caption")).toHaveLength(1);
        const heads = elementsOf(table).filter(({ tagName }) => tagName === "th");
        for (const head of heads) expect(attribute(head, "scope")).toMatch(/^(col|row)(group)?$/);
        const known = heads.map((head) => attribute(head, "id"));
        const idsOf = (cells: readonly Parameters<typeof attribute>[0][]) =>
          cells.flatMap((cell) => (cell.tagName === "th" ? attribute(cell, "id") : []));
        grid.forEach((row, y) => {
          row.forEach((cell, x) => {
            const given = attribute(cell, "headers")?.split(" ");
            if (!given) return;
            expect(known).toEqual(expect.arrayContaining(given));
            expect(given).toEqual(expect.arrayContaining(idsOf(row.slice(0, x))));
            const above = idsOf(grid.slice(0, y).flatMap((line) => line[x] ?? []));
            expect(given.filter((id) => above.includes(id)).length).toBeGreaterThan(0);
          });
        });
      }
    }
  });

  it("repeat their heads on paper where they have any", () => {
    const html = writeHtml(documentOf("seed-2021-kaifeng").document);
    expect(html.match(/<thead>/g)).toHaveLength(2);
    expect(html).toContain("display:table-header-group");
  });
});

describe("the report inside the page", () => {
  it("reads back without loss from page and content-system fragment", () => {
    for (const name of reports) {
      const { edition, report, document, exchange } = documentOf(name);
      const page = elementsIn(writeHtml(document, { exchange })).find((each) => attribute(each, "id") === "nianbao");
      const fragment = elementsIn(writeHtml(document, { exchange, variant: "cms" })).find(
        (each) => attribute(each, "data-nianbao") !== undefined,
      );
      if (!page || !fragment) throw new Error("no data");
      for (const json of [textOf(page), attribute(fragment, "data-nianbao") ?? ""]) {
        expect(JSON.parse(json)).toEqual(exchange);
        const back = parseExchange(JSON.parse(json));
        if (!back.ok) throw new Error(back.message);
        expect(figuresOf(edition, back.report)).toEqual(figuresOf(edition, report));
        expect(back.report).toMatchObject({ narrative: report.narrative, typedTotals: report.typedTotals });
      }
    }
  });

  it("survives any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const value = { text: `${text}</script><!--<script>\u2028${text}` };
        expect(scriptJson(value)).not.toMatch(/[<>&\u2028]/u);
        expect(JSON.parse(scriptJson(value))).toEqual({ text: storableText(value.text) });
      }),
    );
  });
});

describe("text", () => {
  const hostile = [
    "{{constructor}} {{{__proto__}}} {{> runs}} {{#each this}}",
    '</p><script>alert(1)</script><img src=x onerror="alert(1)">',
    "& &amp; < > \" ' ` = ]]> <!--",
    "镕堃喆🀄 ⁧עברית⁩",
  ];

  for (const text of hostile) {
    it(`prints as typed: ${text.slice(0, 20)}`, () => {
      for (const variant of variants) {
        const elements = elementsIn(writeHtml(oneParagraph(text), { variant }));
        expect(elements.filter(({ tagName }) => tagName === "p").map(textOf)).toEqual([text]);
        expect(elements.filter(({ tagName }) => tagName === "script" || tagName === "img")).toEqual([]);
      }
    });
  }

  it("keeps run-in headings, live figures and unresolved placeholders apart", () => {
    const nodes: readonly Node[] = [
      {
        type: "paragraph",
        section: "overview",
        runIn: { level: 2, text: [{ text: "（一）依申请公开。" }] },
        text: [
          { text: "收到" },
          { text: "5", cell: "requests_newlyReceived_total" },
          { text: "件{{甲}}", unresolved: true },
        ],
      },
    ];
    const html = writeHtml({ ...oneParagraph(""), nodes });
    expect(html).toContain(
      '<p><span class="run-in-2">（一）依申请公开。</span>收到<span data-cell="requests_newlyReceived_total">5</span><mark>件{{甲}}</mark></p>',
    );
  });
});

describe("variants", () => {
  const { document, exchange } = documentOf("seed-2021-kaifeng");

  it("page: one file that fetches nothing, with the meta tags of government sites", () => {
    const published = { date: "2022-01-25", url: "https://www.example.gov.cn/nb.html" };
    const elements = elementsIn(writeHtml(document, { exchange, published }));
    const metas = Object.fromEntries(
      elements
        .filter((each) => attribute(each, "name"))
        .map((each) => [attribute(each, "name"), attribute(each, "content")]),
    );
    expect(metas).toMatchObject({
      ArticleTitle: "开封市人民政府2021年政府信息公开工作年度报告",
      PubDate: "2022-01-25 00:00",
      ContentSource: "开封市人民政府",
      ColumnName: "政府信息公开年报",
      ColumnType: "信息公开年报",
      Keywords: "开封市人民政府,2021年,政府信息公开,年度报告",
      Url: "https://www.example.gov.cn/nb.html",
    });
    expect(metas.Description?.length).toBeGreaterThan(40);
    expect(elements.filter((each) => attribute(each, "src") ?? attribute(each, "href"))).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === "h1").map(textOf)).toEqual([document.title]);
  });

  it("page: says who published it, for which year and where its data stand, as JSON-LD", () => {
    const published = { date: "2022-01-25", url: "https://www.example.gov.cn/nb.html#top" };
    const linked = (html: string) =>
      elementsIn(html)
        .filter((each) => attribute(each, "type") === "application/ld+json")
        .map(textOf);
    const [json = "{}"] = linked(writeHtml(document, { exchange, published }));
    expect(JSON.parse(json)).toMatchObject({
      "@context": "https://schema.org",
      "@type": ["Report", "Dataset"],
      name: document.title,
      publisher: { "@type": "GovernmentOrganization", name: "开封市人民政府" },
      temporalCoverage: "2021-01-01/2021-12-31",
      datePublished: "2022-01-25",
      distribution: { encodingFormat: "application/json", contentUrl: "https://www.example.gov.cn/nb.html#nianbao" },
    });
    expect(linked(writeHtml(document, { exchange, draft: true }))).toEqual([]);
    expect(linked(writeHtml({ ...document, title: "</script><b>" }, { exchange }))).toHaveLength(1);
  });

  it("heads of four characters may break two and two and nowhere else; long addresses break anywhere", () => {
    for (const variant of variants) {
      const html = writeHtml(document, { variant });
      expect(html).toContain("结果<wbr>维持</th>");
      expect(html).toContain("商业<wbr>企业</th>");
      expect(html).not.toMatch(/未经<wbr>|总<wbr>/);
      if (variant !== "sheets") expect(html).toContain("overflow-wrap:anywhere");
    }
    expect(sheetLook).toContain("overflow-wrap:anywhere");
  });

  it("page: no placeholder is highlighted, on screen or on paper; the preview shows it", () => {
    const rules = [...pageLook.matchAll(/mark\{([^}]*)\}/g)].map(([, rule]) => rule);
    expect(rules).toEqual(["background:none;color:inherit"]);
    expect(pageLook.indexOf(".report mark")).toBeLessThan(pageLook.indexOf("@media"));
    expect(sheetLook).toContain(".report mark{background:#ffe08a");
  });

  for (const variant of ["cms", "wechat"] as const) {
    it(`${variant}: inline styles only`, () => {
      const html = writeHtml(document, { variant, exchange });
      expect(html).not.toMatch(/<(?:script|style|link|meta|main|html|body)[\s>]/);
      for (const element of elementsIn(html)) {
        expect(attribute(element, "class")).toBeUndefined();
        expect(attribute(element, "id")).toBeUndefined();
      }
      expect(elementsIn(html).filter((each) => each.tagName === "td" && !attribute(each, "style"))).toEqual([]);
    });
  }

  it("公众号: headings are sections, no data attributes", () => {
    const html = writeHtml(document, { variant: "wechat", exchange });
    expect(html).not.toMatch(/<h\d|data-/);
    expect(html).toContain("<section");
  });

  it("are the same at every writing", () => {
    for (const name of seeds) {
      for (const variant of variants) {
        const { document: each } = documentOf(name);
        expect(writeHtml(each, { variant })).toBe(writeHtml(each, { variant }));
      }
    }
  });
});

describe("nodes", () => {
  const table: Node = { type: "table", section: "s", id: "s", caption: "表", widths: [1], head: [], bodies: [] };
  const all: readonly Node[] = [
    { type: "title", lines: ["甲", "乙"] },
    { type: "heading", level: 3, text: [{ text: "1.丙" }], section: "s" },
    { type: "list", section: "s", items: [[{ text: "丁" }], [{ text: "戊" }]] },
    { type: "figure", id: "f", caption: "图", alt: "己", svg: "<svg></svg>", width: 1, height: 1, table },
    { type: "pageBreak" },
  ];

  it("of every type are written", () => {
    const html = writeHtml({ ...oneParagraph(""), nodes: all });
    for (const part of [
      "<h1>甲<br>乙</h1>",
      "<h4>1.丙</h4>",
      "<li>戊</li>",
      "<figcaption>图</figcaption>",
      "page-break",
    ])
      expect(html).toContain(part);
  });

  it("of unknown type are an error", () => {
    const nodes = [{ type: "constructor" }] as unknown as readonly Node[];
    expect(() => writeHtml({ ...oneParagraph(""), nodes })).toThrow("unknown node type constructor");
  });
});
