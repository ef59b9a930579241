// Word files of the published reports, read back plainly and held against GB/T 9704-2012 and the official forms.
import { execFileSync } from "node:child_process";
import { layoutDocument } from "docx/layout";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDocument } from "#core/document/build-document.ts";
import { cellMark } from "#core/document/cell-mark.ts";
import { cellsOf } from "#core/editions/cells.ts";
import type { Section } from "#core/editions/edition.ts";
import { sectionHeading } from "#core/report/title.ts";
import { packageProblems, pageNumberProblems, pageProblems } from "#testing/audit-docx/audit-pages.ts";
import { markedFigures, placedFigures, tableProblems, tablesOfFile } from "#testing/audit-docx/audit-tables.ts";
import { missingLines, structureProblems, textProblems } from "#testing/audit-docx/audit-text.ts";
import { canValidate, openXmlProblems } from "#testing/audit-docx/validate-open-xml.ts";
import { openWordFile } from "#testing/audit-docx/word-file.ts";
import { descendants } from "#testing/plain-xml.ts";
import { publishedJson, publishedReport, seeds } from "#testing/published-report.ts";
import { wordingOf } from "../wording.ts";
import { elementsOf } from "./elements.ts";
import { docxDocument } from "./parts.ts";
import { layOutTable } from "./table-layout.ts";
import { officialStyle } from "./word-style.ts";
import { directParts } from "./write-direct.ts";
import { preparedParts, writeDocx } from "./write-docx.ts";

const created = "2022-01-20T00:00:00Z";

function documentOf(name: string) {
  const { report, edition } = publishedReport(name);
  return { report, edition, document: buildDocument(edition, report, wordingOf(edition)) };
}

describe.each(seeds)("%s", (name) => {
  const { report, edition, document } = documentOf(name);

  it("is an official document of the form", async () => {
    const file = openWordFile(await writeDocx(document));
    expect(packageProblems(file, document.title)).toEqual([]);
    expect(pageProblems(file)).toEqual([]);
    expect(pageNumberProblems(file)).toEqual([]);
    expect(textProblems(file)).toEqual([]);
    const heading = (section: Section) => sectionHeading(section, report.year);
    const tables = edition.sections.filter(({ content }) => content === "tables");
    expect(structureProblems(file, edition.sections.map(heading), tables.map(heading))).toEqual([]);
    if (document.nodes.some((node) => node.type === "table")) expect(tableProblems(file, edition.id)).toEqual([]);
  });

  it("holds every figure in its place and every line of text in order", async () => {
    const file = openWordFile(await writeDocx(document));
    const { figures, narrative } = publishedJson(name);
    const order = ["opening", ...edition.sections.map(({ id }) => id)];
    expect(
      missingLines(
        file,
        order.map((id) => narrative[id] ?? ""),
      ),
    ).toEqual([]);
    const marked = markedFigures(file);
    const inTables = cellsOf(edition).filter(({ section }) => section.content === "tables");
    for (const cell of inTables)
      expect(marked.get(cellMark(cell.name)), cell.name).toBe(String(figures[cell.name] ?? ""));
    const printed = placedFigures(file).flat();
    expect(printed).toEqual(inTables.map((cell) => String(figures[cell.name] ?? "")));
  });

  it("is the same document the prepared and the long way", async () => {
    const direct = await directParts(document, officialStyle, created);
    for (const [path, xml] of await preparedParts(document, officialStyle, created))
      expect(direct.get(path), path).toBe(xml.toString());
    const file = openWordFile(await writeDocx(document, { created }));
    expect(new Map(file.parts.map(({ path, bytes }) => [path, bytes.toString("utf8")]))).toEqual(direct);
  });

  it("is the same, byte for byte, in another process and time zone", async () => {
    const here = Buffer.from(await writeDocx(document)).toString("base64");
    const program = `
      const { publishedReport } = await import("#testing/published-report.ts");
      const { buildDocument } = await import("#core/document/build-document.ts");
      const { wordingOf } = await import("#writers/wording.ts");
      const { writeDocx } = await import("#writers/write-docx/write-docx.ts");
      const { report, edition } = publishedReport(${JSON.stringify(name)});
      const bytes = await writeDocx(buildDocument(edition, report, wordingOf(edition)));
      process.stdout.write(Buffer.from(bytes).toString("base64"));`;
    const env = { ...process.env, TZ: "America/St_Johns", LANG: "de_DE.UTF-8", NODE_OPTIONS: "" };
    const there = execFileSync(process.execPath, ["--input-type=module", "-e", program], { env, encoding: "utf8" });
    expect(there).toBe(here);
    expect(report.year).toBe(document.year);
  });

  it.runIf(canValidate)("satisfies Microsoft's Open XML validator", async () => {
    expect(openXmlProblems(await writeDocx(document), "docx")).toEqual([]);
    const review = { remarks: [{ cells: [], section: "overview", author: "系统", lines: ["【提示】一", "依据：二"] }] };
    expect(openXmlProblems(await writeDocx(document, { review }), "docx")).toEqual([]);
  });

  it("keeps tables on one page, and of a table in blocks each block, so that no page is left empty for its sake", () => {
    const elements = elementsOf(document.nodes, officialStyle);
    const layout = layoutDocument(docxDocument(elements, officialStyle), { guess: true });
    expect(layout.stoppedAt).toBeUndefined();
    const printed = document.nodes.flatMap((node) => (node.type === "table" ? [node] : []));
    const blocks = printed.reduce((sum, { parts, bodies }) => sum + (parts ? bodies.length : 1), 0);
    const tables = layout.pages.flatMap((page) => page.body.filter(({ type }) => type === "table"));
    expect(tables.length).toBeGreaterThanOrEqual(printed.length);
    expect(tables.length).toBeLessThanOrEqual(blocks);
  });

  it("lets a page end after a block of a table in blocks and after a group of one that flows, nowhere else in a table", async () => {
    const file = openWordFile(await writeDocx(document));
    const kept = tablesOfFile(file).map((table) =>
      descendants(table, "w:tr").map((row) => descendants(row, "w:keepNext").length > 0),
    );
    const wanted = document.nodes.flatMap((node) => {
      if (node.type !== "table") return [];
      const rows = [
        ...node.head.map(() => true),
        ...node.bodies.flatMap((body) =>
          body.map((row, at) => (at < body.length - 1 ? !node.flows || (row.keepNext ?? false) : !node.parts)),
        ),
      ];
      return [rows.map((keep, at) => keep && at < rows.length - 1)];
    });
    expect(kept).toEqual(wanted);
  });
});

