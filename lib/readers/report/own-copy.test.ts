// Pages of ours that were changed by hand after they were written: what they show holds, not the report they carry.
import { describe, expect, it } from "vitest";
import { buildDocument } from "#core/document/build-document.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { figuresOf, printedText } from "#core/report/figures.ts";
import { publishedPart } from "#core/report/published-part.ts";
import { readReport } from "#readers/read-report.ts";
import { publishedJson, publishedNames, publishedReport } from "#testing/published-report.ts";
import { writeHtml } from "#writers/write-html.ts";

const reports = publishedNames().filter((name) => Number.isInteger(publishedJson(name).year));
const tables = ["seed-2019-luohe", "seed-2020-guancheng", "seed-2021-kaifeng", "2023-suqian"];

function pageOf(name: string, variant: "page" | "cms" = "page") {
  const { edition, report } = publishedReport(name);
  const html = writeHtml(buildDocument(edition, report), { variant, exchange: publishedPart(edition, report) });
  return { html, edition, report, figures: figuresOf(edition, report) };
}

async function readPage(html: string) {
  const result = await readReport(new TextEncoder().encode(html), { name: "年报.html" });
  if (!result.ok) throw new Error(result.message);
  return { ...result, figures: figuresOf(result.edition, result.report) };
}

/** The page with another text in one of its cells; the data that it carries are left as they are. */
function retyped(html: string, cell: string, text: string): string {
  const changed = html.replace(new RegExp(`(<td[^>]*data-cell="${cell}"[^>]*>)[^<]*`, "u"), `$1${text}`);
  if (changed === html) throw new Error(`no ${cell}`);
  return changed;
}

/** Every eleventh cell that prints a figure, so that all tables, parts and totals come up. */
function someCells(name: string): readonly string[] {
  const { edition, report, figures } = pageOf(name);
  const printed = cellsOf(edition).filter((cell) => /\d/u.test(printedText(edition, report, figures, cell.name)));
  return printed.map((cell) => cell.name).filter((_, index) => index % 11 === 0);
}

describe("an untouched page of ours", () => {
  it.each(reports)("%s is read from what it carries, without a note", async (name) => {
    for (const variant of ["page", "cms"] as const) {
      const { html, report, figures } = pageOf(name, variant);
      const read = await readPage(html);
      expect(read.notes).toEqual([]);
      expect(read.figures).toEqual(figures);
      expect(read.report.narrative).toEqual(report.narrative);
      expect(read.report.typedTotals).toEqual(report.typedTotals);
    }
  });
});

