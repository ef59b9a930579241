import { expect, it } from "vitest";
import { isNoEntry, isNothing, joinedText, ticked } from "./row-texts.ts";

const row = (...cells: readonly string[]) => ({ number: 3, cells });
const titles = ["序号", "申请人类型", "办理结果"];

it.each([
  ["√", true],
  ["✓ ", true],
  ["YES", true],
  ["1", true],
  ["否", false],
  ["/", false],
  ["", undefined],
  ["张三", undefined],
])("a tick of %j says %s", (text, said) => {
  expect(ticked(text)).toBe(said);
});

it.each([
  ["/", true],
  ["—", true],
  ["无", true],
  ["", true],
  ["无法提供", false],
])("%j stands for nothing: %s", (text, nothing) => {
  expect(isNothing(text) || text === "").toBe(nothing);
});

it("texts of several columns are joined, each once, without those that say nothing", () => {
  expect(joinedText(row("1", "法人或其他组织", "商业企业"), [1, 2])).toBe("法人或其他组织—商业企业");
  expect(joinedText(row("1", "自然人", "自然人"), [1, 2])).toBe("自然人");
  expect(joinedText(row("1", "自然人", "/"), [1, 2])).toBe("自然人");
  expect(joinedText(row("1"), [1, 2])).not.toContain("undefined");
});

it.each([
  ["an empty row", row("", "", ""), true],
  ["a sum", row("合计", "12", "12"), true],
  ["a sum of a page", row("本页合计：", "12", ""), true],
  ["titles that stand again", row("序号", "申请人类型", "办理结果"), true],
  ["a note over the whole width", row("注：以上均为本级", "注：以上均为本级", "注：以上均为本级"), true],
  ["an entry", row("3", "自然人", "予以公开"), false],
  ["an entry with blanks", row("3", "自然人", ""), false],
  ["an entry whose texts are alike by chance", row("", "其他", "其他"), false],
])("%s is no entry: %s", (_, given, none) => {
  expect(isNoEntry(given, titles)).toBe(none);
});
