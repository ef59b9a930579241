import fc from "fast-check";
import { expect, test } from "vitest";
import { matchRepeats } from "./match-repeats.ts";

const twice = /(\p{Script=Han}{2,3})\1/u;
const near = /(\p{Script=Han}{3})(?:(?!和)\p{Script=Han}){1,2}\1/u;

const texts = fc.array(fc.constantFrom("甲", "乙", "丙", "和", "，", "甲乙", "甲乙丙")).map((parts) => parts.join(""));

test.each([
  ["words right after one another", twice, { length: 2, from: 2, to: 3 }],
  ["words with others in between", near, { length: 3, from: 4, to: 5 }],
] as const)("%s: what the expression alone would find", (_name, pattern, distance) => {
  const sticky = new RegExp(pattern.source, "uy");
  const wanted = (text: string) =>
    [...text.matchAll(new RegExp(pattern.source, "gu"))].map(({ index, 0: all }) => [index, all]);
  fc.assert(
    fc.property(texts, (text) => {
      expect([...matchRepeats(text, sticky, distance)].map(({ index, 0: all }) => [index, all])).toEqual(wanted(text));
    }),
  );
});
