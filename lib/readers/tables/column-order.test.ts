// Columns in another order than the form's: every figure goes under its own head, in whatever kind of file.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport } from "#readers/read-report.ts";

const heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const ids = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitute",
  "publicWelfare",
  "legalServices",
  "otherOrganization",
  "total",
];
const figures = ["21", "3", "4", "5", "6", "7", "46"];
type Line = string | readonly string[];

const around = (table: readonly Line[]): readonly Line[] => [
  "青禾县林业局2024年政府信息公开工作年度报告",
  "一、总体情况",
  "全年平稳。",
  "三、收到和处理政府信息公开申请情况",
  ...table,
  "五、存在的主要问题及改进情况",
  "公开不够及时。",
  "六、其他需要报告的事项",
  "无。",
];
const joined = (lines: readonly Line[], row: (cells: readonly string[]) => string) =>
  lines.map((line) => (typeof line === "string" ? line : row(line))).join("\n");
const written: Readonly<Record<string, (lines: readonly Line[]) => string>> = {
  pipes: (lines) => joined(lines, (cells) => `| ${cells.join(" | ")} |`),
  tabs: (lines) => joined(lines, (cells) => cells.join("\t")),
  blanks: (lines) => joined(lines, (cells) => cells.join(" ").trim()),
  html: (lines) =>
    `<html><body>${joined(
      lines,
      (cells) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></table>`,
    )
      .replaceAll("</table>\n<table>", "")
      .replaceAll(/^([^<].*)$/gmu, "<p>$1</p>")}</body></html>`,
};

async function read(kind: string, table: readonly Line[]) {
  const result = await readReport(new TextEncoder().encode(written[kind]?.(around(table)) ?? ""));
  if (!result.ok) throw new Error(result.message);
  return ids.map((id) => result.report.entries[`requests_repeated_${id}`]);
}

describe.each(Object.keys(written))("in %s", (kind) => {
  const at = (order: readonly number[], texts: readonly string[]) => order.map((index) => texts[index] ?? "");

  it("all heads on one line, in any order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), async (order) => {
        expect(
          await read(kind, [
            ["", ...at(order, heads)],
            ["2.重复申请", ...at(order, figures)],
          ]),
        ).toEqual(figures);
      }),
      { numRuns: 12 },
    );
  });

  it("a row that lost a figure is not read in the order of the form", async () => {
    const order = [6, 0, 1, 2, 3, 4, 5];
    const [, ...rest] = at(order, figures);
    const row = await read(kind, [
      ["", ...at(order, heads)],
      ["2.重复申请", ...rest],
    ]);
    row.forEach((entry, index) => {
      if (entry !== undefined) expect(entry).toBe(figures[index]);
    });
  });
});

it.each(["pipes", "tabs", "blanks"])("heads on two lines, those of the group in another order, %s", async (kind) => {
  const order = [0, 2, 1, 3, 4, 5, 6];
  const inner = order.slice(1, 6);
  const table = [
    ["总计", "法人或其他组织", "自然人"].reverse(),
    inner.map((index) => heads[index] ?? ""),
    ["2.重复申请", ...order.map((index) => figures[index] ?? "")],
  ];
  expect(await read(kind, table)).toEqual(figures);
});
