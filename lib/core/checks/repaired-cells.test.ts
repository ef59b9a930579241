// What a reader put right is told: figures it moved, figures it solved, labels that were missing.
import { expect, it } from "vitest";
import type { Reading, Report } from "#core/report/report.ts";
import { sound2018, sound2021 } from "#testing/examples/sound-reports.ts";
import { checkFigures, checkReport } from "../findings/check-report.ts";
import { contextOf } from "./context.ts";

const read = (report: Report, reading: Record<string, Reading>) =>
  checkFigures(contextOf({ ...report, reading })).map(
    ({ number, severity, message }) => `${number} ${severity} ${message}`,
  );

it("a row that was put back in place is told once", () => {
  const moved: Reading = { kind: "repaired", place: "t6r16c3" };
  expect(read(sound2021, { requests_notHeld_naturalPerson: moved, requests_notHeld_total: moved })).toEqual([
    "B06 note “本机关不掌握相关政府信息”一行在原文件中错位、粘连或缺少行名，已按勾稽关系归位，请对照原表确认。",
  ]);
});

it("a table that was damaged as a whole is told once", () => {
  const moved: Reading = { kind: "repaired", place: "t6" };
  const rows = ["notHeld", "repeated", "disclosed", "partlyDisclosed", "excessive"];
  expect(read(sound2021, Object.fromEntries(rows.map((row) => [`requests_${row}_naturalPerson`, moved])))).toEqual([
    "B06 note 第三部分的表格有 5 行（如“本机关不掌握相关政府信息”）在原文件中错位、粘连或缺少行名，已按勾稽关系归位，请对照原表确认。",
  ]);
});

it("a figure that could not be read is a warning and no blank, and its sums are not judged", () => {
  const { requests_repeated_naturalPerson: _, ...entries } = sound2021.entries;
  const unsure: Reading = { kind: "ambiguous", candidates: ["2", "22"] };
  expect(read({ ...sound2021, entries }, { requests_repeated_naturalPerson: unsure })).toEqual([
    "B06 warning “重复申请·自然人”在原文件中读不准（可能是 2、22），请对照原表填写。",
  ]);
});

it("rows of a table without sums were put back by counting, and the note says so", () => {
  const cut: Reading = { kind: "repaired", place: "p1", printed: "000" };
  const readings = Object.fromEntries(
    ["issued", "repealed", "inForce"].map((column) => [`normativeActs_governmentRules_${column}`, cut]),
  );
  expect(read(sound2021, readings)).toEqual([
    "B06 note “规章”一行在原文件中错位、粘连或缺少行名，没有勾稽关系可依，已按数字的个数和先后归位，请对照原表确认。",
  ]);
});

it("a figure that was lost is told with the figure that the equations gave", () => {
  expect(read(sound2021, { requests_notHeld_naturalPerson: { kind: "repaired" } })).toEqual([
    "B07 note “本机关不掌握相关政府信息·自然人”在原文件中缺失，由勾稽关系推算为 10，请对照原表确认。",
  ]);
});

it("a number that a sentence had lost is told under its equation", () => {
  expect(read(sound2018, { replies_disclosed_count: { kind: "repaired", place: "p27", printed: "件" } })).toEqual([
    "H05 warning “同意公开答复”在原文件中印作“件”，由勾稽关系推算为 18，请对照原表确认。",
  ]);
});

it("a lost title, a repeated heading and a row without its label are told", () => {
  const labels = { title: "", overview: "一、总体情况\n一、总体情况", requests_notHeld: "" };
  expect(checkReport(contextOf({ ...sound2021, labels })).map(({ number, message }) => `${number} ${message}`)).toEqual(
    [
      "F06 原文件中没有找到标题，应有“清河市人民政府2024年政府信息公开工作年度报告”，请补上。",
      "F16 标题“一、总体情况”在原文件中出现了不止一次，请删去一处。",
      "F10 表中没有印出“1.本机关不掌握相关政府信息”这一行的名称，请补上。",
    ],
  );
});

it.each([
  [{ problems: "" }, "F01 warning 原文件没有印出“五、存在的主要问题及改进情况”这个标题，请补上。"],
  [
    { disputes: "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况" },
    "F01 note 标题印作“四、因政府信息公开工作被申请行政复议、提起行政诉讼情况”，规定的标题是“四、政府信息公开行政复议、行政诉讼情况”，请改正。",
  ],
  [
    { problems: "五、本年工作的短板" },
    "F01 warning 标题印作“五、本年工作的短板”，规定的标题是“五、存在的主要问题及改进情况”，请改正。",
  ],
  [
    { disputes: "五、政府信息公开行政复议、行政诉讼情况" },
    "F16 warning 标题“五、政府信息公开行政复议、行政诉讼情况”的序号不连续，按次序应为“四、”，请改正。",
  ],
  [{ others: "其他需要报告的事项" }, "F16 warning 标题“其他需要报告的事项”前没有序号，应为“六、”，请补上。"],
  [
    { requests_corner: "" },
    "F10 note 表头没有印出“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”，请补上。",
  ],
  [{ normativeActs_repealed: "本年废止数" }, "F10 warning 表中印作“本年废止数”，官方写法是“本年废止件数”，请改正。"],
  [
    { normativeActs_issued: "本年新制作数量", normativeActs_repealed: "本年新公开数量" },
    "F11 error “第二十条第（一）项”的表格用的是其他年度格式的栏目，2024 年的报告应使用2021年格式，请改用规定格式。",
  ],
])("headings and labels as printed: %j", (labels, told) => {
  const findings = checkReport(contextOf({ ...sound2021, labels }));
  expect(findings.map(({ number, severity, message }) => `${number} ${severity} ${message}`)).toEqual([told]);
});

it("parts that are all numbered one too low are told once", () => {
  const titles = Object.entries({
    disclosure: "一、主动公开政府信息情况",
    requests: "二、收到和处理政府信息公开申请情况",
    disputes: "三、政府信息公开行政复议、行政诉讼情况",
    problems: "四、存在的主要问题及改进情况",
    others: "五、其他需要报告的事项",
  });
  const findings = checkReport(contextOf({ ...sound2021, labels: Object.fromEntries(titles) }));
  expect(findings.map(({ number, left }) => [number, left])).toEqual([["F16", "一、主动公开政府信息情况"]]);
});
