// What stands beside a figure in its file and says something else: boxes, comments, notes, units, cells that reach further.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readReport } from "#readers/read-report.ts";
import { makeZip } from "#testing/make-zip.ts";

const title = "北河县文化馆2023年政府信息公开工作年度报告";
const cells = {
  permits: "licensing_licenses_decisions",
  penalties: "enforcement_penalties_decisions",
  coercion: "enforcement_coercion_decisions",
  fees: "fees_administrativeFees_amount",
};

async function read(bytes: Uint8Array) {
  const result = await readReport(bytes);
  if (!result.ok) throw new Error(result.message);
  const { entries, reading = {} } = result.report;
  const asked = Object.fromEntries(
    Object.entries(reading).flatMap(([name, { kind, candidates }]) =>
      kind === "ambiguous" ? [[name, candidates]] : [],
    ),
  );
  return { entries, asked, notes: result.notes.join() };
}

const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const box = (words: string) =>
  `<w:r><w:pict><v:textbox><w:txbxContent><w:p>${text(words)}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`;

/** A Word report whose permits are these runs; `below` stands under the table. */
function word(permits: string, { below = "", parts = [] as { path: string; content: string }[] } = {}) {
  const rows = [
    [text("第二十条第（五）项")],
    [text("信息内容"), text("本年处理决定数量")],
    [text("行政许可"), permits],
    [text("第二十条第（六）项")],
    [text("信息内容"), text("本年处理决定数量")],
    [text("行政处罚"), text("3")],
    [text("行政强制"), text("4")],
    [text("第二十条第（八）项")],
    [text("信息内容"), text("本年收费金额（单位：万元）")],
    [text("行政事业性收费"), text("12.5")],
  ];
  const table = rows.map((row) => `<w:tr>${row.map((runs) => `<w:tc><w:p>${runs}</w:p></w:tc>`).join("")}</w:tr>`);
  const paragraphs = [title, "二、主动公开政府信息情况"].map((words) => `<w:p>${text(words)}</w:p>`).join("");
  const body = `${paragraphs}<w:tbl>${table.join("")}</w:tbl>${below}<w:p>${text("六、其他需要报告的事项")}</w:p>`;
  const document = `<w:document xmlns:w="w" xmlns:v="v"><w:body>${body}</w:body></w:document>`;
  return makeZip([
    { path: "[Content_Types].xml", content: "<Types/>" },
    { path: "word/document.xml", content: document },
    ...parts,
  ]);
}

const noted = (kind: "comment" | "footnote" | "endnote", words: string) => ({
  path: `word/${kind}s.xml`,
  content: `<w:${kind}s xmlns:w="w"><w:${kind} w:id="2"><w:p>${text(words)}</w:p></w:${kind}></w:${kind}s>`,
});
const pointer = (kind: string) => `<w:r><w:${kind}Reference w:id="2"/></w:r>`;

describe("in a Word file", () => {
  it("a figure in a box is never joined to the one in its cell: both are asked", async () => {
    const { asked, entries } = await read(word(text("25") + box("99")));
    expect(asked).toEqual({ [cells.permits]: ["25", "99"] });
    expect(entries[cells.penalties]).toBe("3");
    expect((await read(word(box("99")))).asked).toEqual({ [cells.permits]: ["99"] });
  });

  it("words in a box are lines of their own", async () => {
    const { asked } = await read(word(text("25") + box("更正：行政处罚应为 30")));
    expect(asked).toEqual({ [cells.penalties]: ["3", "30"] });
  });

  it("a sign of a font of its own may be a digit", async () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F031"/></w:r>';
    expect((await read(word(text("25") + sign))).asked).toEqual({ [cells.permits]: ["25"] });
  });

  it.each(["comment", "footnote", "endnote"] as const)("a %s that takes back its figure is asked", async (kind) => {
    const own = await read(word(text("25") + pointer(kind), { parts: [noted(kind, "此数应为 52")] }));
    expect(own.asked).toEqual({ [cells.permits]: ["25", "52"] });
    const named = await read(word(text("25"), { parts: [noted(kind, "更正：“行政强制”应为 40 件")] }));
    expect(named.asked).toEqual({ [cells.coercion]: ["4", "40"] });
    const other = await read(word(text("25") + pointer(kind), { parts: [noted(kind, "含窗口办理")] }));
    expect([other.asked, other.notes.includes("“含窗口办理”")]).toEqual([{}, true]);
  });

  it.each([
    ["注：收费金额单位为元", ["12.5", "0.00125"]],
    ["（金额以千元为单位）", ["12.5", "1.25"]],
  ])("a unit that is stated below the table: %s", async (words, readings) => {
    expect((await read(word(text("25"), { below: `<w:p>${text(words)}</w:p>` }))).asked).toEqual({
      [cells.fees]: readings,
    });
  });

  it("a remark that the table counts more than the year leaves it in question", async () => {
    const { asked } = await read(word(text("25"), { below: `<w:p>${text("注：以上为2021年以来累计数")}</w:p>` }));
    expect(Object.keys(asked).sort()).toEqual(Object.values(cells).sort());
  });
});

