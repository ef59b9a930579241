import { expect, test } from "vitest";
import { findDoubled } from "./find-doubled.ts";

const found = (text: string) => findDoubled(text).map(({ found: words }) => words);

test.each([
  ["全镇的的工作", ["的的"]],
  ["我县县认真推进", ["县县"]],
  ["各镇镇及部门", ["镇镇"]],
  ["2023年年收到申请", ["年年"]],
  ["落实责任追究究制度", ["究究"]],
  ["弘扬工匠精精神", ["精精"]],
  ["向公众众公布", ["众众"]],
  ["做到应解读尽解读、应解读尽解读。", ["应解读尽解读、应解读尽解读"]],
  ["认真贯彻落实认真贯彻条例", ["认真贯彻落实认真贯彻"]],
])("%s", (text, words) => {
  expect(found(text)).toEqual(words);
});

test.each([
  "市市场监管局、县县级领导、镇镇长、为了了解、参与与会、目的的确",
  "2024年年底、2023年年度报告、深入研究究竟、精精准准、公众众多、村村落落、乡村落落实处",
  "决策公开、执行公开、管理公开、服务公开、结果公开",
  "公开开展、门户网站站点、工作作风",
  "政府信息公开指南和政府信息公开目录",
])("%s is right", (text) => {
  expect(found(text)).toEqual([]);
});
