import { expect, test } from "vitest";
import { findOrdinalGaps } from "./find-ordinal-gaps.ts";

const found = (text: string) => findOrdinalGaps(text).map(({ found: words, right }) => [words, right]);

test.each([
  ["一是规范；三是提升", [["三是", "二是"]]],
  ["一是规范；二是提升；二是加强", [["二是", "三是"]]],
  ["工作有序。（一）公开。发布12条。（三）管理。定期清理。", [["（三）", "（二）"]]],
  ["不足：一是解读少；一是更新慢。", [["一是", "二是"]]],
  ["第一，规范。第三，提升。", [["第三", "第二"]]],
])("%s", (text, words) => {
  expect(found(text)).toEqual(words);
});

test.each(["一是规范；二是提升。措施：一是加强；二是完善", "唯一是问，之一是", "第一季度、第三方", "二是提升"])(
  "%s is right",
  (text) => {
    expect(found(text)).toEqual([]);
  },
);
