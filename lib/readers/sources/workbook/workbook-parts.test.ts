// What an Excel file says beside its sheets: names of cells, texts by number, styles that are dates or struck out.
import { describe, expect, it } from "vitest";
import { openZip } from "#readers/sources/container/unzip.ts";
import { makeZip } from "#testing/make-zip.ts";
import { isOn } from "./rich-text.ts";
import { readCellStyles, readRelations, readStrings, readWorkbook } from "./workbook-parts.ts";

const zipOf = (path: string, content: string) => openZip(makeZip([{ path, content }]));
const bytes = (text: string) => new TextEncoder().encode(text);

describe("a workbook", () => {
  const { sheets, names } = readWorkbook(
    bytes(
      `<workbook xmlns:r="r"><sheets><sheet name="年报" r:id="rId1"/><sheet name="底稿" r:id="rId2" state="hidden"/>` +
        `<sheet name="参数" r:id="rId3" state="veryHidden"/></sheets><definedNames>` +
        `<definedName name="a_b_c">年报!$B$2</definedName><definedName name="quoted">'Bob''s 表'!C10</definedName>` +
        `<definedName name="area">年报!$B$2:$C$9</definedName><definedName name="gone">#REF!</definedName></definedNames></workbook>`,
    ),
  );

  it("tells hidden sheets from those that are shown", () => {
    expect(sheets.map(({ name, relation, hidden }) => [name, relation, hidden])).toEqual([
      ["年报", "rId1", false],
      ["底稿", "rId2", true],
      ["参数", "rId3", true],
    ]);
  });

  it("knows the names of single cells, and no areas or lost ones", () => {
    expect([...names]).toEqual([
      ["年报!B2", "a_b_c"],
      ["Bob's 表!C10", "quoted"],
    ]);
  });
});

it("parts lie where the workbook says, never outside of the file", async () => {
  const relation = (id: string, target: string, mode = "") => `<Relationship Id="${id}" Target="${target}"${mode}/>`;
  const targets = await readRelations(
    await zipOf(
      "xl/_rels/workbook.xml.rels",
      `<Relationships>${relation("1", "worksheets/sheet1.xml")}${relation("2", "/xl/worksheets/sheet2.xml")}` +
        `${relation("3", "http://example.org/x", ' TargetMode="External"')}</Relationships>`,
    ),
  );
  expect([...targets]).toEqual([
    ["1", "xl/worksheets/sheet1.xml"],
    ["2", "xl/worksheets/sheet2.xml"],
  ]);
  expect((await readRelations(await zipOf("a", ""))).size).toBe(0);
});

describe("shared texts", () => {
  const read = async (inner: string) => {
    let struck = 0;
    const strings = await readStrings(await zipOf("xl/sharedStrings.xml", `<sst>${inner}</sst>`), () => {
      struck += 1;
    });
    return { strings, struck };
  };

  it("are put together from their runs, without readings of characters", async () => {
    const inner =
      "<si><t>新收</t></si><si><r><t>1</t></r><r><t>2</t></r></si><si><t>县</t><rPh><t>xian</t></rPh></si><si/>";
    expect(await read(inner)).toEqual({ strings: ["新收", "12", "县", ""], struck: 0 });
  });

  it("leave out runs that are struck out: 3 and 2 are no 32", async () => {
    const run = (text: string, strike = "") => `<r><rPr>${strike}</rPr><t>${text}</t></r>`;
    const inner = `<si>${run("3", "<strike/>")}${run("2")}</si><si>${run("4", '<strike val="0"/>')}</si>`;
    expect(await read(inner)).toEqual({ strings: ["2", "4"], struck: 1 });
  });
});

describe("styles of cells", () => {
  it("know dates by their number or their format, not by text in quotes, and fonts with a line through them", async () => {
    const styles = await readCellStyles(
      await zipOf(
        "xl/styles.xml",
        `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/>` +
          `<numFmt numFmtId="165" formatCode="0&quot;条 day&quot;"/><numFmt numFmtId="166" formatCode="[Red]0\\d"/></numFmts>` +
          `<fonts><font/><font><strike/></font><font><strike val="false"/></font></fonts>` +
          `<cellStyleXfs><xf numFmtId="14" fontId="1"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0"/>` +
          `<xf numFmtId="14" fontId="1"/><xf numFmtId="164" fontId="2"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`,
      ),
    );
    expect([...styles.dates]).toEqual([1, 2]);
    expect([...styles.struck]).toEqual([1]);
  });
});

it.each([
  [undefined, true],
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
])("a setting %s is on: %s", (value, expected) => {
  expect(isOn(value)).toBe(expected);
});
