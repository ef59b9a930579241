import { expect, test } from "vitest";
import { findContactSlips } from "./find-contact-slips.ts";

const found = (text: string) => findContactSlips(text).map(({ found: words }) => words);

test.each([
  ["联系电话：0370-12345678901", ["0370-12345678901"]],
  ["电话：037-123456", ["037-123456"]],
  ["电话：010-6601234", ["010-6601234"]],
  ["（http://www.example.govcn/index.html）", ["http://www.example.govcn/index.html"]],
  ["（www.example.gov.c）", ["www.example.gov.c"]],
  ["（地址：，邮编：476000）", ["地址："]],
  ["电话：055-6601234", ["055-6601234"]],
  ["（电话：0370-1234567转）", ["转"]],
  ["（http://ww.example.gov.cn）", ["http://ww.example.gov.cn"]],
  ["（https://wwww.example.gov.cn/a）", ["https://wwww.example.gov.cn/a"]],
  ["邮编：47600", ["47600"]],
  ["（htp://www.example.gov.cn）", ["htp://www.example.gov.cn"]],
  ["（hptts://www.example.gov.cn）", ["hptts://www.example.gov.cn"]],
  ["（http//www.example.gov.cn）", []],
  ["邮箱：office.example.gov.cn", ["office.example.gov.cn"]],
])("%s", (text, words) => {
  expect(found(text)).toEqual(words);
});

test.each([
  "电话：0370-1234567，传真（0371）65651234，热线：12345",
  "联系电话：010-66012345转808，010-66012345-808",
  "http://www2.example.gov.cn、http://wwgk.example.gov.cn",
  "邮编：476000，邮箱：zwgk@example.gov.cn",
  "可在网站www.example.gov.cn查阅，登录http://www.example.gov.cn下载",
  "（http://12.34.56.78:8080/a）、www.example.com.cn/a.html、https://www.a.gov.cn/a.b",
  "（http://www.example.gov.cn/zwgk/index.html）、https://a.gov.cn:8080/x?id=1",
  "办理12345热线119093件、接听电话4568个",
])("%s is right", (text) => {
  expect(found(text)).toEqual([]);
});
