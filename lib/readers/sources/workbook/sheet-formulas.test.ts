// Workbooks whose formulas no program has computed: typed figures are read, sums of the same sheet are worked out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editions } from "#core/editions/registry.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { readReport } from "#readers/read-report.ts";
import { balancedReport } from "#testing/balanced-report.ts";
import { makeZip } from "#testing/make-zip.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { writeXlsx } from "#writers/write-xlsx/write-xlsx.ts";
import { computeSums } from "./sheet-formulas.ts";
import { placeCell, type SheetCell } from "./workbook-grid.ts";

/** Cells by address: `=…` is a formula without a result, `text =…` one with it. */
function compute(cells: Readonly<Record<string, string>>, name = "年报") {
  const rows = new Map<number, Map<number, SheetCell>>();
  for (const [address, content] of Object.entries(cells)) {
    const [, letters = "", digits = ""] = /^([A-Z])(\d+)$/u.exec(address) ?? [];
    const [, text = "", formula] = /^([^=]*)(?:=(.*))?$/su.exec(content) ?? [];
    placeCell(rows, Number(digits), letters.charCodeAt(0) - 64, {
      text: text.trim(),
      ...(formula === undefined ? {} : { formula }),
    });
  }
  return computeSums({ name, cells: rows, merges: [], hiddenRows: 0, hiddenColumns: 0 });
}

const figures = { A1: "3", B1: "4.25", C1: "", D1: "无", A2: "1,200", B2: "-5" };

describe("sums of a sheet", () => {
  it.each([
    ["=SUM(A1:D1)", "7.25"],
    ["=sum( $A$1 , B1 )", "7.25"],
    ["=A1+B1", "7.25"],
    ["=A1+B1-2", "5.25"],
    ["=(A1+A2)+C1", "1203"],
    ["=SUM(A1:B2,10)", "1212.25"],
    ["=SUM(A1+B1,B2)", "2.25"],
    ["=年报!A1+'年报'!B2", "-2"],
    ['=IF(COUNT(A1:B1)=0,"",SUM(A1:B1))', "7.25"],
    ['=IF(COUNT(C1,E9)=0,"",SUM(C1,E9))', ""],
    ["=SUM(E1:F9)", ""],
    ["=0.1+0.2", "0.3"],
    ["=+A1", "3"],
    ["=SUM(G1,H1)", "10.25"],
  ])("%s is %s", (formula, result) => {
    const { results, open } = compute({ ...figures, H1: "=SUM(A1,G1)-7.25", G1: "=A1+B1", Z9: formula });
    expect([results.get("9,26"), open]).toEqual([result, []]);
  });

  it.each(
    [
      "=AVERAGE(A1:B1)",
      "=A1^2",
      "=A1+D1",
      "=底稿!A1",
      "=SUM(底稿!A1:A9)",
      "=[1]年报!A1",
      "=Z9+1",
      "=SUM(A1:ZZ99999)",
      "=A1+",
      "=SUMIF(A1:A9,1)",
      '=IF(A1>0,"",1)',
      `=${"(".repeat(5000)}A1`,
      `=A1${"+A1".repeat(900)}`,
      "",
    ].filter((formula) => formula !== ""),
  )("%.30s is not computed, without harm", (formula) => {
    const { results, open } = compute({ ...figures, Z9: formula });
    expect(results.get("9,26")).toBeUndefined();
    expect(open).toEqual(["Z9"]);
  });

  it("stored results stand, unless all are 0 and the sums are not", () => {
    expect(compute({ ...figures, E1: "99=SUM(A1:B1)", E2: "0=SUM(C1)" })).toMatchObject({ stale: false });
    expect(compute({ ...figures, E1: "99=SUM(A1:B1)", E2: "0=SUM(C1)" }).results.size).toBe(0);
    const { results, stale, open } = compute({ ...figures, E1: "0=SUM(A1:B1)", E2: "0=SUM(E1,A1)", E3: "0=MAX(A1)" });
    expect([stale, results.get("1,5"), results.get("2,5"), open]).toEqual([true, "7.25", "10.25", ["E3"]]);
    expect(compute({ A1: "0", E1: "0=SUM(A1)", E2: "0=SUM(A1)" }).stale).toBe(false);
  });
});

/** The workbook as a program saves it that computes nothing; some leave out what the file says about itself. */
function uncomputed(bytes: Uint8Array, keepsProperties: boolean): Uint8Array {
  const parts = readPlainZip(bytes).filter(({ path }) => keepsProperties || !path.startsWith("docProps/custom"));
  return makeZip(
    parts.map(({ path, bytes: content }) => ({
      path,
      content: path.startsWith("xl/worksheets/")
        ? content.toString("utf8").replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/gu, "$1<v></v>")
        : content.toString("utf8"),
    })),
  );
}

