import { expect, test } from "vitest";
import { privateMarks } from "./private-marks.ts";

const found = (text: string) => privateMarks(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

test.each([
  ["退费至账号6222021712000123457", "bankCard", "6222021712000123457"],
  ["卡号：6228 4800 0000 0000 123", "bankCard", "6228 4800 0000 0000 123"],
  ["申请人住青禾市建设路8号", "homeAddress", "申请人住青禾市建设路8号"],
  ["答复寄往建设路8号院3单元201室", "homeAddress", "3单元201室"],
  ["寄往幸福小区12栋301室", "homeAddress", "12栋301室"],
])("%s", (text, kind, words) => {
  const marks = found(text);
  expect(marks.some(([of, seen]) => of === kind && String(seen).includes(words.slice(-4)))).toBe(true);
});

test.each([
  "共公开信息6222021712000123条",
  "全年办理3号、5号议案",
  "新建住宅12栋，惠及301户",
  "国办公开办函〔2021〕30号",
])("%s holds nothing private", (text) => {
  expect(found(text)).toEqual([]);
});