it("a .doc: numbers of notes, hidden text and footnotes are no digits of a figure, and are heard", async () => {
  const file = join(import.meta.dirname, "../../testing/fixtures/libreoffice/marks.doc");
  const { entries, asked } = await read(readFileSync(file));
  expect([entries[cells.permits], entries[cells.penalties]]).toEqual(["25", "3"]);
  expect(asked).toEqual({ [cells.coercion]: ["4", "40"] });
});

describe("in a page", () => {
  const page = (rows: string) =>
    new TextEncoder().encode(
      `<!doctype html><meta charset=utf-8><h1>${title}</h1><p>二、主动公开政府信息情况</p><table><tr><td>第二十条第（六）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>${rows}</table>`,
    );
  it("a figure that stands for two rows is asked", async () => {
    const rows = "<tr><td>行政处罚</td><td rowspan=2>25</td></tr><tr><td>行政强制</td></tr>";
    expect((await read(page(rows))).asked).toEqual({ [cells.penalties]: ["25"] });
  });

  it("the formula that Excel wrote into it says where a figure comes from", async () => {
    const rows = '<tr><td>行政处罚</td><td x:num x:fmla="=[1]底稿!B2">25</td></tr><tr><td>行政强制</td><td>4</td></tr>';
    const result = await readReport(page(rows));
    const blocks = result.ok ? result.source.blocks : [];
    const from = blocks.flatMap((block) => (block.kind === "grid" ? block.rows.flat() : []));
    expect(from.flatMap(({ text, unchecked }) => (unchecked ? [[text, unchecked]] : []))).toEqual([
      ["25", "otherWorkbook"],
    ]);
  });

  it("one whose label stands as high is not", async () => {
    const rows =
      "<tr><td rowspan=2>行政处罚</td><td rowspan=2>25</td></tr><tr></tr><tr><td>行政强制</td><td>4</td></tr>";
    const { asked, entries } = await read(page(rows));
    expect([asked, entries[cells.penalties], entries[cells.coercion]]).toEqual([{}, "25", "4"]);
  });
});

describe("in the text of a workbook's cell", () => {
  const raised = (kind: string) => `<r><t>25</t></r><r><rPr><vertAlign val="${kind}"/></rPr><t>1</t></r>`;
  it.each([
    ["a raised number of a note", raised("superscript")],
    ["what tells how it is spoken", '<t>25</t><rPh sb="0" eb="1"><t>9</t></rPh>'],
  ])("%s is no digit of the figure, wherever the text is kept", async (_, content) => {
    const word = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
    for (const kept of [`<c t="inlineStr"><is>${content}</is></c>`, '<c t="s"><v>0</v></c>']) {
      const rows = [title, "二、主动公开政府信息情况"].map((words) => `<row>${word(words)}</row>`).join("");
      const sheet = `<worksheet><sheetData>${rows}<row>${word("行政许可")}${kept}</row></sheetData></worksheet>`;
      const parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="表" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<R><Relationship Id="a" Target="worksheets/sheet1.xml"/></R>',
        "xl/sharedStrings.xml": `<sst><si>${content}</si></sst>`,
        "xl/worksheets/sheet1.xml": sheet,
      };
      const zip = makeZip(Object.entries(parts).map(([path, each]) => ({ path, content: each })));
      expect((await read(zip)).entries[cells.permits]).toBe("25");
    }
  });
});

describe.each(["xlsx", "xlml"] as const)("in a workbook (%s)", (bookType) => {
  const rows = [
    [title],
    ["二、主动公开政府信息情况"],
    ["第二十条第（六）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", 3],
    ["行政强制", 4],
  ];
  it("a comment that takes its cell's figure back is asked, another is told", async () => {
    const sheet = utils.aoa_to_sheet(rows);
    const comment = (address: string, t: string) => Object.assign(sheet[address], { c: [{ a: "经办", t }] });
    comment("B5", "应为 30");
    comment("B6", "含乡镇");
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "年报");
    const { asked, entries, notes } = await read(
      new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer),
    );
    expect([asked, entries[cells.coercion]]).toEqual([{ [cells.penalties]: ["3", "30"] }, "4"]);
    expect(notes).toContain("含乡镇");
  });
});
