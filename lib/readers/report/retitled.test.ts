// A file of ours taken for another office or year: what it prints holds, not what it once said of itself.
import { expect, test } from "vitest";
import { buildDocument } from "#core/document/build-document.ts";
import { readReport } from "#readers/read-report.ts";
import { makeZip } from "#testing/make-zip.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { publishedReport } from "#testing/published-report.ts";
import { wordingOf } from "#writers/wording.ts";
import { writeDocx } from "#writers/write-docx/write-docx.ts";
import { writeXlsx } from "#writers/write-xlsx/write-xlsx.ts";

const { report: seed, edition } = publishedReport("2023-suqian");
const { title: _, ...report } = { ...seed, office: { name: "青禾市教育局" } };

async function read(bytes: Uint8Array, office: string, year: number) {
  const parts = readPlainZip(Buffer.from(bytes)).map(({ path, bytes: content }) => ({
    path,
    content: /document\.xml$|sheet1\.xml$/u.test(path)
      ? content.toString("utf8").replaceAll("青禾市教育局", office).replaceAll("2023年政府信息", `${year}年政府信息`)
      : content,
  }));
  const result = await readReport(makeZip(parts));
  if (!result.ok) throw new Error(result.message);
  return result;
}

test.each([
  ["Word", () => writeDocx(buildDocument(edition, report, wordingOf(edition)), { created: "2024-01-05T00:00:00Z" })],
  ["Excel", async () => writeXlsx(edition, report)],
])("%s titled anew", async (_kind, write) => {
  const other = await read(await write(), "青禾市民政局", 2024);
  expect([other.report.office.name, other.report.year]).toEqual(["青禾市民政局", 2024]);
  expect(other.notes.join()).toContain("原来是青禾市教育局2023年的");
  const same = await read(await write(), "青禾市教育局", 2023);
  expect([same.report.office.name, same.report.year]).toEqual(["青禾市教育局", 2023]);
  expect(same.notes.join()).not.toContain("原来是");
});

test("a title in other words is no other office", async () => {
  const city = { ...seed, office: { name: "宿迁市人民政府" }, title: "宿迁市2023年政府信息公开工作年度报告" };
  const result = await readReport(writeXlsx(edition, city));
  expect(result.ok && [result.report.office.name, result.notes.join().includes("原来是")]).toEqual([
    "宿迁市人民政府",
    false,
  ]);
});
