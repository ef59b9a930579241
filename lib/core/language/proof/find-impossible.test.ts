import { expect, test } from "vitest";
import { findImpossible } from "./find-impossible.ts";

const found = (text: string) => findImpossible(text).map(({ found: words }) => words);

test.each([
  ["2月30日召开会议", ["2月30日"]],
  ["13月1日", ["13月1日"]],
  ["比上年减少1倍", ["减少1倍"]],
  ["同比下降120%", ["下降120%"]],
  ["发布信息12.34条", ["12.34"]],
  ["202年，我局", ["202年"]],
  ["近58余件", ["近58余"]],
  ["意见采用率达103%", ["率达103%"]],
  ["202年，各单位认真落实", ["202年"]],
  ["平稳。224年，我局", ["224年"]],
  ["平稳有序。2024，我局加强公开", ["2024"]],
])("%s", (text, words) => {
  expect(found(text)).toEqual(words);
});

test.each([
  "2月29日",
  "增长120%，下降98.5%，税收增长率105%，建国100年，任务完成率110%",
  "12.34万条",
  "2020年、1998年",
  "发布信息2024，条数有误",
  "近58件，58余件",
  "国发〔2024〕12号",
])("%s is right", (text) => {
  expect(found(text)).toEqual([]);
});