describe("a stored result that is not what its sum gives", () => {
  it.each([
    ["another figure", { E1: "9=SUM(A1:B1)" }, [["1,5", "7.25"]]],
    ["the same", { E1: "7.25=SUM(A1:B1)", E2: "1,200=A2" }, []],
    [
      "a sum over a sum that is old",
      { E1: "9=SUM(A1:B1)", E2: "10=E1+1" },
      [
        ["1,5", "7.25"],
        ["2,5", "8.25"],
      ],
    ],
    ["a sum over what is no sum", { E1: "3=MAX(A1:B1)", E2: "4=E1+1", E3: "5=E1+1" }, [["3,5", "4"]]],
    [
      "a product",
      { E1: "30=5*8", E2: "6=A1*2", E3: "6.5=A1*2" },
      [
        ["1,5", "40"],
        ["3,5", "6"],
      ],
    ],
    ["a quotient that leaves something over", { E1: "1=A1/7" }, []],
    ["a formula that is no sum", { E1: "3=MAX(A1:B1)" }, []],
    ["a sum over a number of many places", { G1: "0.12345678", E1: "9=SUM(A1,G1)" }, []],
    ["a sum over a date", { G1: "（日期）", E1: "9=SUM(A1,G1)" }, []],
    ["a sum over itself", { E1: "9=SUM(A1,E1)" }, []],
    ["words", { E1: "无=SUM(A1:B1)" }, []],
    ["nothing to add", { E1: "0=SUM(C1)", E2: "5=A1+2" }, []],
  ])("%s", (_, cells, other) => {
    expect([...compute({ ...figures, ...cells }).other]).toEqual(other);
  });

  it.each([
    ["a sum", "7.25=SUM(A1:B1)", undefined],
    ["another workbook", "3=[1]年报!B2", "otherWorkbook"],
    ["another workbook by its name", "3='D:\\报送\\[底稿.xlsx]一月'!$B$2*1", "otherWorkbook"],
    ["another sheet", "3=底稿!B2", "formula"],
    ["a formula of another kind", "3=COUNTIF(A1:A9,1)", "formula"],
    ["a quotient that leaves something over", "0.428571=A1/7", "formula"],
    ["what came from another workbook", "4=Y1+1", "otherWorkbook"],
  ])("is told where nothing can confirm it: %s", (_, cell, from) => {
    const { unchecked, other } = compute({ ...figures, Y1: "3=[1]年报!B2", Z1: cell });
    expect([unchecked.get("1,26"), other.size]).toEqual([from, 0]);
  });

  it.each([true, false])("is asked with both figures; our own workbook: %s", async (own) => {
    const edition = editions.find(({ id }) => id === "2021") as Edition;
    const [report] = fc.sample(balancedReport(edition, false), { numRuns: 1, seed: 11 }) as [Report];
    const right = String(figuresOf(edition, report).requests_newlyReceived_total);
    const parts = readPlainZip(writeXlsx(edition, report)).filter(
      ({ path }) => own || !path.startsWith("docProps/custom"),
    );
    let changed = 0;
    const bytes = makeZip(
      parts.map(({ path, bytes: content }) => ({
        path,
        content: content.toString("utf8").replace(/(<f>[^<]*<\/f>)<v>(\d+)<\/v>/gu, (all, formula, stored) => {
          if (stored !== right || changed > 0) return all;
          changed += 1;
          return `${formula}<v>${Number(stored) + 3}</v>`;
        }),
      })),
    );
    const result = await readReport(bytes);
    if (!result.ok) throw new Error(result.message);
    const { entries, reading, typedTotals } = result.report;
    expect(changed).toBe(1);
    expect(result.notes.join()).toContain(`存着 ${Number(right) + 3}、算出 ${right}`);
    const asked = Object.entries(reading ?? {}).filter(([, { kind }]) => kind === "ambiguous");
    expect(asked.map(([name, { candidates }]) => [name, candidates])).toContainEqual([
      "requests_newlyReceived_total",
      [String(Number(right) + 3), right],
    ]);
    expect(entries.requests_newlyReceived_total).toBeUndefined();
    expect(typedTotals).toContain("requests_newlyReceived_total");
  });
});

