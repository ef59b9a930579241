// What the writers write, the readers read: for every edition and every format that has a reader.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDocument } from "#core/document/build-document.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editions } from "#core/editions/registry.ts";
import { figuresOf } from "#core/report/figures.ts";
import { publishedPart } from "#core/report/published-part.ts";
import type { Report } from "#core/report/report.ts";
import { readReport } from "#readers/read-report.ts";
import { wordingOf } from "#writers/wording.ts";
import { writeDocx } from "#writers/write-docx/write-docx.ts";
import { writeHtml } from "#writers/write-html.ts";
import { writeJson } from "#writers/write-json.ts";
import { writePdf } from "#writers/write-pdf.ts";
import { writeText } from "#writers/write-text.ts";
import { writeXlsx } from "#writers/write-xlsx/write-xlsx.ts";
import { balancedReport } from "./balanced-report.ts";
import { edition2027 } from "./edition-2027.ts";
import { publishedReport, seeds } from "./published-report.ts";

const all: readonly Edition[] = [...editions, edition2027];
const bytes = (text: string) => new TextEncoder().encode(text);
const documentOf = (edition: Edition, report: Report) => buildDocument(edition, report, wordingOf(edition));

/** What each writer makes of a report. */
const writers: Readonly<Record<string, (edition: Edition, report: Report) => Uint8Array | Promise<Uint8Array>>> = {
  "exchange JSON": (edition, report) => bytes(writeJson(edition, report)),
  "web page": (edition, report) =>
    bytes(writeHtml(documentOf(edition, report), { exchange: publishedPart(edition, report) })),
  "web page without its exchange JSON": (edition, report) => bytes(writeHtml(documentOf(edition, report))),
  "fragment for a content system": (edition, report) =>
    bytes(writeHtml(documentOf(edition, report), { variant: "cms", exchange: publishedPart(edition, report) })),
  Word: (edition, report) => writeDocx(documentOf(edition, report)),
  Excel: (edition, report) => writeXlsx(edition, report),
  text: (edition, report) => bytes(writeText(documentOf(edition, report))),
};

async function roundTrip(edition: Edition, report: Report, writer: string) {
  const write = writers[writer] as (typeof writers)[string];
  const result = await readReport(await write(edition, report), { editions: all });
  if (!result.ok) throw new Error(`${writer}: ${result.message}`);
  return result;
}

/** Formats that carry only what the sentences print. */
const onlyPrinted = new Set(["text", "web page without its exchange JSON", "Word"]);

/** The same report, balanced as before, with no leaf left at nil. */
function withoutNil(report: Report): Report {
  const entries = Object.fromEntries(
    Object.entries(report.entries).map(([name, text]) => [name, text === "0" ? "1" : text]),
  );
  return { ...report, entries };
}

describe.each(Object.keys(writers))("%s", (writer) => {
  it.each(seeds)("gives %s back", async (name) => {
    const { edition, report } = publishedReport(name);
    const back = await roundTrip(edition, report, writer);
    expect(back.edition.id).toBe(edition.id);
    expect(back.report.year).toBe(report.year);
    expect(back.report.office.name).toBe(report.office.name);
    expect(figuresOf(edition, back.report)).toEqual(figuresOf(edition, report));
    for (const section of edition.sections) {
      if (section.content !== "narrative") continue;
      expect([section.id, back.report.narrative[section.id]]).toEqual([section.id, report.narrative[section.id]]);
    }
    expect(back.report.narrative.opening).toBe(report.narrative.opening);
  });

  it.each(all)("gives random reports of $id back", { timeout: 120_000 }, async (edition) => {
    // Sentences leave out the parts of what did not happen; only files that carry every cell bring them back.
    const silent = edition.sections.some((section) => section.content === "prose") && onlyPrinted.has(writer);
    await fc.assert(
      fc.asyncProperty(balancedReport(edition, false), async (any) => {
        const report = silent ? withoutNil(any) : any;
        const back = await roundTrip(edition, report, writer);
        expect(figuresOf(edition, back.report)).toEqual(figuresOf(edition, report));
      }),
      { numRuns: 8 },
    );
  });
});

describe("signature, date and attachments", () => {
  const { edition, report: seed } = publishedReport("seed-2021-kaifeng");
  const details = {
    signature: { office: "开封市人民政府", date: "2022-01-25" },
    attachments: ["开封市依申请公开情况说明", "开封市规范性文件目录"],
  };
  const report: Report = { ...seed, details };

  it.each(Object.keys(writers))("stand below the text of %s and never in its last part", async (writer) => {
    const { report: back } = await roundTrip(edition, report, writer);
    const last = edition.sections.at(-1)?.id ?? "";
    if (writer !== "web page without its exchange JSON") expect(back.narrative[last]).toBe(seed.narrative[last]);
    const { signature, attachments } = back.details ?? {};
    if (["exchange JSON", "web page", "fragment for a content system", "Word", "Excel"].includes(writer))
      expect({ signature, attachments }).toEqual(details);
  });

  it("are printed as GB/T 9704 asks, and nothing is printed where nothing is set", () => {
    const lines = (each: Report) => writeText(documentOf(edition, each)).trimEnd().split("\n").slice(-5);
    expect(lines(report)).toEqual([
      "",
      "附件：1.开封市依申请公开情况说明；2.开封市规范性文件目录",
      "",
      "开封市人民政府",
      "2022年1月25日",
    ]);
    const blank = { ...seed, details: { signature: { office: " " }, attachments: [""] } };
    expect(writeText(documentOf(edition, blank))).toBe(writeText(documentOf(edition, seed)));
  });
});

describe("PDF", () => {
  it.each(seeds)("gives the figures of %s back", { timeout: 60_000 }, async (name) => {
    const { edition, report } = publishedReport(name);
    const pdf = await writePdf(writeHtml(documentOf(edition, report)));
    if (!pdf.ok) throw new Error(pdf.reason);
    const result = await readReport(pdf.bytes);
    if (!result.ok) throw new Error(result.message);
    expect(figuresOf(edition, result.report)).toEqual(figuresOf(edition, report));
    expect(result.report.labels ?? {}).toEqual({});
  });
});

// Written by `writeDocx`, opened and saved once by LibreOffice 7.4, which drops the names of the cells.
const saved = readdirSync(join(import.meta.dirname, "fixtures/libreoffice")).filter((file) => file.endsWith(".docx"));

describe("Word files that LibreOffice saved", () => {
  it("are there", () => expect(saved.length).toBe(3));

  it.each(saved)("%s is read as it was", async (file) => {
    const { edition, report } = publishedReport(file.slice(0, -".docx".length));
    const result = await readReport(readFileSync(join(import.meta.dirname, "fixtures/libreoffice", file)));
    if (!result.ok) throw new Error(result.message);
    expect(figuresOf(edition, result.report)).toEqual(figuresOf(edition, report));
    expect(result.report.office).toEqual(report.office);
    for (const section of edition.sections) {
      if (section.content === "narrative")
        expect(result.report.narrative[section.id]).toBe(report.narrative[section.id]);
    }
  });
});
