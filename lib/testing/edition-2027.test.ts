// Proof that adding a year is one file and one registry line: the invented edition goes through every part of the house.
import { describe, expect, it } from "vitest";
import { sumReturns } from "#core/aggregate/sum-returns.ts";
import { contextOf } from "#core/checks/context.ts";
import { inspectCell } from "#core/desk/inspect-cell.ts";
import { buildDocument } from "#core/document/build-document.ts";
import { chartsDocument } from "#core/document/charts/build-charts.ts";
import { cellLabel, cellsOf } from "#core/editions/cells.ts";
import { gridOf } from "#core/editions/grid.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { reportState } from "#core/findings/section-state.ts";
import { countRegister } from "#core/register/count-register.ts";
import { parseExchange, toExchange } from "#core/report/exchange.ts";
import { exchangeSchema } from "#core/report/exchange-schema.ts";
import { figuresOf } from "#core/report/figures.ts";
import { resolvedText } from "#core/report/placeholders.ts";
import type { Report } from "#core/report/report.ts";
import { starterSentences } from "#core/wording/starters.ts";
import { readReport } from "#readers/read-report.ts";
import { outputs } from "#server/reports/outputs.ts";
import { edition2027, editionsTo2027 } from "./edition-2027.ts";
import { publishedReport } from "./published-report.ts";

const { report: kaifeng } = publishedReport("seed-2021-kaifeng");
const newCell = "requests_workSecret_naturalPerson";
const cells = cellsOf(edition2027);

/** Kaifeng 2021 as a 2027 report: two refusals for the new reason and one withdrawn, taken from 予以公开; data opened. */
const report: Report = {
  ...kaifeng,
  year: 2027,
  edition: edition2027.id,
  entries: {
    ...Object.fromEntries(cells.flatMap(({ name, total }) => (total ? [] : [[name, kaifeng.entries[name] ?? "0"]]))),
    [newCell]: "2",
    requests_withdrawn_naturalPerson: "1",
    requests_disclosed_naturalPerson: "411",
    openData_datasets_opened: "12",
    openData_datasets_available: "85",
  },
  narrative: { ...kaifeng.narrative, dataOpening: "本年新开放数据集{{开放数据集·本年新开放数量}}个。" },
};
const figures = figuresOf(edition2027, report);
const errorsOf = (of: Report) =>
  checkReport(contextOf(of, { among: editionsTo2027 })).filter(({ severity }) => severity === "error");
const withEntry = (cell: string, text: string) => ({ ...report, entries: { ...report.entries, [cell]: text } });