describe("a figure changed on the page", () => {
  it.each(tables)("of %s is asked with both, and no total is worked out around it", async (name) => {
    for (const variant of ["page", "cms"] as const) {
      const { html, figures, edition, report } = pageOf(name, variant);
      for (const cell of someCells(name)) {
        const read = await readPage(retyped(html, cell, "9974"));
        expect([cell, read.report.reading?.[cell]]).toMatchObject([
          cell,
          { kind: "ambiguous", printed: "9974", candidates: ["9974", printedText(edition, report, figures, cell)] },
        ]);
        for (const other of cellsOf(edition))
          expect([other.name, read.figures[other.name]]).toEqual([
            other.name,
            other.name === cell ? undefined : figures[other.name],
          ]);
        expect(read.notes.join()).toContain("与网页里随附的数据不同");
      }
    }
  });

  it.each(tables)("of %s to no figure stands as it is printed, for the checks to name", async (name) => {
    const [cell = ""] = someCells(name);
    const { html } = pageOf(name);
    for (const text of ["约74", "74件左右", "二千五百一十七"]) {
      const read = await readPage(retyped(html, cell, text));
      expect(read.report.entries[cell]).toBe(text);
      expect(read.figures[cell]).toBeUndefined();
    }
  });

  it.each(tables)("of %s to nothing is asked", async (name) => {
    const [cell = ""] = someCells(name);
    const { html, figures } = pageOf(name);
    const read = await readPage(retyped(html, cell, ""));
    expect(read.report.reading?.[cell]).toMatchObject({ kind: "ambiguous", candidates: [String(figures[cell])] });
    expect(read.figures[cell]).toBeUndefined();
  });

  it("in a row that was taken out and that nothing gives back is asked", async () => {
    const { html, figures } = pageOf("seed-2021-kaifeng");
    const cell = "normativeActs_normativeDocuments_inForce";
    const row = new RegExp(`<tr(?:(?!<tr).)*data-cell="${cell}"(?:(?!</tr>).)*</tr>`, "su");
    const read = await readPage(html.replace(row, ""));
    expect(read.report.reading?.[cell]).toMatchObject({ kind: "ambiguous", candidates: [String(figures[cell])] });
  });

  it("of nil in a row that was taken out is asked too: what is not shown is no 0", async () => {
    const { html, figures } = pageOf("2023-suqian");
    const cell = "normativeActs_governmentRules_repealed";
    expect(figures[cell]).toBe(0);
    const row = new RegExp(`<tr(?:(?!<tr).)*data-cell="${cell}"(?:(?!</tr>).)*</tr>`, "su");
    const read = await readPage(html.replace(row, ""));
    expect(read.report.reading?.[cell]).toMatchObject({ kind: "ambiguous", candidates: ["0"] });
    expect(read.figures[cell]).toBeUndefined();
  });

  it("in a sentence (2018) is asked", async () => {
    const { html, edition, report, figures } = pageOf("seed-2018-xuchang");
    const data = html.indexOf('id="nianbao"');
    let asked = 0;
    for (const { name } of cellsOf(edition)) {
      const text = printedText(edition, report, figures, name);
      if (!/^\d{3,}$/u.test(text) || html.indexOf(text) !== html.lastIndexOf(text, data)) continue;
      const read = await readPage(html.slice(0, data).replace(text, `9${text}`) + html.slice(data));
      expect([name, read.figures[name]]).toEqual([name, undefined]);
      expect(read.report.reading?.[name]?.candidates).toContain(`9${text}`);
      asked += 1;
    }
    expect(asked).toBeGreaterThan(5);
  });
});

describe("words changed on the page", () => {
  it.each(tables)("of %s are read as they stand there", async (name) => {
    const { html, report } = pageOf(name);
    const data = html.indexOf('id="nianbao"');
    const [section = "", text = ""] = Object.entries(report.narrative).find(([, one]) => one.length > 40) ?? [];
    const piece =
      text
        .split("\n")
        .find((line) => line.trim().length > 20)
        ?.trim()
        .slice(0, 12) ?? "";
    const read = await readPage(html.slice(0, data).replaceAll(piece, "改过的句子在这里") + html.slice(data));
    expect(read.report.narrative[section]).toContain("改过的句子在这里");
    expect(read.notes.join()).toContain("与网页里随附的数据不同");
  });

  it("with another year in the title: of that year", async () => {
    const { html } = pageOf("seed-2021-kaifeng");
    const data = html.indexOf('id="nianbao"');
    const read = await readPage(html.slice(0, data).replaceAll("2021年", "2022年") + html.slice(data));
    expect(read.report.year).toBe(2022);
  });

  it.each([
    [/<h1.*?<\/h1>/su, "<h1>开封市人民政府2022年政府信息公开工作年度报告</h1>", 2022, "开封市人民政府"],
    [/<h1.*?<\/h1>/su, "<h1>洛阳市人民政府2021年政府信息公开工作年度报告</h1>", 2021, "洛阳市人民政府"],
  ])("with another title than in the browser's tab: as it shows itself", async (title, other, year, office) => {
    const { html } = pageOf("seed-2021-kaifeng");
    for (const page of [html, html.replace(/<script type="application\/json" id="nianbao".*?<\/script>/su, "")]) {
      const read = await readPage(page.replace(title, other));
      expect([read.report.year, read.report.office.name]).toEqual([year, office]);
    }
  });

  it("without anything to see: what the page carries, with a word about it", async () => {
    const { html, figures } = pageOf("seed-2021-kaifeng");
    const read = await readPage(html.replace(/<main.*<\/main>/su, ""));
    expect(read.figures).toEqual(figures);
    expect(read.notes.join()).toContain("没有显示年报");
  });
});
