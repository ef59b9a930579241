import { expect, test } from "vitest";
import { taggerOf } from "./tag-words.ts";

const tag = taggerOf<"none" | "fee" | "receive">([{ none: "无 未", fee: "收费" }, { receive: "收 收到" }]);
const words = (text: string) => tag(text).map((word) => `${word.text}/${word.tag}`);

test("takes the longest word at each place, from left to right", () => {
  expect(words("未收到，无收费，收2件")).toEqual(["未/none", "收到/receive", "无/none", "收费/fee", "收/receive"]);
  expect(words("")).toEqual([]);
});

test("gives the places of the words, moved by the offset", () => {
  expect(tag("今未收到", 10).map(({ from, to }) => [from, to])).toEqual([
    [11, 12],
    [12, 14],
  ]);
});

test("refuses a word that stands in two lists", () => {
  expect(() => taggerOf<"a" | "b">([{ a: "收到" }, { b: "收到" }])).toThrow("收到");
});