describe("an invented edition of 2027", () => {
  it("is chosen for its years, with cells of its own and some of the old ones", () => {
    expect(editionForYear(2027, editionsTo2027)).toBe(edition2027);
    expect(editionForYear(2026, editionsTo2027)?.id).toBe("2021");
    expect(cellLabel(edition2027, newCell)).toBe("属于工作秘密·个人");
    expect(cells.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["openData_interfaces_available", "requests_withdrawn_total"]),
    );
    expect(cells.some(({ name }) => name.startsWith("enforcement_"))).toBe(false);
  });

  it("computes its totals, holds its own balance, and says so in its own words", () => {
    expect(figures.requests_notDisclosed_total).toBe(29);
    expect(figures.requests_resultsTotal_total).toBe(541);
    expect(errorsOf(report)).toEqual([]);
    const [broken] = errorsOf(withEntry("requests_withdrawn_naturalPerson", "3"));
    expect(broken).toMatchObject({ number: "B01", name: "逐列平衡：新收＋上年结转＝总计＋撤回＋结转下年度" });
    expect(broken?.cells).toContain("requests_withdrawn_naturalPerson");
    const inspected = inspectCell(edition2027, report, figures, "requests_withdrawn_naturalPerson");
    expect(JSON.stringify(inspected)).toContain("申请人撤回");
  });

  it("checks its new table and section: an equation of its own, an empty part, a figure in its text", () => {
    const more = checkReport(contextOf(withEntry("openData_datasets_opened", "99"), { among: editionsTo2027 }));
    expect(more.find(({ number }) => number === "A04")).toMatchObject({
      severity: "warning",
      cells: ["openData_datasets_opened", "openData_datasets_available"],
    });
    const empty = errorsOf({ ...report, narrative: { ...report.narrative, dataOpening: "" } });
    expect(empty.map(({ number, section }) => [number, section])).toContainEqual(["F01", "dataOpening"]);
    expect(resolvedText(edition2027, report, figures, report.narrative.dataOpening ?? "")).toBe(
      "本年新开放数据集12个。",
    );
    expect(resolvedText(edition2027, report, figures, "{{属于工作秘密}}件")).toBe("2件");
  });

  it("is begun, judged and counted like every other", () => {
    const blank = { ...report, entries: {}, narrative: {} };
    expect(reportState(edition2027, blank, errorsOf(blank)).notStarted.map(({ id }) => id)).toContain("dataOpening");
    expect(
      starterSentences(edition2027, figures, "overview")
        .map(({ text }) => text)
        .join(""),
    ).toContain("{{行政规范性文件·本年新制定件数}}件");
    const rows = [
      ["序号", "收到日期", "申请人类型", "答复日期", "办理结果"],
      ["1", "2027-03-01", "个人", "2027-03-09", "属于工作秘密"],
    ];
    const sheet = { name: "台账", rows: rows.map((texts, index) => ({ number: index + 1, cells: texts })) };
    const counted = countRegister(edition2027, 2027, [sheet], {});
    expect(counted.ok && counted.count.figures[newCell]).toBe(1);
    const addend = { office: "甲局", edition: edition2027, figures, state: "accepted", digest: "1" } as const;
    const { figures: sum } = sumReturns(edition2027, [addend, { ...addend, office: "乙局", digest: "2" }]);
    expect(sum.openData_datasets_available).toBe(170);
  });

  it("prints its rows in form and document, and its charts", () => {
    const section = edition2027.sections.find(({ id }) => id === "requests");
    if (!section) throw new Error("no requests section");
    const printed = gridOf(section)
      .bodies.flat()
      .flatMap((row) => row.cells);
    expect(printed.find(({ text }) => text === "三、本年度办理结果")?.rowSpan).toBe(23);
    expect(printed.find(({ text }) => text === "（三）不予公开")?.rowSpan).toBe(9);
    const document = JSON.stringify(buildDocument(edition2027, report).nodes);
    for (const words of ["9.属于工作秘密", "四、申请人撤回", "开放数据接口", "五、公共数据开放情况", "年末有效件数"])
      expect(document).toContain(words);
    expect(JSON.stringify(chartsDocument(edition2027, report))).toContain("个人");
  });

  it("travels as exchange JSON", () => {
    const json = JSON.parse(JSON.stringify(toExchange(edition2027, report)));
    const parsed = parseExchange(json, editionsTo2027);
    expect(parsed.ok && parsed.report).toEqual(report);
    expect(JSON.stringify(exchangeSchema(editionsTo2027))).toContain(newCell);
  });

  it.each(["docx", "html", "cms", "wechat", "xlsx", "txt", "json"] as const)(
    "is written as %s and read back",
    async (kind) => {
      const written = await outputs[kind].write({ report, edition: edition2027, findings: [] });
      const bytes = typeof written === "string" ? new TextEncoder().encode(written) : written;
      const read = await readReport(bytes, { editions: editionsTo2027 });
      if (!read.ok) throw new Error(read.message);
      expect(read.edition.id).toBe("2027");
      expect(figuresOf(edition2027, read.report)).toEqual(figures);
      expect(read.report.narrative.dataOpening).toMatch(/^本年新开放数据集/u);
    },
  );

  it("is read by its labels alone, where old wordings stand in it too", async () => {
    const text = Buffer.from(await outputs.txt.write({ report, edition: edition2027, findings: [] }))
      .toString("utf8")
      .replace("个人", "自然人")
      .replace("本年新制定件数", "本年制发件数")
      .replace("一、本年新收申请数量", "一、本年新收政府信息公开申请数量");
    const read = await readReport(new TextEncoder().encode(text), { editions: editionsTo2027 });
    if (!read.ok) throw new Error(read.message);
    expect(read.edition.id).toBe("2027");
    expect(figuresOf(edition2027, read.report)).toEqual(figures);
  });
});
