// What the reader of a return noted about figures that count stands in the notes of the collection, by office.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "nianbao-told-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a figure of another workbook, a hidden row, a comment", () => {
  const sheet = utils.aoa_to_sheet([
    ["青禾市水利局2023年政府信息公开工作年度报告"],
    ["二、主动公开政府信息情况"],
    ["第二十条第（六）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", 3],
    ["行政强制", 4],
  ]);
  Object.assign(sheet.B5 ?? {}, { f: "[1]底稿!B2" });
  Object.assign(sheet.B6 ?? {}, { c: [{ a: "经办", t: "含乡镇" }] });
  sheet["!rows"] = [{}, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "年报");
  mkdirSync(join(folder, "in"));
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  writeFileSync(join(folder, "in/水利局.xlsx"), bytes);
  const program = join(import.meta.dirname, "nianbao.ts");
  const { stdout } = spawnSync(process.execPath, [program, "collect", "in", "--year", "2023", "--json"], {
    encoding: "utf8",
    cwd: folder,
  });
  const { notes } = JSON.parse(stdout) as { readonly notes: readonly string[] };
  expect(notes).toContain("“青禾市水利局”的“行政处罚·本年处理决定数量”（3）来自另一工作簿，无法核对，请向单位核实");
  expect(notes).toContain("“青禾市水利局”的来件：工作表“年报”有 1 个隐藏行，已一并读取，请核对");
  expect(notes.join()).toContain("请核对：“含乡镇”");
}, 60_000);
