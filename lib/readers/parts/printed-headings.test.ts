// Headings of parts as printed: one left out, renamed, under another number, printed twice; the balance's sentence left out.
import { describe, expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { readReport } from "#readers/read-report.ts";
import { layouts, type PrintedRow, printedRows, runTogether } from "#testing/lay-out-report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { asDocx, asHtml, asText, type PrintedLine, partHeadings, smallReport } from "#testing/small-report.ts";

const [, disclosure, , disputes, problems] = partHeadings;

const slips: Readonly<Record<string, readonly [(line: string) => readonly string[], string]>> = {
  "the heading of part five left out": [
    (line) => (line === problems ? [] : [line]),
    `F01 warning 原文件没有印出“${problems}”这个标题，请补上。`,
  ],
  "the heading of tables left out": [
    (line) => (line === disclosure ? [] : [line]),
    `F01 warning 原文件没有印出“${disclosure}”这个标题，请补上。`,
  ],
  "the heading of a table between texts left out": [
    (line) => (line === disputes ? [] : [line]),
    `F01 warning 原文件没有印出“${disputes}”这个标题，请补上。`,
  ],
  "part four under a title of another form": [
    (line) => [line === disputes ? "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况" : line],
    `F01 note 标题印作“四、因政府信息公开工作被申请行政复议、提起行政诉讼情况”，规定的标题是“${disputes}”，请改正。`,
  ],
  "one, three, three": [
    (line) => [line === disclosure ? "三、主动公开政府信息情况" : line],
    "F16 warning 标题“三、主动公开政府信息情况”的序号不连续，按次序应为“二、”，请改正。",
  ],
  "a number of another kind": [
    (line) => [line === disclosure ? `2、${disclosure.slice(2)}` : line],
    `F16 warning 标题“2、${disclosure.slice(2)}”的序号不连续，按次序应为“二、”，请改正。`,
  ],
  "a number left out": [
    (line) => [line === problems ? problems.slice(2) : line],
    `F16 warning 标题“${problems.slice(2)}”前没有序号，应为“五、”，请补上。`,
  ],
};

async function told(bytes: Uint8Array) {
  const result = await readReport(bytes);
  if (!result.ok) throw new Error(result.message);
  const about = ["F01", "F10", "F16"];
  const findings = checkReport(contextOf(result.report)).filter(({ number }) => about.includes(number));
  return findings.map(({ number, severity, message }) => `${number} ${severity} ${message}`);
}

describe.each(Object.entries({ text: asText, "web page": asHtml, Word: asDocx }))("%s", (_, write) => {
  it("as the form prints them: nothing is said", async () => {
    expect(await told(write(smallReport()))).toEqual([]);
  });

  it.each(Object.entries(slips))("%s", async (_name, [slip, message]) => {
    const lines = smallReport({ problems: ["公开的深度还不够，下一年将加强业务培训，补上短板。"] });
    const changed = lines.flatMap((line): readonly PrintedLine[] => (typeof line === "string" ? slip(line) : [line]));
    expect(await told(write(changed))).toEqual([message]);
  });
});

describe("the sentence of the balance left out", () => {
  const rows = printedRows(edition2021, publishedReport("seed-2021-kaifeng").report);
  const without = rows.map(
    (row): PrintedRow => ({ ...row, labels: row.labels.filter((one) => !one.includes("勾稽关系")) }),
  );
  const ways = { ...layouts, "run together": runTogether };

  it.each(Object.entries(ways))("%s", async (_name, print) => {
    const encoded = (all: readonly PrintedRow[]) => new TextEncoder().encode(print(all));
    expect(await told(encoded(rows))).toEqual([]);
    expect(await told(encoded(without))).toEqual([
      expect.stringMatching(/^F10 note 表头没有印出“（本列数据的勾稽关系为/u),
    ]);
  });
});
