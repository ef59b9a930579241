import { expect, test } from "vitest";
import { codeOf, messageOf } from "./error-facts.ts";

test("the code of an error is found where it is one, and nowhere else", () => {
  expect(codeOf(Object.assign(new Error("no such file"), { code: "ENOENT" }))).toBe("ENOENT");
  expect(codeOf(Object.assign(new Error("odd"), { code: 5 }))).toBeUndefined();
  expect([new Error("plain"), { code: "ENOENT" }, "ENOENT", null, undefined].map(codeOf)).toEqual(
    Array(5).fill(undefined),
  );
});

test("whatever is thrown has words", () => {
  expect([new Error("why"), "why", 7, null].map(messageOf)).toEqual(["why", "why", "7", "null"]);
});