describe("long figures", () => {
  const { report, edition } = publishedReport("seed-2021-kaifeng");
  const totals = cellsOf(edition).filter(({ total }) => total);

  /** Row heights of each table as the library lays them out. */
  function heights(figure: (name: string) => string) {
    const entries = Object.fromEntries(cellsOf(edition).map(({ name }) => [name, figure(name)]));
    // With so little text table three has a page of its own.
    const typed = {
      ...report,
      entries,
      typedTotals: totals.map(({ name }) => name),
      narrative: { overview: "做了工作。" },
    };
    const elements = elementsOf(buildDocument(edition, typed).nodes, officialStyle);
    const layout = layoutDocument(docxDocument(elements, officialStyle), { guess: true });
    const tables = layout.pages.flatMap((page) =>
      page.body.flatMap((block) => (block.type === "table" ? [block] : [])),
    );
    return tables.map(({ rows }) => rows.map(({ height }) => Math.round(height * 10)));
  }

  it("of seven digits stand on one line, in every cell of table three and in a third of table four", () => {
    const short = heights(() => "8");
    const long = heights((name) => (!name.startsWith("disputes_") || name.endsWith("_total") ? "1234567" : "8"));
    // Table two may stand in parts; three and four are the last.
    expect(long.length).toBeGreaterThanOrEqual(3);
    expect(long.slice(0, -2)).toEqual(short.slice(0, -2));
    expect(long.at(-1)).toEqual(short.at(-1));
    const wrapped = (long.at(-2) ?? []).filter((height, row) => height > (short.at(-2)?.[row] ?? 0));
    expect(wrapped.length, "rows whose label takes one line more").toBeLessThanOrEqual(4);
  });

  it("are set smaller only where no column can give room", () => {
    const tables = (digits: string) =>
      buildDocument(edition, {
        ...report,
        entries: Object.fromEntries(cellsOf(edition).map(({ name }) => [name, digits])),
        typedTotals: totals.map(({ name }) => name),
      }).nodes.flatMap((node) => (node.type === "table" ? [layOutTable(node, officialStyle)] : []));
    expect(tables("1234567").map(({ sizePt }) => sizePt)).toEqual([12, 8.5, 6]);
    for (const { widths } of tables("1234567")) expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
    // Beside the cell's margins of 40 twips a figure has 10 to spare: LibreOffice wraps what fits exactly. Where Times New
    // Roman is missing DejaVu Serif stands in, whose digits are 0.636 em wide; table four has no room for nine of them.
    for (const [digits, em] of [
      ["1234567", 0.636],
      ["12345678", 0.5],
      ["123456789", 0.5],
    ] as const) {
      for (const { widths, sizePt } of tables(digits).slice(1)) {
        expect(Math.min(...widths.slice(-4))).toBeGreaterThanOrEqual(digits.length * em * sizePt * 20 + 50);
      }
    }
  });
});

