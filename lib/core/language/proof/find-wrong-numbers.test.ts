import { expect, test } from "vitest";
import { findWrongNumbers } from "./find-wrong-numbers.ts";

const found = (text: string) => findWrongNumbers(text).map(({ found: words, right }) => [words, right]);

test.each([
  ["《中华人民共和国政府信息公开条例》（国务院令第771号）", [["国务院令第771号", "国务院令第711号"]]],
  ["年度报告格式〉的通知》（国办公开办函〔2021〕60号）", [["国办公开办函〔2021〕60号", "国办公开办函〔2021〕30号"]]],
  ["信息处理费管理办法》（国办函〔2020〕190号）", [["国办函〔2020〕190号", "国办函〔2020〕109号"]]],
])("%s", (text, words) => {
  expect(found(text)).toEqual(words);
});

test.each([
  "政府信息公开条例》（国务院令第492号）",
  "政府信息公开条例》（国令第711号）",
  "国办函〔2020〕55号",
  "根据《政府信息公开条例》及国办公开办函〔2021〕30号编制",
  "格式》的通知》（国办公开办函[2021]30号）",
])("%s is a number of the document, or of another one", (text) => {
  expect(found(text)).toEqual([]);
});
