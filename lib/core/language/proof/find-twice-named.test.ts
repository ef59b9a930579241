import { expect, test } from "vitest";
import { findTwiceNamed } from "./find-twice-named.ts";

const found = (text: string) => [...findTwiceNamed(text)].map(({ found: words }) => words);

test.each([
  ["县人社局、县人力资源和社会保障局、县医保局分工负责", ["县人力资源和社会保障局"]],
  ["县政府办、县政府办公室牵头", ["县政府办公室"]],
  ["区住建局、区城管局、区住房和城乡建设局", ["区住房和城乡建设局"]],
])("%s", (text, words) => {
  expect(found(text)).toEqual(words);
});

test.each([
  "市教育局、市体育局、市科技局、市科学技术协会",
  "市生态环境局、县生态环境局",
  "市卫健委、市医保局、市市场监管局",
  "会同公安局、司法局",
])("%s are different ones", (text) => {
  expect(found(text)).toEqual([]);
});
