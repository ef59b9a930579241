// Files of ours in which somebody changed a label, a head or a unit beside marked cells: asked, never read by the mark alone.
import { expect, it } from "vitest";
import { buildDocument } from "#core/document/build-document.ts";
import { publishedPart } from "#core/report/published-part.ts";
import { readReport } from "#readers/read-report.ts";
import { makeZip } from "#testing/make-zip.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { publishedReport } from "#testing/published-report.ts";
import { writeDocx } from "#writers/write-docx/write-docx.ts";
import { writeHtml } from "#writers/write-html.ts";
import { writeXlsx } from "#writers/write-xlsx/write-xlsx.ts";

const { edition, report } = publishedReport("seed-2021-kaifeng");
const document = buildDocument(edition, report);

type Change = (text: string) => string;

/** The parts of a package with their texts changed. */
function repacked(bytes: Uint8Array, change: Change): Uint8Array {
  return makeZip(
    readPlainZip(bytes).map(({ path, bytes: part }) => ({
      path,
      content: /\.xml$/u.test(path) ? change(part.toString("utf8")) : part,
    })),
  );
}

const writers: Readonly<Record<string, (change: Change) => Promise<Uint8Array>>> = {
  Word: async (change) => repacked(await writeDocx(document), change),
  Excel: async (change) => repacked(await writeXlsx(edition, report), change),
  "web page": async (change) => {
    const html = writeHtml(document, { exchange: publishedPart(edition, report) });
    const data = html.indexOf('id="nianbao"');
    return new TextEncoder().encode(change(html.slice(0, data)) + html.slice(data));
  },
};

const swapped = (one: string, other: string) => (text: string) =>
  text.replaceAll(one, "\u0001").replaceAll(other, one).replaceAll("\u0001", other);

async function read(writer: string, change: Change) {
  const result = await readReport((await writers[writer]?.(change)) ?? new Uint8Array());
  if (!result.ok) throw new Error(result.message);
  return result;
}

it.each(Object.keys(writers))("labels of two rows exchanged in %s", async (writer) => {
  const { report: seen, notes } = await read(writer, swapped("行政处罚<", "行政强制<"));
  expect(seen.reading?.enforcement_penalties_decisions).toMatchObject({
    kind: "ambiguous",
    candidates: ["10582", "1082"],
  });
  expect(seen.reading?.enforcement_coercion_decisions).toMatchObject({
    kind: "ambiguous",
    candidates: ["1082", "10582"],
  });
  expect(seen.entries.enforcement_penalties_decisions).toBeUndefined();
  expect(seen.entries.licensing_licenses_decisions).toBe("206743");
  expect(notes.join()).toContain("旁边印的栏目名称或单位");
});

it.each(Object.keys(writers))("heads of two columns exchanged in %s", async (writer) => {
  const { report: seen } = await read(writer, swapped("本年制发件数", "本年废止件数"));
  expect(seen.reading?.normativeActs_normativeDocuments_issued).toMatchObject({
    kind: "ambiguous",
    candidates: ["134", "262"],
  });
});

it.each(Object.keys(writers))("another unit in %s", async (writer) => {
  for (const unit of ["元", "亿元"]) {
    const { report: seen } = await read(writer, (text) => text.replaceAll("单位：万元", `单位：${unit}`));
    expect(seen.entries.fees_administrativeFees_amount).toBeUndefined();
    expect(seen.reading?.fees_administrativeFees_amount).toMatchObject({ kind: "ambiguous" });
  }
});

it.each(Object.keys(writers))("nothing is asked in %s where nothing was changed", async (writer) => {
  const { report: seen, notes } = await read(writer, (text) => text);
  expect(Object.values(seen.reading ?? {}).filter(({ kind }) => kind === "ambiguous")).toEqual([]);
  expect(notes.join()).not.toContain("旁边印的");
});
