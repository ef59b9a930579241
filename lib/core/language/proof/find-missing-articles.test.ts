import { expect, test } from "vitest";
import { findMissingArticles } from "./find-missing-articles.ts";

const found = (text: string) => findMissingArticles(text).map(({ found: words }) => words);

test.each([
  ["依据《条例》第六十一条", ["《条例》第六十一条"]],
  ["《中华人民共和国政府信息公开条例》第一百零三条", ["信息公开条例》第一百零三条"]],
  ["《条例》第57条", ["《条例》第57条"]],
])("%s", (text, words) => expect(found(text)).toEqual(words));

test.each([
  "《条例》第五十六条、《条例》第十条、《条例》第九条",
  "《行政诉讼法》第七十九条",
  "《重大行政决策条例》第六十条",
])("%s is right", (text) => expect(found(text)).toEqual([]));
