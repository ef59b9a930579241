// Several reports in one file are told apart: none is mixed of two, and one report is never taken for two.
import { describe, expect, it } from "vitest";
import { readReport } from "#readers/read-report.ts";
import { publishedBytes } from "#testing/published-report.ts";
import { asDocx, asHtml, asText, asXlsx, partHeadings, smallReport, tableTwo } from "#testing/small-report.ts";

const first = smallReport({ title: "柳河县水务局2024年政府信息公开工作年度报告", licenses: 7 });
const second = smallReport({
  title: "青岭市档案馆2023年度政府信息公开工作年度报告",
  licenses: 77,
  overview: ["上一年的情况。"],
});

const files = {
  "a text": asText([...first, ...second]),
  "a Word file": asDocx([...first, ...second]),
  "a page": asHtml([...first, ...second]),
  "a page with a title in the browser's tab": Buffer.concat([
    Buffer.from("<title>柳河县水务局2024年政府信息公开工作年度报告</title>"),
    asHtml([...first, ...second]),
  ]),
  "a workbook with a sheet each": asXlsx([
    { name: "2024", lines: first },
    { name: "2023", lines: second },
  ]),
  "a workbook whose sheets have no titles": asXlsx([
    { name: "2024年", lines: smallReport({ title: "", opening: ["统计期限为2024年1月1日至2024年12月31日。"] }) },
    {
      name: "2023年",
      lines: smallReport({ title: "", licenses: 77, opening: ["统计期限为2023年1月1日至2023年12月31日。"] }),
    },
  ]),
  "a workbook whose sheets are only tables, named after years": asXlsx(
    [7, 77].map((licenses, at) => ({
      name: `${2024 - at}年政务公开`,
      lines: [...tableTwo(licenses), ["一、本年新收政府信息公开申请数量", "4", "0", "0", "0", "0", "0", "4"]],
    })),
  ),
  "a title broken over two lines": asText([
    ...first,
    "青岭市档案馆",
    "2023年度政府信息公开工作年度报告",
    ...second.slice(1),
  ]),
};

describe("two reports in one file", () => {
  it.each(Object.entries(files))("%s: none is read before one is named", async (_, bytes) => {
    const result = await readReport(bytes);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.message).toMatch(/文件里有 2 份年报/);
    expect(result.reports?.map(({ year }) => year)).toEqual([2024, 2023]);
  });

  it.each(Object.entries(files))("%s: the one that is named is read, and nothing of the other", async (_, bytes) => {
    const licenses: unknown[] = [];
    for (const report of [1, 2]) {
      const result = await readReport(bytes, { report });
      if (!result.ok) throw new Error(result.message);
      licenses.push(result.report.year, result.report.entries.licensing_licenses_decisions);
      expect(result.report.reading?.licensing_licenses_decisions?.kind).toBe("read");
      expect(result.notes[0]).toBe(`文件里有 2 份年报，这是第 ${report} 份`);
    }
    expect(licenses).toEqual([2024, "7", 2023, "77"]);
  });

  it.each([
    ["一行标题", ["青岭市档案馆2023年政府信息公开工作年度报告"]],
    ["两行标题", ["青岭市档案馆", "2023年政府信息公开工作年度报告"]],
  ])("the last words of the first are no part of the second's name: %s", async (_, title) => {
    const result = await readReport(asText([...first, "无", ...title, ...second.slice(1)]));
    expect(result.ok ? [] : result.reports?.map(({ title: name }) => name)).toEqual([
      "柳河县水务局2024年政府信息公开工作年度报告",
      "青岭市档案馆2023年政府信息公开工作年度报告",
    ]);
  });

  it("says how many there are where a further one is asked for", async () => {
    const result = await readReport(files["a text"], { report: 3 });
    expect(result.ok || result.message).toBe("文件里只有 2 份年报，没有第 3 份");
    const single = await readReport(asText(first), { report: 2 });
    expect(single.ok || single.message).toBe("文件里只有 1 份年报，没有第 2 份");
  });

  it("accounts for the lines of the other report", async () => {
    const result = await readReport(files["a text"], { report: 2 });
    if (!result.ok) throw new Error(result.message);
    const others = result.source.accounts?.filter(({ fate }) => fate === "otherReport") ?? [];
    expect(others.some(({ text }) => text === "全年工作平稳有序。")).toBe(true);
    expect(Object.values(result.report.narrative).join()).not.toContain("全年工作平稳有序");
  });

  it("three years of real reports one after the other", async () => {
    const names = ["seed-2019-luohe.txt", "seed-2020-guancheng.txt", "seed-2021-kaifeng.txt"];
    const all = Buffer.concat(names.flatMap((name) => [publishedBytes(name), Buffer.from("\n")]));
    const result = await readReport(all);
    expect(result.ok || result.reports?.map(({ year }) => year)).toEqual([2019, 2020, 2021]);
    for (const [index, name] of names.entries()) {
      const alone = await readReport(publishedBytes(name));
      const inFile = await readReport(all, { report: index + 1 });
      expect(inFile.ok && inFile.report.entries).toEqual(alone.ok && alone.report.entries);
    }
  });
});

describe("one report is one", () => {
  it.each([
    ["its title on the page and above the text", ["标题: 柳河县水务局2024年政府信息公开工作年度报告", ...first]],
    [
      "links to other reports above and below",
      [
        "上一篇：柳河县水务局2023年政府信息公开工作年度报告",
        ...first,
        "相关文章",
        "柳河县林业局2023年政府信息公开工作年度报告",
        "柳河县水务局2022年政府信息公开工作年度报告",
      ],
    ],
    ["its title on top of every page", first.flatMap((line, at) => (at % 9 === 8 ? [first[0] ?? "", line] : [line]))],
    [
      "a table of contents",
      [first[0] ?? "", "目 录", ...partHeadings.map((one, at) => `${one}……${at + 2}`), ...first.slice(1)],
    ],
    [
      "last year's title in a sentence",
      [...first.slice(0, 2), "柳河县水务局2023年政府信息公开工作年度报告已于去年公布。", ...first.slice(2)],
    ],
  ])("%s", async (_, lines) => {
    const result = await readReport(asText(lines));
    if (!result.ok) throw new Error(result.message);
    expect([result.report.year, result.report.entries.licensing_licenses_decisions]).toEqual([2024, "7"]);
  });
});
