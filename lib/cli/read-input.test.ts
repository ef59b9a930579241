// A FILE of the command line: read as what it is, and everything that is none is told with its name and why.
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { largestFile } from "#core/report/largest-file.ts";
import { publishedJson } from "#testing/published-report.ts";
import { asHtml, smallReport } from "#testing/small-report.ts";
import { bytesOf, jsonFault, readInput } from "./read-input.ts";
import { BadInput } from "./usage.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-input-"));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const why = (path: string, ...more: [Parameters<typeof readInput>[1]?]) =>
  readInput(path, ...more).then(
    () => "read",
    (error: unknown) => (error instanceof BadInput ? error.message : `${error}`),
  );

describe("exchange JSON", () => {
  const kaifeng = publishedJson("seed-2021-kaifeng");
  it("is read at once, whatever its name", async () => {
    const { report, edition } = await readInput(file("a.txt", JSON.stringify(kaifeng)));
    expect([report.year, edition.id]).toEqual([2021, "2021"]);
  });

  it.each([
    ["that was cut off", JSON.stringify(kaifeng).slice(0, 300), "不是完整的 JSON"],
    ["of another program", '{"schema":"other"}', "不认识的交换格式"],
    ["with a wrong figure", JSON.stringify({ ...kaifeng, figures: { requests_repeated_total: [] } }), ""],
    ["nested without end", `{"a":${"[".repeat(2_000)}${"]".repeat(2_000)}}`, "嵌套过深"],
  ])("%s is told with the file's name", async (_, content, said) => {
    const path = file("bad.json", content);
    const told = await why(path);
    expect(told.startsWith(`${path}：`), told).toBe(true);
    expect(told).toContain(said);
  });

  it("holds one report: a second one is asked for in vain", async () => {
    expect(await why(file("one.json", JSON.stringify(kaifeng)), { report: 2 })).toContain("只有 1 份年报，没有第 2 份");
    expect((await readInput(file("one.json", JSON.stringify(kaifeng)), { report: 1 })).report.year).toBe(2021);
  });
});

describe("what is no file to read", () => {
  it("a folder, a file that is not there, a device", async () => {
    mkdirSync(join(folder, "sub"));
    expect(await why(join(folder, "sub"))).toContain("这是一个文件夹");
    expect(await why(join(folder, "none.docx"))).toContain("找不到这个文件");
    expect(await why("/dev/null")).toContain("不是普通文件");
  });

  it("one larger than any report is refused before it is read", async () => {
    const path = join(folder, "large.docx");
    writeFileSync(path, "");
    truncateSync(path, largestFile + 1);
    expect(await why(path)).toContain("文件超过");
    expect(await bytesOf(file("small.bin", "abc"))).toHaveLength(3);
  });

  it("an empty file, and one that is no report, in words", async () => {
    expect(await why(file("empty.docx", ""))).toContain("文件是空的");
    expect(await why(file("letter.txt", "亲爱的同事：\n你好。"))).toContain("不是一份年报");
  });
});

describe("other files", () => {
  it("are read by the readers", async () => {
    const { report } = await readInput(file("年报.html", asHtml(smallReport({ licenses: 12 }))));
    expect(report.entries.licensing_licenses_decisions).toBe("12");
  });
});

describe("JSON faults", () => {
  const fault = (content: string, name = "a.json") => jsonFault(new TextEncoder().encode(content), name);
  it.each([
    ["{}", undefined],
    ['  {"a":1}', undefined],
    ["一、总体情况", undefined],
    ["", undefined],
  ])("%j has none", (content, expected) => {
    expect(fault(content)).toBe(expected);
  });

  it("half of it is one only where the name says JSON: a text may begin with a bracket", () => {
    expect(fault("{年报", "a.json")).toContain("不是完整的 JSON");
    expect(fault("[注] 年报", "a.txt")).toBeUndefined();
  });
});
