import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedReport } from "#testing/balanced-report.ts";
import { gridsOf, gridsOfHtml } from "#testing/clipboard-fixture.ts";
import { edition2027 } from "#testing/edition-2027.ts";
import { publishedReport } from "#testing/published-report.ts";
import { cellsOf, pathsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { requireEdition } from "../editions/registry.ts";
import type { Report } from "../report/report.ts";
import { gridFromRows, gridFromText } from "./clipboard-grid.ts";
import { type PasteInto, planPaste } from "./plan-paste.ts";

const { report: kaifeng, edition } = publishedReport("seed-2021-kaifeng");
const blank: Report = { ...kaifeng, entries: {}, typedTotals: [] };
const into = (more: Partial<PasteInto> = {}): PasteInto => ({
  edition,
  report: blank,
  focus: { cell: undefined, section: "requests" },
  lines: [],
  ...more,
});
const leavesOf = (table: (name: string) => boolean) =>
  Object.fromEntries(
    cellsOf(edition).flatMap(({ name, total }) => (!total && table(name) ? [[name, kaifeng.entries[name]]] : [])),
  );
const pasted = (plan: ReturnType<typeof planPaste>) =>
  Object.fromEntries(plan.changes.map(({ cell, after }) => [cell, after]));
const inRequests = (name: string) => name.startsWith("requests_");

describe("a published table with its labels", () => {
  it.each([
    "excel-requests.html",
    "excel-requests.txt",
    "wps-et-requests.html",
    "webpage-requests.html",
    "webpage-requests.txt",
  ])("%s lands on all 138 cells of table three", (file) => {
    const plan = planPaste(gridsOf(file), into());
    expect(pasted(plan)).toEqual(leavesOf(inRequests));
    expect(plan.leftOut).toEqual([]);
    expect(plan.totals).toHaveLength(31);
    expect(plan.totals.filter(({ equal }) => !equal)).toEqual([]);
  });

  it.each([
    ["word-disclosure.html", (name: string) => !name.startsWith("requests_") && !name.startsWith("disputes_")],
    ["word-disclosure.txt", (name: string) => !name.startsWith("requests_") && !name.startsWith("disputes_")],
    ["wps-writer-disputes.html", (name: string) => name.startsWith("disputes_")],
    ["wps-writer-disputes.txt", (name: string) => name.startsWith("disputes_")],
  ])("%s lands right", (file, table) => {
    const plan = planPaste(gridsOf(file), into());
    expect(pasted(plan)).toEqual(leavesOf(table));
    expect(plan.leftOut).toEqual([]);
  });

  it("fills all tables from a whole page and passes over the page's own tables", () => {
    const plan = planPaste(gridsOf("webpage-whole.html"), into());
    expect(pasted(plan)).toEqual(leavesOf(() => true));
    expect(plan.leftOut).toEqual([]);
    expect(plan.heads.find(({ printed }) => printed === "2.其他法律法规禁止公开")?.kind).toBe("variant");
  });

  it("says nothing changes where the report holds the same figures", () => {
    const plan = planPaste(gridsOf("excel-requests.html"), into({ report: { ...kaifeng, typedTotals: [] } }));
    expect(plan.changes).toEqual([]);
    expect(plan.same).toBe(138 + 6);
  });

  it("writes totals only where asked to, or where they are typed already", () => {
    const asked = planPaste(gridsOf("excel-requests.html"), into({ totalsAsPasted: true }));
    expect(asked.totals).toEqual([]);
    expect(asked.changes.map(({ cell }) => cell)).toContain("requests_resultsTotal_total");
    const typed = { ...blank, typedTotals: ["requests_resultsTotal_total"] };
    expect(pasted(planPaste(gridsOf("excel-requests.html"), into({ report: typed })))).toMatchObject({
      requests_resultsTotal_total: "542",
    });
  });
});

describe("part of a table", () => {
  it("takes the spreadsheet's own number where nil shows as a dash, and leaves out what is no figure", () => {
    const plan = planPaste(gridsOf("excel-accounting.html"), into());
    expect(pasted(plan)).toEqual({ requests_disclosed_naturalPerson: "1414" });
    expect(plan.leftOut.map(({ text, reason }) => `${text}：${reason}`)).toEqual([
      "-：对不上本表的栏目",
      "#REF!：不是数字",
      "见附件：不是数字",
      expect.stringMatching(/^-：.*没有发生请填 0/),
    ]);
  });

  it("reads Google Sheets and LibreOffice cells", () => {
    expect(pasted(planPaste(gridsOf("google-sheets-part.html"), into()))).toEqual({
      requests_carriedForward_commercialEnterprise: "1203",
      requests_carriedForward_researchInstitute: "4",
      requests_repeated_commercialEnterprise: "17",
      requests_repeated_researchInstitute: "0",
    });
    expect(pasted(planPaste(gridsOf("libreoffice-enforcement.html"), into()))).toEqual({
      enforcement_penalties_decisions: "10582",
      enforcement_coercion_decisions: "1082",
    });
  });

  it("puts one labelled column where it belongs", () => {
    const focus = { cell: "requests_newlyReceived_naturalPerson", section: "requests" };
    const plan = planPaste(gridsOf("excel-column.txt"), into({ focus }));
    const wanted = leavesOf((name) => name.endsWith("_legalServices"));
    expect(pasted(plan)).toEqual(wanted);
    expect(plan.totals.map(({ cell }) => cell)).toEqual(["requests_resultsTotal_legalServices"]);
  });

  it("starts unlabelled columns at the focused one", () => {
    const focus = { cell: "requests_disclosed_legalServices", section: "requests" };
    const plan = planPaste([gridFromText("重复申请\t3\t4\n不予公开\t\t\n")], into({ focus }));
    expect(pasted(plan)).toEqual({
      requests_repeated_legalServices: "3",
      requests_repeated_otherOrganization: "4",
    });
  });

  it("does not take the focus for a column where some columns are labelled", () => {
    const focus = { cell: "requests_newlyReceived_naturalPerson", section: "requests" };
    const grids = gridsOf("excel-accounting.html");
    expect(planPaste(grids, into({ focus }))).toEqual(planPaste(grids, into()));
  });

  it("never joins two numbers of one cell, and drops only empty decimals of a count", () => {
    const plan = planPaste(
      [gridFromText("项目\t自然人\t总计\n重复申请\t3 0\t\n予以公开\t3.00\t\n部分公开\t3.5\t")],
      into(),
    );
    expect(pasted(plan)).toEqual({ requests_disclosed_naturalPerson: "3" });
    expect(plan.leftOut.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("两个数"),
      expect.stringContaining("小数"),
    ]);
  });

  it("spreads a nil group over its parts, compares one whose parts are there, and leaves another out", () => {
    const line = (value: string) => [gridFromText(`项目\t自然人\t商业企业\n（六）其他处理\t${value}\t`)];
    expect(pasted(planPaste(line("0"), into()))).toEqual({
      requests_correctionOverdue_naturalPerson: "0",
      requests_feeOverdue_naturalPerson: "0",
      requests_otherReason_naturalPerson: "0",
    });
    expect(planPaste(line("8"), into()).leftOut[0]?.reason).toContain("只有合计");
    expect(planPaste(line("8"), into({ report: kaifeng })).totals).toEqual([
      {
        cell: "requests_otherHandling_naturalPerson",
        label: "其他处理·自然人",
        computed: "4",
        pasted: "8",
        equal: false,
      },
    ]);
  });

  it("reads a table that was copied out of a PDF", () => {
    const plan = planPaste(
      [gridFromText("自然人 商业企业\n一、本年新收政府信息公开申请数量 508 2 0 0 33 2 545\n")],
      into(),
    );
    expect(pasted(plan).requests_newlyReceived_legalServices).toBe("33");
    expect(plan.totals[0]).toMatchObject({ computed: "545", pasted: "545", equal: true });
  });

  it("follows the heads of a line of text, not the order of the form", () => {
    const heads = "商业企业 自然人 总计 科研机构 社会公益组织 法律服务机构 其他";
    const plan = planPaste([gridFromText(`${heads}\n2.重复申请 1 2 10 3 4 0 0\n`)], into());
    expect(pasted(plan)).toMatchObject({
      requests_repeated_naturalPerson: "2",
      requests_repeated_commercialEnterprise: "1",
      requests_repeated_researchInstitute: "3",
      requests_repeated_publicWelfare: "4",
    });
    expect(plan.totals).toMatchObject([{ pasted: "10", equal: true }]);
  });

  it("leaves a line alone whose figures do not match the columns", () => {
    const plan = planPaste(
      [gridFromText("自然人 商业企业\n一、本年新收政府信息公开申请数量 508 2 33 2 545\n")],
      into(),
    );
    expect(plan.changes).toEqual([]);
    expect(plan.leftOut).toHaveLength(5);
  });
});

