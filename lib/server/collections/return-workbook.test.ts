// 下发模板 filled in by programs that are not ours, and read back.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cellByName, cellsOf } from "#core/editions/cells.ts";
import { readFigure } from "#core/report/figure.ts";
import { figuresOf } from "#core/report/figures.ts";
import { readReport } from "#readers/read-report.ts";
import { makeZip } from "#testing/make-zip.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { publishedReport } from "#testing/published-report.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import type { Store } from "../store/store.ts";
import { downloadCollection } from "./download-collection.ts";
import { createCollection } from "./keep-collections.ts";
import { receiveFile } from "./receive-files.ts";
import { viewCollection } from "./view-collection.ts";

const { report: seed, edition } = publishedReport("2023-suqian");
const wanted = figuresOf(edition, seed);
let folder: string;
let store: Store;
let id: string;
let blank: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-workbook-"));
  store = await openStore(folder);
  const list = "青禾市教育局\n青禾市民政局";
  id = (await createCollection(store, { office: "青禾市人民政府", year: 2023, due: "2024-01-20", list })).id;
  const archive = Buffer.from(await (await downloadCollection(store, id, "template")).arrayBuffer());
  blank = readPlainZip(archive).find(({ path }) => path.startsWith("青禾市教育局"))?.bytes as Buffer;
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const part = (bytes: Buffer, path: string) =>
  readPlainZip(bytes)
    .find((one) => one.path === path)
    ?.bytes.toString("utf8") ?? "";

/** The workbook with one of its parts changed. */
function changed(bytes: Buffer, path: string, change: (xml: string) => string): Uint8Array {
  return makeZip(
    readPlainZip(bytes).map((one) => ({
      path: one.path,
      content: one.path === path ? change(one.bytes.toString("utf8")) : one.bytes,
    })),
  );
}

/** Every figure typed into its cell by SheetJS: its own zip, its own styles, properties kept. */
async function filled(): Promise<Uint8Array> {
  const { read, write } = await import("@e965/xlsx");
  const book = read(blank, { type: "buffer", cellStyles: true, bookProps: false });
  for (const { Name, Ref } of book.Workbook?.Names ?? []) {
    const cell = cellByName(edition, Name);
    const [sheet, at] = [/^'?(.*?)'?!/u.exec(Ref)?.[1] ?? "", Ref.split("!")[1]?.replaceAll("$", "") ?? ""];
    const text = cell && seed.entries[Name];
    const figure = cell && text !== undefined ? readFigure(text, cell) : undefined;
    if (!cell || cell.total || figure?.kind !== "figure") continue;
    const to = book.Sheets[sheet];
    if (to) to[at] = { t: "n", v: Number(text) };
  }
  return write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array;
}

test("labels and totals are locked, cells are open, the balance is a formula, the office and the versions are inside", () => {
  const styles = part(blank, "xl/styles.xml");
  const formats = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gsu)].map(
    ([xf]) => xf,
  );
  const requests = part(blank, "xl/worksheets/sheet4.xml");
  const at = (name: string) =>
    new RegExp(`name="${name}">[^<]*\\$([A-Z]+)\\$(\\d+)<`, "u").exec(part(blank, "xl/workbook.xml"));
  const isOpen = (address: string) => {
    const style = Number(new RegExp(`<c r="${address}" s="(\\d+)"`, "u").exec(requests)?.[1]);
    return (formats[style] ?? "").includes('locked="0"');
  };
  const [, column, row] = at("requests_newlyReceived_naturalPerson") ?? [];
  const [, totalColumn, totalRow] = at("requests_newlyReceived_total") ?? [];
  expect(requests).toContain("<sheetProtection");
  expect(isOpen(`${column}${row}`)).toBe(true);
  expect(isOpen(`${totalColumn}${totalRow}`)).toBe(false);
  expect(isOpen("A5")).toBe(false);
  expect(requests).toContain("平衡");
  const said = part(blank, "docProps/custom.xml");
  for (const word of ["填报表版本", "填报单位", "青禾市教育局", "报告格式", "报告年度"]) expect(said).toContain(word);
  expect(part(blank, "xl/worksheets/sheet1.xml")).toContain("填报表第 1 版");
});

test("filled in by another program it reads back without doubt, counts without text, and is that office's whatever its name", async () => {
  const bytes = await filled();
  const read = await readReport(bytes);
  if (!read.ok) throw new Error(read.message);
  expect(read.report.office.name).toBe("青禾市教育局");
  const figures = figuresOf(edition, read.report);
  for (const { name, total } of cellsOf(edition))
    if (!total) expect([name, figures[name]]).toEqual([name, wanted[name]]);
  expect(Object.values(read.report.reading ?? {}).filter(({ kind }) => kind === "ambiguous")).toEqual([]);
  await receiveFile(store, id, { name: "填好的.xlsx", batch: "", bytes });
  await expect.poll(async () => (await viewCollection(store, id)).waiting, { timeout: 60_000 }).toBe(0);
  const { rows } = await viewCollection(store, id);
  expect(rows[0]).toMatchObject({ state: "received", current: { file: "填好的.xlsx", errors: 0, doubtful: 0 } });
}, 60_000);

test("another version is refused by its number; one of another year by its year", async () => {
  const other = changed(blank, "xl/worksheets/sheet1.xml", (xml) => xml.replace("填报表第 1 版", "填报表第 9 版"));
  expect(await readReport(other)).toMatchObject({ ok: false, message: expect.stringContaining("这是第 9 版填报表") });
  const old = await createCollection(store, { office: "青禾市人民政府", year: 2022, list: "青禾市教育局" });
  const archive = Buffer.from(await (await downloadCollection(store, old.id, "template")).arrayBuffer());
  const bytes = readPlainZip(archive)[0]?.bytes as Buffer;
  const later = (await createCollection(store, { office: "青禾市人民政府", year: 2024, list: "青禾市教育局" })).id;
  await receiveFile(store, later, { name: "前年的表.xlsx", batch: "", bytes });
  await expect.poll(async () => (await viewCollection(store, later)).waiting, { timeout: 60_000 }).toBe(0);
  const { rows, unmatched } = await viewCollection(store, later);
  expect(rows[0]?.state).toBe("missing");
  expect(unmatched).toEqual([{ file: "前年的表.xlsx", why: expect.stringContaining("是2022年的年报") }]);
}, 60_000);
