import { expect, test } from "vitest";
import { isDoubledBetweenWords } from "./doubled-between-words.ts";

const found = (text: string) =>
  [...text].flatMap((character, at) =>
    text[at + 1] === character && isDoubledBetweenWords(text, at) ? [character + character] : [],
  );

test.each([
  ["及时发布布政策解读", ["布布"]],
  ["收到到政府信息公开申请", ["到到"]],
  ["，完完善制度", ["完完"]],
  ["做好政策解读读。", ["读读"]],
])("%s", (text, words) => {
  expect(found(text)).toEqual(words);
});

test.each([
  "主动公开开展情况",
  "进行行政检查",
  "市市场监督管理局",
  "提高高质量发展",
  "许昌信息网网站、信息安全全过程、常常规范",
  "人人参与、层层落实、处处公开",
  "督促促进，按规定定期公开",
  "发布布局规划",
  "受理理由，申请请求，信息息息相关",
  "纳入入库项目，收到到访群众",
])("%s is right", (text) => {
  expect(found(text)).toEqual([]);
});
