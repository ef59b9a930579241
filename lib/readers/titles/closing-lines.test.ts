import { describe, expect, it, test } from "vitest";
import { closingFrom, isAboveText, isAroundReport, isOrgan, signatureWithin } from "./closing-lines.ts";

const office = "青禾县人民政府";
const closing = (...lines: readonly string[]) => lines.slice(closingFrom(lines, office));

describe("what stands below the last part", () => {
  it.each([
    [
      ["无其他事项。", "青禾县人民政府", "2024年1月20日"],
      ["青禾县人民政府", "2024年1月20日"],
    ],
    [["无。", "青禾县水务局2024年1月20日"], ["青禾县水务局2024年1月20日"]],
    [
      ["无。", "附件：1.统计表", "附件2"],
      ["附件：1.统计表", "附件2"],
    ],
    [
      ["无。", "附件", "统计表", "说明"],
      ["附件", "统计表", "说明"],
    ],
    [
      ["无。", "", "【打印】【关闭】"],
      ["", "【打印】【关闭】"],
    ],
    [["本年没有其他需要报告的事项。"], []],
    [["2024年1月20日前公布。"], []],
  ])("%j", (lines, below) => {
    expect(closing(...lines)).toEqual(below);
  });

  it("may run on behind the last sentence", () => {
    const text = "无其他需要报告的事项。 青禾县人民政府 2024年1月20日";
    expect(text.slice(signatureWithin(text, office)).trim()).toBe("青禾县人民政府 2024年1月20日");
    expect(signatureWithin("截至2024年1月20日", office)).toBeUndefined();
    expect(signatureWithin("无其他事项。", office)).toBeUndefined();
  });
});

test("above a text stand fields, the date of a cover and paths, no sentences", () => {
  expect(["来源：县政府办", "2024年1月", "您的位置：首页", "索 引 号：0001"].map(isAboveText)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["根据《条例》编制本报告。", "一、总体情况"].map(isAboveText)).toEqual([false, false]);
});

test("attachments are around a report, sentences about them are not", () => {
  expect(["附件1：统计表.xlsx", "2023年报告.docx", "附件"].map(isAroundReport)).toEqual([true, true, true]);
  expect(["附件中有全部清单。", "附近居民", "公开了3件"].map(isAroundReport)).toEqual([false, false, false]);
});

test("offices are known by how their names end", () => {
  expect(["水务局", "青禾县人民政府（盖章）", "第一中学学校", "办公室"].map(isOrgan)).toEqual([true, true, true, true]);
  expect(["总体情况", "2024年"].map(isOrgan)).toEqual([false, false]);
});
