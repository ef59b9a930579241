// Amounts under heads that state another unit than 万元: turned into 万元 exactly, marked and noted, in every layout.
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { edition2019 } from "#core/editions/edition-2019.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import type { Report } from "#core/report/report.ts";
import { readReport } from "#readers/read-report.ts";
import { typeTotals } from "#testing/balanced-report.ts";
import { layouts, type PrintedRow, printedRows, runTogether } from "#testing/lay-out-report.ts";

interface Form {
  readonly edition: Edition;
  readonly cell: string;
  readonly head: RegExp;
  readonly row: string;
  readonly caption: string;
}

const forms: readonly Form[] = [
  {
    edition: edition2021,
    cell: "fees_administrativeFees_amount",
    head: /本年收费金额.*$/u,
    row: "行政事业性收费",
    caption: "第二十条第（八）项",
  },
  {
    edition: edition2019,
    cell: "procurement_centralizedProcurement_amount",
    head: /采购总金额.*$/u,
    row: "政府集中采购",
    caption: "第二十条第（九）项",
  },
];

const stem = (form: Form) => form.head.source.slice(0, form.head.source.indexOf("."));

function rowsOf(form: Form, amount: string): readonly PrintedRow[] {
  const entries = Object.fromEntries(cellsOf(form.edition).flatMap(({ name, total }) => (total ? [] : [[name, "0"]])));
  const report: Report = {
    office: { name: "试验市财政局" },
    year: form.edition.years.from ?? 2019,
    edition: form.edition.id,
    entries: { ...entries, [form.cell]: amount },
    typedTotals: [],
    narrative: {},
  };
  return printedRows(form.edition, typeTotals(form.edition, report));
}

type Wording = (form: Form, rows: readonly PrintedRow[]) => readonly PrintedRow[];

const relabel = (change: (label: string) => string) => (rows: readonly PrintedRow[]) =>
  rows.map((row) => ({ ...row, labels: row.labels.map(change) }));
const inHead =
  (words: string): Wording =>
  (form, rows) =>
    relabel((label) => label.replace(form.head, `${stem(form)}${words}`))(rows);
const bare = inHead("");
const onLabel =
  (label: (form: Form) => string, words: string): Wording =>
  (form, rows) =>
    relabel((one) => (one === label(form) ? `${one}${words}` : one))(bare(form, rows));
const aboveCaption =
  (words: string): Wording =>
  (form, rows) => {
    const at = rows.findIndex((row) => row.labels[0] === form.caption);
    return bare(form, [...rows.slice(0, at), { kind: "head", labels: [words], figures: [] }, ...rows.slice(at)]);
  };
const aboveAll =
  (words: string): Wording =>
  (form, rows) => {
    const at = rows.findIndex((row) => row.kind === "head");
    return bare(form, [...rows.slice(0, at), { kind: "head", labels: [words], figures: [] }, ...rows.slice(at)]);
  };
const inCorner =
  (words: string): Wording =>
  (form, rows) => {
    const at = rows.findIndex((row) => row.labels[0] === form.caption) + 1;
    return bare(form, rows).map((row, index) =>
      index === at ? { ...row, labels: [`${row.labels[0]}${words}`, ...row.labels.slice(1)] } : row,
    );
  };

const wordings: Readonly<Record<string, { readonly word: Wording; readonly factor: number }>> = {
  "（单位：元）": { word: inHead("（单位：元）"), factor: -4 },
  "（元）": { word: inHead("（元）"), factor: -4 },
  "(单位:人民币元)": { word: inHead("(单位:人民币元)"), factor: -4 },
  "（元，保留2位小数）": { word: inHead("（元，保留2位小数）"), factor: -4 },
  "（单位：千元）": { word: inHead("（单位：千元）"), factor: -1 },
  "（百元）": { word: inHead("（百元）"), factor: -2 },
  "〔百万元〕": { word: inHead("〔百万元〕"), factor: 2 },
  "（单位：亿元）": { word: inHead("（单位：亿元）"), factor: 4 },
  "（万元）": { word: inHead("（万元）"), factor: 0 },
  "no unit": { word: bare, factor: 0 },
  "in the caption: 单位：元": { word: onLabel((form) => form.caption, "（单位：元）"), factor: -4 },
  "in the caption: 单位：件、千元": { word: onLabel((form) => form.caption, "（单位：件、千元）"), factor: -1 },
  "above the caption": { word: aboveCaption("单位：亿元"), factor: 4 },
  "（单位：百）": { word: inHead("（单位：百）"), factor: -2 },
  "(单位:亿)": { word: inHead("(单位:亿)"), factor: 4 },
  "above all tables": { word: aboveAll("单位：千元"), factor: -1 },
  "in the corner": { word: inCorner("（单位：元）"), factor: -4 },
  "at the row": { word: onLabel((form) => form.row, "（千元）"), factor: -1 },
};