describe("struck-out figures", () => {
  it("are no part of what is pasted, and said", () => {
    const row = (label: string, text: string, struck: string) => [{ text: label }, { text, struck }];
    const grid = gridFromRows([
      [{ text: "" }, { text: "自然人" }],
      row("重复申请", "2", "3"),
      row("予以公开", "", "41"),
    ]);
    const plan = planPaste([grid], into());
    expect(pasted(plan)).toEqual({ requests_repeated_naturalPerson: "2" });
    expect(plan.leftOut.map(({ text, place, reason }) => [text, place, reason])).toEqual([
      ["3", "第2行第2列", "带删除线，没有放入"],
      ["41", "第3行第2列", "带删除线，没有放入"],
    ]);
  });

  it("of a page are left out", () => {
    const [grid] = gridsOfHtml("<table><tr><td><td>自然人</tr><tr><td>重复申请<td><del>3</del>2</tr></table>");
    expect(pasted(planPaste([grid as never], into()))).toEqual({ requests_repeated_naturalPerson: "2" });
  });
});

describe("figures without labels", () => {
  const rows = [
    ...new Set(
      cellsOf(edition)
        .filter(({ name }) => inRequests(name))
        .map(({ row }) => row.id),
    ),
  ];
  const columns = [
    "naturalPerson",
    "commercialEnterprise",
    "researchInstitute",
    "publicWelfare",
    "legalServices",
    "otherOrganization",
    "total",
  ];
  const lines = rows.map((row) => [undefined, ...columns.map((column) => `requests_${row}_${column}`)]);

  it.each(["excel-block.txt", "excel-block.html"])("%s fills the table from the focused cell on", (file) => {
    const focus = { cell: "requests_newlyReceived_naturalPerson", section: "requests" };
    const plan = planPaste(gridsOf(file), into({ focus, lines }));
    expect(plan.mode).toBe("position");
    expect(pasted(plan)).toEqual(leavesOf(inRequests));
    expect(plan.totals).toHaveLength(31);
  });

  it("leaves out what reaches beyond the table", () => {
    const focus = { cell: "requests_carriedForward_otherOrganization", section: "requests" };
    const plan = planPaste([gridFromText("1\t2\t3\n4\t5\t6")], into({ focus, lines }));
    expect(pasted(plan)).toEqual({ requests_carriedForward_otherOrganization: "1" });
    expect(plan.leftOut.map(({ text }) => text)).toEqual(["3", "4", "5", "6"]);
  });

  it("does nothing without a focused cell", () => {
    expect(planPaste([gridFromText("1\t2")], into()).changes).toEqual([]);
  });
});

