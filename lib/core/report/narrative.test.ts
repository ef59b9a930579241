import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { cellsOf } from "../editions/cells.ts";
import { withNarrative } from "./edit.ts";
import { figuresOf } from "./figures.ts";
import { fileName } from "./file-name.ts";
import { lengthOf, readNarrative } from "./narrative.ts";
import { placeholderFor, resolvedText, resolvePlaceholders } from "./placeholders.ts";
import { reportTitle, sectionHeading } from "./title.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const figures = figuresOf(edition, report);
const resolve = (text: string) => resolvedText(edition, report, figures, text);

describe("readNarrative", () => {
  it("tells headings, run-in headings and paragraphs apart", () => {
    const text =
      "概述。\n（一）主动公开\n  1.强化重点领域公开。全年发布。\n(二)依申请公开情况\n2、加强解读\n12345热线接听\n\n3.5万人次参与";
    expect(readNarrative(text).map(({ kind, level }) => [kind, level])).toEqual([
      ["paragraph", undefined],
      ["heading", 2],
      ["runIn", 3],
      ["heading", 2],
      ["heading", 3],
      ["paragraph", undefined],
      ["paragraph", undefined],
    ]);
  });

  it("gives offsets into the text", () => {
    const text = "甲\n  （一）乙\n丙";
    for (const block of readNarrative(text)) expect(text.slice(block.from, block.to)).toBe(block.text);
    expect(readNarrative(text)).toHaveLength(3);
  });

  it("counts characters without white space", () => {
    expect(lengthOf("政务 公开\n𠮷")).toBe(5);
  });
});

describe("placeholders", () => {
  it.each([
    ["{{本年新收政府信息公开申请数量}}", "545"],
    ["{{予以公开·自然人}}", "414"],
    ["{{不予公开}}", "27"],
    ["{{行政复议}}", "25"],
    ["{{行政诉讼}}", "31"],
    ["{{行政许可}}", "206743"],
    ["{{行政事业性收费}}", "8937.0276"],
    ["{{requests_carriedForward_total}}", "6"],
    ["{{年度}}年{{单位}}，上年{{上年}}", "2021年开封市人民政府，上年2020"],
  ])("%s stands for %s", (text, shown) => {
    expect(resolve(text)).toBe(shown);
  });

  it.each([
    "{{constructor}}",
    "{{__proto__}}",
    "{{#each x}}",
    "{{总计}}",
    "{{其他}}",
    "{{}}",
    "{{toString·自然人}}",
    "{{{年度}}}x",
  ])("%s is nothing the edition knows and prints as typed", (text) => {
    if (!text.includes("年度")) expect(resolve(text)).toBe(text);
    expect(resolve(`前${text}后`).startsWith("前")).toBe(true);
  });

  it("marks what it cannot fill in at its place", () => {
    expect(resolvePlaceholders(edition, report, figures, "共{{无此项}}件")).toEqual([
      { text: "共" },
      { text: "{{无此项}}", unresolved: true },
      { text: "件" },
    ]);
    expect(resolvePlaceholders(edition, report, {}, "{{行政许可}}")).toEqual([
      { text: "{{行政许可}}", cell: "licensing_licenses_decisions", unresolved: true },
    ]);
  });

  it("offers for every cell a placeholder that comes back to it", () => {
    for (const cell of cellsOf(edition)) {
      expect(resolve(placeholderFor(edition, cell.name)), cell.name).toBe(resolve(`{{${cell.name}}}`));
    }
  });
});

describe("titles", () => {
  it("names report, section and file", () => {
    expect(reportTitle(report)).toBe("开封市人民政府2021年政府信息公开工作年度报告");
    expect(edition.sections.map((section) => sectionHeading(section, 2021))[2]).toBe(
      "三、收到和处理政府信息公开申请情况",
    );
    expect(fileName(report, "docx")).toBe("开封市人民政府2021年政府信息公开工作年度报告.docx");
  });

  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j2021年政府信息公开工作年度报告.docx"],
    ["\u0000\ud800某局\u202e", "某局2021年政府信息公开工作年度报告.docx"],
  ])("makes %j safe for Windows", (name, file) => {
    expect(fileName({ office: { name }, year: 2021 }, "docx")).toBe(file);
  });

  it.each(["", "CON", " . ", "\u0007"])("never names a file %j", (title) => {
    expect(fileName({ title, office: { name: "x" }, year: 2021 }, "html")).toBe("2021年政府信息公开工作年度报告.html");
  });

  it("keeps file names short", () => {
    expect(fileName(withNarrative({ ...report, title: "长".repeat(500) }, "others", ""), "pdf").length).toBeLessThan(
      130,
    );
  });
});
