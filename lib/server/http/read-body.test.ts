// What comes in as JSON.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "./read-body.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("any JSON that is not too deep is read as it is, brackets in strings included", () => {
  const value = fc
    .jsonValue({ maxDepth: 8 })
    .filter((each) => !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(each)));
  fc.assert(
    fc.property(value, (each) => {
      const text = JSON.stringify(each);
      expect(parseJson(bytes(text))).toEqual(JSON.parse(text));
    }),
  );
  const brackets = '{"a":"[[[{{{\\"[[[","b":"\\\\"}';
  expect(parseJson(bytes(brackets))).toEqual(JSON.parse(brackets));
  expect(parseJson(bytes(`"${"[".repeat(1_000)}"`))).toHaveLength(1_000);
});

test("64 levels pass, 65 do not, and 200,000 end quickly", () => {
  const nested = (depth: number) => bytes("[".repeat(depth) + "]".repeat(depth));
  expect(parseJson(nested(64))).toBeInstanceOf(Array);
  for (const depth of [65, 200_000]) expect(() => parseJson(nested(depth))).toThrow("嵌套过深");
});

test("keys that reach for prototypes and bytes that are no text are refused", () => {
  for (const key of ["__proto__", "constructor", "prototype"])
    expect(() => parseJson(bytes(`{"a":[{"${key}":1}]}`))).toThrow("不允许");
  expect(() => parseJson(Uint8Array.of(0x22, 0xff, 0x22))).toThrow("编码错误");
  for (const text of ["", "{", '{"a":1}{}', '{"a":NaN}', "\ufeff{}"])
    expect(() => parseJson(bytes(text))).toThrow("格式错误");
});
