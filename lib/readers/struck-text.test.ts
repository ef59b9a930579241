// Struck-out text is no part of a figure, whatever the file: left out and noted. Figures typed into fields of a page are read.
import { describe, expect, it } from "vitest";
import { makeZip } from "#testing/make-zip.ts";
import { readReport } from "./read-report.ts";

const office = "北河县文化馆2023年政府信息公开工作年度报告";
const part = "二、主动公开政府信息情况";
const heads = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
const row = "行政规范性文件";
const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
const encoder = new TextEncoder();

/** What was read for the three cells of the row, and the notes about struck text. */
async function read(bytes: Uint8Array) {
  const result = await readReport(bytes);
  if (!result.ok) throw new Error(result.message);
  const cells = ["issued", "repealed", "inForce"].map((id) => `normativeActs_normativeDocuments_${id}`);
  return {
    entries: cells.map((name) => result.report.entries[name]),
    notes: result.notes.filter((note) => note.includes("删除线")),
    report: result.report,
  };
}

function page(cells: readonly string[]): Uint8Array {
  const rows = [heads, [row, ...cells]].map((one) => `<tr>${one.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return encoder.encode(`<h1>${office}</h1><h2>${part}</h2><table>${rows.join("")}</table>`);
}

describe("pages", () => {
  it.each([
    "<del>31</del>4",
    "<s>31</s>4",
    "<strike>31</strike>4",
    "4<del><b>1</b></del>",
    '<span style="text-decoration:line-through">31</span>4',
    '<span style="color:red; TEXT-DECORATION: underline line-through">31</span>4',
    '<font style="text-decoration-line : line-through;">3</font>4',
    "<ins>4</ins><del>1</del>",
  ])("%s is 4", async (cell) => {
    const { entries, notes } = await read(page([cell, "0", "9"]));
    expect([entries, notes.length]).toEqual([["4", "0", "9"], 1]);
  });

  it.each([
    '<i class="gone">31</i>4',
    '<span class="note gone">31</span>4',
    '<b class="old">31</b>4',
    '4<p class="red"><span class="out">1</span></p>',
  ])("%s is 4 by the classes of its style sheet", async (cell) => {
    const sheet = `<style>/* 修订 */ td.x, .gone { color: red; text-decoration: line-through }
      @media all { table .old{text-decoration-line:line-through} } .red .out{text-decoration:underline line-through}</style>`;
    const bytes = encoder.encode(sheet + new TextDecoder().decode(page([cell, "0", "9"])));
    const { entries, notes } = await read(bytes);
    expect([entries, notes.length]).toEqual([["4", "0", "9"], 1]);
  });

  it("a class that draws its line only when pointed at, and one that underlines, strike nothing", async () => {
    const sheet = "<style>.a:hover{text-decoration:line-through}.b{text-decoration:underline}</style>";
    const cells = ['<span class="a">34</span>', '<span class="b">1</span>', "9"];
    const { entries, notes } = await read(encoder.encode(sheet + new TextDecoder().decode(page(cells))));
    expect([entries, notes]).toEqual([["34", "1", "9"], []]);
  });

  it.each([
    '<span style="display:none">31</span>4',
    "<span hidden>31</span>4",
    '4<i style="visibility: hidden">1</i>',
    '4<font style="font-size:0px;">1</font>',
    "4<sup>1</sup>",
    "4<sup><a href='#n'>[2]</a></sup>",
    "4<sup>（1）</sup>",
  ])("%s is 4: the rest is not shown, or numbers a footnote", async (cell) => {
    expect((await read(page([cell, "0", "9"]))).entries).toEqual(["4", "0", "9"]);
  });

  it("underlined figures stand, and nothing is noted", async () => {
    const { entries, notes } = await read(page(["<u>3</u>4", '<i style="text-decoration:underline">1</i>', "9"]));
    expect([entries, notes]).toEqual([["34", "1", "9"], []]);
  });

  it.each([
    '<input value="7">',
    '<input type="number" value="7" readonly>',
    '<input type="text" value=" 7 ">件',
    "<select><option>1</option><option selected>7</option></select>",
    "<select><option>7</option><option>1</option></select>",
    "<textarea>7</textarea>",
    '7<input type="hidden" value="5"><input type="button" value="3">',
  ])("%s is 7", async (cell) => {
    expect((await read(page([cell, "0", "9"]))).entries).toEqual(["7", "0", "9"]);
  });
});

function word(cells: readonly string[], styles = ""): Uint8Array {
  const grid = [heads.map((text) => `<w:r><w:t>${text}</w:t></w:r>`), [`<w:r><w:t>${row}</w:t></w:r>`, ...cells]];
  const rows = grid.map(
    (one) =>
      `<w:tr>${one.map((cell) => `<w:tc><w:p>${cell.startsWith("<w:pPr>") ? "" : "<w:pPr/>"}${cell}</w:p></w:tc>`).join("")}</w:tr>`,
  );
  const lines = [office, part].map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  const body = `${lines}<w:tbl>${rows.join("")}</w:tbl>`;
  return makeZip([
    { path: "word/document.xml", content: `<w:document ${w}><w:body>${body}</w:body></w:document>` },
    { path: "word/styles.xml", content: `<w:styles ${w}>${styles}</w:styles>` },
    { path: "[Content_Types].xml", content: "<Types/>" },
  ]);
}

const run = (text: string, settings = "") => `<w:r><w:rPr>${settings}</w:rPr><w:t>${text}</w:t></w:r>`;
const deletion = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const crossedStyles =
  '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="AlsoGone"><w:basedOn w:val="Gone"/></w:style><w:style w:type="paragraph" w:styleId="Past"><w:rPr><w:dstrike/></w:rPr></w:style>';

describe("Word", () => {
  it.each([
    run("31", "<w:strike/>") + run("4"),
    run("31", '<w:dstrike w:val="1"/>') + run("4"),
    run("4") + run("1", '<w:strike w:val="true"/>'),
    run("31", '<w:rStyle w:val="Gone"/>') + run("4"),
    run("31", '<w:rStyle w:val="AlsoGone"/>') + run("4"),
    `<w:pPr><w:pStyle w:val="Past"/></w:pPr>${run("31")}${run("4", '<w:dstrike w:val="0"/>')}`,
  ])("%s is 4", async (cell) => {
    const { entries, notes } = await read(word([cell, run("0"), run("9")], crossedStyles));
    expect([entries, notes.length]).toEqual([["4", "0", "9"], 1]);
  });

  it.each([
    `${deletion("31")}<w:ins w:id="2">${run("4")}</w:ins>`,
    run("31", "<w:vanish/>") + run("4"),
    run("4") + run("1", '<w:vertAlign w:val="superscript"/>'),
    run("4", '<w:strike w:val="0"/>'),
    run("4", '<w:rPrChange w:id="3"><w:rPr><w:strike/></w:rPr></w:rPrChange>'),
    run("4", '<w:rStyle w:val="Gone"/><w:strike w:val="false"/>'),
  ])("%s is 4, with nothing struck", async (cell) => {
    const { entries, notes } = await read(word([cell, run("0"), run("9")], crossedStyles));
    expect([entries, notes]).toEqual([["4", "0", "9"], []]);
  });
});

const crossed = "<rPr><strike/></rPr>";

function workbook(cell: string, strings = ""): Uint8Array {
  const text = (one: string) => `<c t="inlineStr"><is><t>${one}</t></is></c>`;
  const rows = [[text(office)], [text(part)], heads.map(text), [text(row), cell, "<c><v>0</v></c>", "<c><v>9</v></c>"]];
  const sheet = `<worksheet ${main}><sheetData>${rows.map((one) => `<row>${one.join("")}</row>`).join("")}</sheetData></worksheet>`;
  return makeZip([
    {
      path: "xl/workbook.xml",
      content: `<workbook ${main} xmlns:r="r"><sheets><sheet name="年报" r:id="a"/></sheets></workbook>`,
    },
    { path: "xl/_rels/workbook.xml.rels", content: '<R><Relationship Id="a" Target="worksheets/sheet1.xml"/></R>' },
    { path: "xl/worksheets/sheet1.xml", content: sheet },
    { path: "xl/sharedStrings.xml", content: `<sst ${main}>${strings}</sst>` },
    {
      path: "xl/styles.xml",
      content: `<styleSheet ${main}><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`,
    },
    { path: "[Content_Types].xml", content: "<Types/>" },
  ]);
}

describe("Excel", () => {
  it("pieces of a text that are struck out are left out", async () => {
    const shared = workbook('<c t="s"><v>0</v></c>', `<si><r>${crossed}<t>31</t></r><r><t>4</t></r></si>`);
    const inline = workbook(`<c t="inlineStr"><is><r>${crossed}<t>31</t></r><r><t>4</t></r></is></c>`);
    for (const book of [shared, inline]) {
      const { entries, notes } = await read(book);
      expect([entries, notes.length]).toEqual([["4", "0", "9"], 1]);
    }
  });

  it("a figure in a font with a line through it is not read", async () => {
    const { entries, notes } = await read(workbook('<c s="1"><v>4</v></c>'));
    expect([entries, notes.length]).toEqual([[undefined, "0", "9"], 1]);
    expect((await read(workbook('<c s="0"><v>4</v></c>'))).entries).toEqual(["4", "0", "9"]);
  });
});

describe("text", () => {
  it.each(["~~31~~4", "3\u0336" + "1\u03364"])("%s is 4", async (cell) => {
    const lines = [office, part, heads.join("\t"), [row, cell, "0", "9"].join("\t")];
    const { entries, notes } = await read(encoder.encode(lines.join("\n")));
    expect([entries, notes.length]).toEqual([["4", "0", "9"], 1]);
  });

  it("a span of time with two tildes is no struck text", async () => {
    const { notes, report } = await read(
      encoder.encode([office, "一、总体情况", "受理时间8:00~~12:00，14:00~~18:00。", part].join("\n")),
    );
    expect([notes, report.narrative.overview]).toEqual([[], "受理时间8:00~~12:00，14:00~~18:00。"]);
  });
});
