// What nobody finished never gets into a final version: not as it is, not with a reason.
import { describe, expect, it } from "vitest";
import { sound2018, sound2021 } from "#testing/examples/sound-reports.ts";
import { contextOf } from "../checks/context.ts";
import { gapsIn } from "../checks/text/unfilled.ts";
import type { Report } from "../report/report.ts";
import { checkReport } from "./check-report.ts";
import { blockingFindings, explanationFor } from "./ledger.ts";

const answer = { text: "已经领导同意", by: "某人", at: "2026-11-28T00:00:00Z" };

/** The errors that stand although every finding was given a reason. */
function standing(report: Report) {
  const context = contextOf(report);
  const explanations = checkReport(context).flatMap((finding) => {
    const { unfinished: _, ...plain } = finding;
    return explanationFor(context, plain, answer) ?? [];
  });
  const explained = contextOf({ ...report, explanations });
  return blockingFindings(explained, checkReport(explained)).map(({ number }) => number);
}

const saying = (section: string, text: string): Report => ({
  ...sound2021,
  narrative: { ...sound2021.narrative, [section]: text },
});

describe("unfinished text", () => {
  it("a sound report stands", () => {
    expect(standing(sound2021)).toEqual([]);
    expect(standing(sound2018)).toEqual([]);
  });

  it.each([
    [
      "headings only",
      "overview",
      "（一）主动公开\n（二）依申请公开\n（三）政府信息管理\n（四）平台建设\n（五）监督保障",
      "F02",
    ],
    ["a form of two headings", "problems", "（一）存在的主要问题\n（二）改进措施", "F02"],
    [
      "a heading with an empty one below",
      "overview",
      "（一）主动公开\n1.法规公开情况\n（二）依申请公开\n已办结。",
      "F02",
    ],
    [
      "lines to write on",
      "problems",
      "主要问题：一是＿＿；二是＿＿。下一步将改进＿＿，加强培训，提高质量，落实责任。",
      "F13",
    ],
    [
      "lines that were deleted",
      "problems",
      "主要问题：一是；二是。下一步将加强培训和督促，提高答复质量，落实公开责任。",
      "F13",
    ],
    ["ASCII lines", "others", "2024年收取信息处理费__件，__元。", "F13"],
    ["empty brackets", "others", "2024年收取信息处理费（　　）元。", "F13"],
    ["an instruction", "others", "未收取信息处理费。此处填写其他事项。", "F13"],
    ["a place that does not exist", "others", "未收取信息处理费。新收{{新收的申请}}件。", "F13"],
    ["a blank part", "overview", "", "F01"],
    ["another blank part", "others", " \n", "F01"],
    ["no problems", "problems", "", "F04"],
  ])("%s: an error that no reason overrides", (_, section, text, number) => {
    expect(standing(saying(section, text))).toContain(number);
  });

  it("a blank report of any form is not clean", () => {
    for (const sound of [sound2018, sound2021])
      expect(standing({ ...sound, entries: {}, typedTotals: [], narrative: {} })).toContain("F01");
  });

  it("what only looks like a gap is none", () => {
    for (const text of [
      "一是加强领导，二是完善制度。",
      "原因之一是人手不足。",
      "详见http://www.qinghe.gov.cn/a__b/index.html。",
      "（一）队伍力量不强\n（二）解读形式单一",
    ])
      expect([text, gapsIn(text).filter(({ sure }) => sure)]).toEqual([text, []]);
    const list = saying("problems", "（一）队伍力量不强\n（二）解读形式单一\n下一步将改进。");
    expect(checkReport(contextOf(list)).map(({ number }) => number)).not.toContain("F02");
  });
});