describe("our own workbook, saved by a program that computes nothing", () => {
  it.each(editions.flatMap((edition) => [true, false].map((keeps) => ({ id: edition.id, edition, keeps }))))(
    "$id, properties kept: $keeps",
    async ({ edition, keeps }) => {
      await fc.assert(
        fc.asyncProperty(balancedReport(edition, false), async (report) => {
          const result = await readReport(saved(edition, report, keeps));
          if (!result.ok) throw new Error(result.message);
          const want = figuresOf(edition, report);
          const have = figuresOf(edition, result.report);
          const names = cellsOf(edition).map(({ name }) => name);
          expect(names.filter((name) => want[name] !== have[name])).toEqual([]);
          if (keeps) expect(result.report.typedTotals).toEqual([]);
        }),
        { numRuns: 3, seed: 5 },
      );
    },
  );

  it("blank totals of a form that nobody filled in are not typed", async () => {
    for (const edition of editions) {
      const [full] = fc.sample(balancedReport(edition, false), { numRuns: 1, seed: 3 }) as [Report];
      const result = await readReport(saved(edition, { ...full, entries: {} }, true));
      if (!result.ok) throw new Error(result.message);
      expect([result.report.entries, result.report.typedTotals]).toEqual([{}, []]);
    }
  });
});

function saved(edition: Edition, report: Report, keepsProperties: boolean): Uint8Array {
  return uncomputed(writeXlsx(edition, report), keepsProperties);
}

describe("formulas that point to another cell's", () => {
  it("are sums of their own rows", async () => {
    const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
    const text = (one: string) => `<c t="inlineStr"><is><t>${one}</t></is></c>`;
    const figuresOfRow = (numbers: readonly number[]) => numbers.map((one) => `<c><v>${one}</v></c>`).join("");
    const heads = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    const rows = [
      text("北河县文化馆2023年政府信息公开工作年度报告"),
      text("三、收到和处理政府信息公开申请情况"),
      heads.map(text).join(""),
      `${text("一、本年新收政府信息公开申请数量")}${figuresOfRow([3, 1, 0, 0, 2, 0])}<c r="H4"><f t="shared" ref="H4:H5" si="0">SUM(B4:G4)</f></c>`,
      `${text("二、上年结转政府信息公开申请数量")}${figuresOfRow([0, 0, 0, 5, 0, 0])}<c r="H5"><f t="shared" si="0"/></c>`,
    ];
    const sheet = `<worksheet ${main}><sheetData>${rows.map((one) => `<row>${one}</row>`).join("")}</sheetData></worksheet>`;
    const book = makeZip([
      {
        path: "xl/workbook.xml",
        content: `<workbook ${main} xmlns:r="r"><sheets><sheet name="表" r:id="a"/></sheets></workbook>`,
      },
      { path: "xl/_rels/workbook.xml.rels", content: '<R><Relationship Id="a" Target="worksheets/sheet1.xml"/></R>' },
      { path: "xl/worksheets/sheet1.xml", content: sheet },
      { path: "[Content_Types].xml", content: "<Types/>" },
    ]);
    const result = await readReport(book);
    if (!result.ok) throw new Error(result.message);
    const { entries, reading } = result.report;
    expect([entries.requests_newlyReceived_total, entries.requests_carriedOver_total]).toEqual(["6", "5"]);
    expect(reading?.requests_carriedOver_total?.kind).toBe("read");
    expect(result.notes.some((note) => note.includes("2 个求和公式没有结果，已按表中数字算出"))).toBe(true);
  });

  it("a total that is no sum stays blank; the figures of its row are read", async () => {
    const cells = ["3", "1", "0", "0", "2", "0"].map((one) => `<td>${one}</td>`).join("");
    const heads = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    const page = `<h1>北河县文化馆2023年政府信息公开工作年度报告</h1><h2>三、收到和处理政府信息公开申请情况</h2><table><tr>${heads.map((one) => `<td>${one}</td>`).join("")}</tr><tr><td>一、本年新收政府信息公开申请数量</td>${cells}<td></td></tr></table>`;
    const result = await readReport(new TextEncoder().encode(page));
    if (!result.ok) throw new Error(result.message);
    const { entries, reading } = result.report;
    expect([entries.requests_newlyReceived_naturalPerson, entries.requests_newlyReceived_total]).toEqual([
      "3",
      undefined,
    ]);
    expect(reading?.requests_newlyReceived_total).toMatchObject({ kind: "ambiguous", candidates: ["6"] });
  });
});

describe("a stored result that its own sum does not give", () => {
  it.each([
    ["15=SUM(A1:A2)", []],
    ["12=SUM(A1:A2)", [["3,1", "15"]]],
    ["12=SUM(B1:B2)", [["3,1", "0"]]],
    ["1,015=A1+A2+1000", []],
    ["15.0=A1+A2", []],
    ["9=A1*A2", [["3,1", "56"]]],
    ["=A1+A2", []],
  ])("%s", (formula, other) => {
    const { other: found } = compute({ A1: "7", A2: "8", A3: formula, A4: "3=SUM(A5:A6)", A5: "1", A6: "2" });
    expect([...found]).toEqual(other);
  });
});
