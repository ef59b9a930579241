// Numbers before headings and points, and what only looks like one.
import { expect, it } from "vitest";
import { headingNumber, leadingNumber } from "./numbering.ts";

it.each([
  ["一、总体情况", "一、"],
  ["十二、工作打算", "十二、"],
  ["（一）主动公开", "（一）"],
  ["(二)依申请公开", "(二)"],
  ["1.加强培训", "1."],
  ["2、完善制度", "2、"],
  ["3．优化平台", "3．"],
])("%s is a heading with the number %s", (text, number) => {
  expect([headingNumber(text), leadingNumber(text)]).toEqual([number, number]);
});

it.each([
  ["（1）加强培训", "（1）"],
  ["①加强培训", "①"],
])("%s is a point with the number %s", (text, number) => {
  expect([headingNumber(text), leadingNumber(text)]).toEqual(["", number]);
});

it.each(["1.5万元", "2024年", "一是加强培训", "公开（一）", "123.共计", ""])("%s has no number", (text) => {
  expect([headingNumber(text), leadingNumber(text)]).toEqual(["", ""]);
});