describe("text that is hard to print", () => {
  const { report, edition } = publishedReport("seed-2021-kaifeng");

  it("sets rare characters in a font that has them", async () => {
    const odd = {
      ...report,
      office: { name: "朱镕堃市人民政府" },
      narrative: { overview: "（一）喆县。镕基\n（二）垚镇\n平常" },
    };
    const file = openWordFile(await writeDocx(buildDocument(edition, odd)));
    expect(textProblems(file)).toEqual([]);
    expect(missingLines(file, ["（一）喆县。镕基\n（二）垚镇\n平常"])).toEqual([]);
  });

  it("prints markup, template syntax, emoji, tabs and marks as typed and drops what no file can hold", async () => {
    const line = "a]]>b <w:p/> &amp; \u202eabc\u202c 😀 \t{{constructor}} {{__proto__}} “引”";
    const narrative = { overview: `${line}\u0000\u0008\ud800x\ufffe`, others: "长".repeat(100_000) };
    const document = buildDocument(edition, { ...report, office: { name: '甲/乙:<"丙">|*?' }, narrative });
    const bytes = await writeDocx(document);
    const file = openWordFile(bytes);
    const seen = line.replace(/[\u202a-\u202e]/g, "");
    expect(missingLines(file, [`${seen}x`, "长".repeat(100_000)])).toEqual([]);
    expect(document.notes?.join()).toMatch(/有 6 个[^。]*字符/);
    const direct = await directParts(document, officialStyle, created);
    expect((await preparedParts(document, officialStyle, created)).get("word/document.xml")?.toString()).toBe(
      direct.get("word/document.xml"),
    );
    if (canValidate) expect(openXmlProblems(bytes, "docx")).toEqual([]);
  });
});

describe("whatever is typed", () => {
  const { report, edition } = publishedReport("seed-2021-kaifeng");
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."（一）1.。\n\t“”—…{{}}<>&]'镕堃😀"),
      fc.string({ unit: "binary", maxLength: 1 }),
    ),
  });
  const entry = fc.oneof(fc.nat().map(String), text);

  it("the prepared way and the long way agree, and the file opens", async () => {
    const names = cellsOf(edition).filter(({ total }) => !total);
    await fc.assert(
      fc.asyncProperty(text, text, entry, fc.nat(names.length - 1), async (name, overview, figure, index) => {
        const entries = { ...report.entries, [names[index]?.name ?? ""]: figure };
        const document = buildDocument(edition, { ...report, office: { name }, narrative: { overview }, entries });
        const direct = await directParts(document, officialStyle, created);
        for (const [path, xml] of await preparedParts(document, officialStyle, created)) {
          expect(direct.get(path), path).toBe(xml.toString());
        }
        expect(openWordFile(await writeDocx(document)).blocks.length).toBeGreaterThan(8);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe("a figure printed more than once", () => {
  it("is marked once, in the table", async () => {
    const { report, edition } = publishedReport("seed-2021-kaifeng");
    const narrative = { overview: "新收{{本年新收政府信息公开申请数量}}件，共{{本年新收政府信息公开申请数量}}件。" };
    const file = openWordFile(await writeDocx(buildDocument(edition, { ...report, narrative })));
    expect(markedFigures(file).get("requests_newlyReceived_total")).toBe("545");
    expect(missingLines(file, ["新收545件，共545件。"])).toEqual([]);
    const xuchang = publishedReport("seed-2018-xuchang");
    const worded = buildDocument(xuchang.edition, { ...xuchang.report, narrative: {} }, wordingOf(xuchang.edition));
    const marked = markedFigures(openWordFile(await writeDocx(worded)));
    expect(marked.get("applications_received_count")).toBe("555");
    expect(marked.get("replies_disclosed_count")).toBe("236");
  });
});
