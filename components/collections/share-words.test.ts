import { expect, test } from "vitest";
import { shareWords } from "./share-words.ts";

test("a share is rounded, but never to nothing or to all", () => {
  expect([0.2918, 0.5, 0.001, 0.999].map(shareWords)).toEqual(["29.2%", "50.0%", "0.1%", "99.9%"]);
  expect([0, 1].map(shareWords)).toEqual(["0.0%", "100.0%"]);
  expect([0.0004, 1e-9].map(shareWords)).toEqual(["<0.1%", "<0.1%"]);
  expect([0.9997, 1 - 1e-9].map(shareWords)).toEqual([">99.9%", ">99.9%"]);
  // Where figures may be negative a share may be too, or more than all.
  expect([-0.25, 1.25].map(shareWords)).toEqual(["-25.0%", "125.0%"]);
});
