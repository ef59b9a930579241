// A column that counts what was taken away (本年增/减): no sign is lost, in whatever kind of file.
import { describe, expect, it } from "vitest";
import { readReport } from "#readers/read-report.ts";

const cell = "licensing_licenses_change";
const linesOf = (figure: string) => [
  "青禾县林业局2019年政府信息公开工作年度报告",
  "一、总体情况",
  "全年平稳。",
  "二、主动公开政府信息情况",
  "第二十条第（五）项",
  ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
  ["行政许可", "10", figure, "3"],
  ["其他对外管理服务事项", "0", "0", "0"],
  "三、收到和处理政府信息公开申请情况",
  "五、存在的主要问题及改进情况",
  "公开不够及时。",
  "六、其他需要报告的事项",
  "无。",
];
const written: Readonly<Record<string, (figure: string) => string>> = {
  pipes: (figure) =>
    linesOf(figure)
      .map((line) => (typeof line === "string" ? line : `| ${line.join(" | ")} |`))
      .join("\n"),
  tabs: (figure) =>
    linesOf(figure)
      .map((line) => (typeof line === "string" ? line : line.join("\t")))
      .join("\n"),
  blanks: (figure) =>
    linesOf(figure)
      .map((line) => (typeof line === "string" ? line : line.join(" ")))
      .join("\n"),
  html: (figure) =>
    `<html><body>${linesOf(figure)
      .map((line) =>
        typeof line === "string"
          ? `<p>${line}</p>`
          : `<table><tr>${line.map((one) => `<td>${one}</td>`).join("")}</tr></table>`,
      )
      .join("")
      .replaceAll("</table><table>", "")}</body></html>`,
};

async function read(kind: string, figure: string) {
  const result = await readReport(new TextEncoder().encode(written[kind]?.(figure) ?? ""));
  if (!result.ok) throw new Error(result.message);
  const { entries, reading } = result.report;
  return {
    entry: entries[cell],
    kind: reading?.[cell]?.kind,
    candidates: reading?.[cell]?.candidates,
    beside: entries.licensing_licenses_decisions,
  };
}

describe.each(Object.keys(written))("in %s", (kind) => {
  it.each(["-5", "- 5", "－5", "−5", "–5", "—5"])("%s is read as -5", async (figure) => {
    expect(await read(kind, figure)).toMatchObject({ entry: "-5", beside: "3" });
  });

  it.each(["(5)", "（5）", "▼5", "↓5"])("%s is left open, with both to choose from", async (figure) => {
    expect(await read(kind, figure)).toMatchObject({
      entry: undefined,
      kind: "ambiguous",
      candidates: ["-5", "5"],
      beside: "3",
    });
  });
});

it.each(["减5", "减少5", "负5"])("%s is never taken for 5", async (figure) => {
  for (const kind of Object.keys(written)) expect((await read(kind, figure)).entry).not.toBe("5");
});
