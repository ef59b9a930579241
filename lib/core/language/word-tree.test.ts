import fc from "fast-check";
import { expect, test } from "vitest";
import { numberOf, numbersOf } from "./character-numbers.ts";
import { treeOf } from "./word-tree.ts";

const words = ["公开", "公开指南", "开", "政府", "政府信息公开", "𠀀"];
const tree = treeOf(words);
const longest = (text: string, from: number) => words[tree.longestAt(numbersOf(text), from) - 1];

test("finds the longest word that stands at a place", () => {
  expect(longest("公开指南", 0)).toBe("公开指南");
  expect(longest("公开指引", 0)).toBe("公开");
  expect(longest("公开指南", 1)).toBe("开");
  expect(longest("一个𠀀", 2)).toBe("𠀀");
});

test("finds none where none stands, before the start and behind the end", () => {
  expect(longest("公告", 0)).toBeUndefined();
  expect(longest("公", 0)).toBeUndefined();
  expect(longest("", 0)).toBeUndefined();
  expect(longest("公开", 2)).toBeUndefined();
  expect(treeOf([]).longestAt(numbersOf("公开"), 0)).toBe(0);
});

test("says what comparing every word says", () => {
  const pieces = fc.array(fc.constantFrom(..."公开指南政府信息𠀀x"), { maxLength: 20 });
  fc.assert(
    fc.property(pieces, (characters) => {
      const text = characters.join("");
      for (let at = 0; at < text.length; at++) {
        const standing = words
          .filter((word) => text.startsWith(word, at))
          .sort((one, other) => other.length - one.length);
        expect(longest(text, at)).toBe(standing[0]);
      }
    }),
  );
});

test("numbers stay as they are when other lists come", () => {
  const number = numberOf("政".charCodeAt(0));
  treeOf(["丨丶丿"]);
  expect([...numbersOf("政x府")]).toEqual([number, numbersOf("x")[0], numberOf("府".charCodeAt(0))]);
  expect(number).toBeGreaterThan(0);
});
