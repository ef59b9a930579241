import { expect, test } from "vitest";
import { mostInWindow, RequestRate } from "./request-rate.ts";

test("one address that floods is stopped until the minute is over; others go on", () => {
  let now = 0;
  const rate = new RequestRate(() => now);
  for (let count = 0; count < mostInWindow; count++) expect(rate.isTooMuch("10.0.0.1")).toBe(false);
  expect(rate.isTooMuch("10.0.0.1")).toBe(true);
  expect(rate.isTooMuch("10.0.0.2")).toBe(false);
  now += 60_000;
  expect(rate.isTooMuch("10.0.0.1")).toBe(false);
});

test("ever new addresses fill no memory", () => {
  const rate = new RequestRate(() => 0);
  for (let count = 0; count < 25_000; count++) rate.isTooMuch(`10.0.${count}`);
  expect(rate.isTooMuch("10.9.9.9")).toBe(false);
});