describe("any edition, any way round", () => {
  const editions: readonly Edition[] = [...["2018", "2019", "2021"].map((id) => requireEdition(id)), edition2027];
  it.each(editions.flatMap((each) => ["as printed", "turned"].map((way) => [each.id, way, each] as const)))(
    "%s, %s: every table comes back from its own labels and figures",
    (_, way, each) => {
      fc.assert(
        fc.property(balancedReport(each, true), (report) => {
          for (const section of each.sections) {
            for (const table of section.tables ?? []) {
              const columns = pathsOf(table.columns);
              const head = ["", "", ...columns.map((path) => path[path.length - 1]?.label ?? "")];
              const body = pathsOf(table.rows).map((path) => [
                path.length > 1 ? (path[path.length - 2]?.label ?? "") : "",
                path[path.length - 1]?.label ?? "",
                ...columns.map((column) => {
                  const name = `${table.id}_${path[path.length - 1]?.id}_${column[column.length - 1]?.id}`;
                  return report.entries[name] ?? "";
                }),
              ]);
              const matrix = [head, ...body];
              const turned = head.map((_, column) => matrix.map((line) => line[column] ?? ""));
              const grid = gridFromRows(
                (way === "turned" ? turned : matrix).map((line) => line.map((text) => ({ text }))),
              );
              const plan = planPaste([grid], {
                edition: each,
                report: { ...report, entries: {} },
                focus: { cell: undefined, section: section.id },
                lines: [],
              });
              const wanted = Object.entries(report.entries).filter(([name]) => name.startsWith(`${table.id}_`));
              expect(pasted(plan)).toEqual(Object.fromEntries(wanted));
            }
          }
        }),
        { numRuns: 8 },
      );
    },
  );
});

describe("grids", () => {
  it("reads quoted cells as Excel writes them", () => {
    const { rows } = gridFromText('"一\n行"\t"说""好"""\r\n"1,234"\t"\t"\r\n');
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["一 行", '说"好"'],
      ["1,234", ""],
    ]);
    expect(gridFromText('"未完\t1').rows[0]?.map(({ text }) => text)).toEqual(['"未完', "1"]);
  });

  it("caps spans and sizes", () => {
    const grid = gridFromRows([[{ text: "1", colSpan: 1_000_000, rowSpan: 1_000_000 }], [{ text: "2" }]]);
    expect(grid.rows).toHaveLength(2);
    expect(grid.rows[0]?.length).toBeLessThanOrEqual(61);
    expect(gridFromText("1\n".repeat(100_000)).rows.length).toBeLessThanOrEqual(400);
  });

  it("never throws, whatever is pasted", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("1", "0", "\t", "\n", '"', "总计", "其他", "自然人", "-", " "),
          maxLength: 300,
        }),
        (text) => {
          planPaste(
            [gridFromText(text)],
            into({ focus: { cell: "requests_repeated_naturalPerson", section: "requests" } }),
          );
        },
      ),
    );
  });
});
