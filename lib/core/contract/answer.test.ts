// Answers that a browser takes for what they are, and those it does not.
import { expect, test } from "vitest";
import { isCreated, refusalIn } from "./answer.ts";

test("an answer is taken where its fields are there, and nothing else is", () => {
  expect(isCreated({ id: "1", more: true })).toBe(true);
  for (const other of [undefined, null, "id", ["id"], {}, { id: undefined }]) expect(isCreated(other)).toBe(false);
});

test("a refusal holds what it says in the types it should have", () => {
  const one = { title: "甲县2024年年报", office: "甲县" };
  expect(refusalIn({ message: "不行。", key: "title", reports: [one, 7] })).toEqual({
    message: "不行。",
    key: "title",
    reports: [one],
  });
  expect(refusalIn({ message: 7, key: {}, reports: "x" })).toEqual({});
  expect(refusalIn("<html>")).toEqual({});
});