const amounts: Readonly<Record<number, readonly [printed: string, wan: string]>> = {
  [-4]: ["2345.67", "0.234567"],
  [-2]: ["1234.5", "12.345"],
  [-1]: ["12000", "1200"],
  0: ["12.5", "12.5"],
  2: ["1.25", "125"],
  4: ["0.03", "300"],
};

const every: typeof layouts = { ...layouts, "no borders": runTogether };

async function read(text: string, cell: string) {
  const result = await readReport(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.message);
  const notes = result.notes.filter((note) => note.includes("单位，已换算成万元"));
  return { entry: result.report.entries[cell], reading: result.report.reading?.[cell], notes };
}

describe.each(forms)("$row", (form) => {
  describe.each(Object.keys(every))("%s", (layout) => {
    // Without borders there are no lines: nothing stands on one of its own.
    const names = Object.keys(wordings).filter((name) => layout !== "no borders" || name !== "above all tables");
    it.each(names)("%s", async (name) => {
      const { word, factor } = wordings[name] as (typeof wordings)[string];
      const [printed, wan] = amounts[factor] as readonly [string, string];
      const lay = every[layout] as (rows: readonly PrintedRow[]) => string;
      const { entry, reading, notes } = await read(lay(word(form, rowsOf(form, printed))), form.cell);
      // Two figures without a border can only be offered.
      if (layout === "no borders" && entry === undefined) return expect(reading?.kind).toBe("ambiguous");
      expect(entry).toBe(wan);
      if (factor === 0) return expect([reading?.kind === "variant", notes]).toEqual([false, []]);
      expect([reading?.kind === "read", reading?.printed, notes.length]).toEqual([false, printed, 1]);
    });
  });

  it("two units: neither is taken, both are offered", async () => {
    const rows = onLabel((one) => one.row, "（元）")(form, inHead("（单位：万元）")(form, rowsOf(form, "12000")));
    const marked = relabel((label) => label.replace(stem(form), `${stem(form)}（万元）`))(rows);
    const tabs = layouts.tabs as (rows: readonly PrintedRow[]) => string;
    const { entry, reading } = await read(tabs(marked), form.cell);
    expect(entry).toBeUndefined();
    expect(reading?.candidates).toEqual(["12000", "1.2"]);
  });

  it("万元 torn over two lines is not 元", async () => {
    const torn = relabel((label) => label.replace(form.head, `${stem(form)}（单位：万\n元）`))(rowsOf(form, "12.5"));
    const lines = layouts["a cell a line"] as (rows: readonly PrintedRow[]) => string;
    expect((await read(lines(torn), form.cell)).entry).toBe("12.5");
  });

  it("a unit in the cell goes before the head's", async () => {
    const tabs = layouts.tabs as (rows: readonly PrintedRow[]) => string;
    const rows = inHead("（元）")(form, rowsOf(form, "7"));
    const text = tabs(
      rows.map((row) =>
        row.labels[0] === form.row ? { ...row, figures: [...row.figures.slice(0, -1), "8万元"] } : row,
      ),
    );
    expect((await read(text, form.cell)).entry).toBe("8");
  });
});

describe("a unit in brackets behind a figure, in its own cell", () => {
  const page = (head: string, figure: string) =>
    `<h1>试验市司法局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>依法公开。</p><h2>二、主动公开政府信息情况</h2><table><tr><td colspan=2>第二十条第（八）项</td></tr><tr><td>信息内容</td><td>本年收费金额（单位：${head}）</td></tr><tr><td>行政事业性收费</td><td>${figure}</td></tr></table>`;

  it.each([
    ["元", "5（万元）", "5"],
    ["元", "5 （万元）", "5"],
    ["元", "50000（元）", "5"],
    ["万元", "1.2（亿元）", "12000"],
    ["万元", "50000（单位：元）", "5"],
    ["元", "50000（含罚没）", "5"],
  ])("under a head in %s, %s is %s 万元", async (head, figure, amount) => {
    const result = await readReport(new TextEncoder().encode(page(head, figure)));
    if (!result.ok) throw new Error(result.message);
    expect(result.report.entries.fees_administrativeFees_amount).toBe(amount);
  });
});
