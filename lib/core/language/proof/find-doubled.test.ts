import { expect, test } from "vitest";
import { findDoubled } from "./find-doubled.ts";

const found = (text: string) => findDoubled(text).map(({ found: words }) => words);

test.each([
  ["全镇的的工作", ["的的"]],
  ["我县县认真推进", ["县县"]],
  ["各镇镇及部门", ["镇镇"]],
  ["认真贯彻落实认真贯彻条例", ["认真贯彻落实认真贯彻"]],
])("%s", (text, words) => {
  expect(found(text)).toEqual(words);
});

test.each([
  "市市场监管局、县县级领导、镇镇长、为了了解、参与与会、目的的确",
  "公开开展、门户网站站点、工作作风",
  "政府信息公开指南和政府信息公开目录",
])("%s is right", (text) => {
  expect(found(text)).toEqual([]);
});
