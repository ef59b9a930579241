import { describe, expect, it } from "vitest";
import { makeZip } from "#testing/make-zip.ts";
import { openZip } from "../container/unzip.ts";
import { checkOds } from "./check-ods.ts";

const cell = (repeated = 1, filled = true) =>
  `<t:table-cell t:number-columns-repeated="${repeated}"${filled ? ' o:value-type="float" o:value="1"' : ""}/>`;
const row = (repeated: number | string, ...cells: readonly string[]) =>
  `<t:table-row t:number-rows-repeated="${repeated}">${cells.join("")}</t:table-row>`;
const book = (tables: string, styles = "") =>
  `<o:document xmlns:o="o" xmlns:t="t" xmlns:s="s" xmlns:x="x">${styles}${tables}</o:document>`;
const check = async (content: string | undefined, more: readonly { path: string; content: string }[] = []) =>
  checkOds(
    await openZip(
      makeZip([
        ...(content === undefined ? [] : [{ path: "content.xml", content }]),
        { path: "mimetype", content: "x" },
        ...more,
      ]),
    ),
  );

describe("how much a workbook holds", () => {
  it("blank cells repeated to the end of the sheet are nothing", async () => {
    const tables = `<t:table>${row(1, cell(), cell(16_383, false))}${row(1_048_575, cell(16_384, false))}</t:table>`;
    expect(await check(book(tables))).toEqual({ hidden: new Set(), strikesOut: false });
  });

  it.each([
    ["a row repeated", row(20_001, cell())],
    ["cells repeated", row(1, cell(20_001))],
    ["both", row(200, cell(200))],
    ["a number that is none", row("abc", cell())],
    ["many rows", Array.from({ length: 201 }, () => row(1, cell(100))).join("")],
  ])("%s without end is refused", async (_, rows) => {
    await expect(check(book(`<t:table>${rows}</t:table>`))).rejects.toThrow("重复的单元格过多");
  });

  it("as many cells as a report may have are not", async () => {
    await expect(check(book(`<t:table>${row(200, cell(100))}</t:table>`))).resolves.toBeDefined();
  });
});

describe("what the library does not tell", () => {
  const hidden =
    '<s:style s:name="ta1"><s:table-properties t:display="false"/></s:style><s:style s:name="ta2"><s:table-properties t:display="true"/></s:style>';
  it("sheets whose style hides them", async () => {
    const tables =
      '<t:table t:name="说明" t:style-name="ta1"/><t:table t:name="年报" t:style-name="ta2"/><t:table t:name="无"/>';
    expect((await check(book(tables, hidden))).hidden).toEqual(new Set(["说明"]));
  });

  it.each([
    ['x:text-line-through-style="solid"', true],
    ['x:text-line-through-style="none"', false],
    ['x:font-size="10pt"', false],
  ])("a style with %s strikes out: %s", async (attribute, strikes) => {
    const style = `<s:style s:name="ce1"><s:text-properties ${attribute}/></s:style>`;
    expect((await check(book("<t:table/>", style))).strikesOut).toBe(strikes);
  });
});

it("a locked workbook, and one without content, are refused with words of their own", async () => {
  const manifest = '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
  await expect(check(book("<t:table/>"), [{ path: "META-INF/manifest.xml", content: manifest }])).rejects.toThrow(
    "密码",
  );
  await expect(check(undefined)).rejects.toThrow("缺少正文");
  await expect(check("<broken>")).rejects.toThrow("损坏");
});
