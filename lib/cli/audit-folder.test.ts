// The audit of a folder: every file has a line, bad files do not stop the others.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openWorkbook, rowsIn } from "#testing/plain-workbook.ts";
import { publishedBytes, publishedJson } from "#testing/published-report.ts";
import { asDocx, smallReport } from "#testing/small-report.ts";
import { auditFolder } from "./audit-folder.ts";
import { BadInput } from "./usage.ts";

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-audit-"));
  out = join(folder, "结果.xlsx");
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function rowsOf(sheet: "文件" | "问题"): readonly (readonly string[])[] {
  return rowsIn(openWorkbook(readFileSync(out)), sheet);
}

test("text, exchange JSON and bad files, also in folders below; the workbook itself is left out the second time", async () => {
  mkdirSync(join(folder, "县区"));
  writeFileSync(join(folder, "县区", "开封.txt"), publishedBytes("seed-2021-kaifeng.txt"));
  const wrong = publishedJson("seed-2021-kaifeng");
  wrong.figures.requests_repeated_naturalPerson = 77;
  writeFileSync(join(folder, "改错.json"), JSON.stringify(wrong));
  writeFileSync(join(folder, "空.docx"), "");
  writeFileSync(join(folder, "菜谱.txt"), "西红柿两个，鸡蛋三个。");
  copyFileSync(join(folder, "菜谱.txt"), join(folder, ".hidden"));
  expect(await auditFolder(folder, out)).toBe(1);
  expect(await auditFolder(folder, out)).toBe(1);
  const [, ...rows] = rowsOf("文件");
  expect(rows.map(([file]) => file)).toEqual([join("县区", "开封.txt"), "改错.json", "空.docx", "菜谱.txt"].sort());
  const row = (file: string) => rows.find(([name]) => name === file) ?? [];
  expect(row(join("县区", "开封.txt")).slice(1, 6)).toEqual(["开封市人民政府", "2021", "2021年格式", "200", "200"]);
  expect(row(join("县区", "开封.txt"))[7]).toBe("0");
  expect(Number(row("改错.json")[7])).toBeGreaterThan(0);
  expect(row("空.docx")[11]).toMatch(/空/);
  expect(row("菜谱.txt")[11]).toMatch(/[\u4e00-\u9fff]/u);
  const findings = rowsOf("问题");
  expect(findings.some(([file, , , , severity]) => file === "改错.json" && severity === "错误")).toBe(true);
}, 60_000);

test("a file over the limit is not read", async () => {
  writeFileSync(join(folder, "大.txt"), Buffer.alloc(20 * 1024 * 1024 + 1, "年"));
  expect(await auditFolder(folder, out)).toBe(2);
  expect(rowsOf("文件")[1]?.[11]).toMatch(/超过 20 MB/);
});

test("no folder, no files, a file in place of a folder: said in Chinese, nothing written", async () => {
  const file = join(folder, "a.txt");
  await expect(auditFolder(folder, out)).rejects.toThrow(/没有文件/);
  writeFileSync(file, "x");
  await expect(auditFolder(file, out)).rejects.toThrow(BadInput);
  await expect(auditFolder(join(folder, "没有"), out)).rejects.toThrow(/找不到/);
  expect(existsSync(out)).toBe(false);
});

test("each report of a file that holds several has a line", async () => {
  const two = ["柳河县水务局2024年", "青岭市档案馆2023年"].flatMap((of) =>
    smallReport({ title: `${of}政府信息公开工作年度报告` }),
  );
  writeFileSync(join(folder, "册.docx"), asDocx(two));
  await auditFolder(folder, out);
  const rows = rowsOf("文件");
  expect(rows.slice(1).map((row) => String(row[0]))).toEqual([
    "册.docx（第 1 份：柳河县水务局2024年政府信息公开工作年度报告）",
    "册.docx（第 2 份：青岭市档案馆2023年政府信息公开工作年度报告）",
  ]);
}, 30_000);
