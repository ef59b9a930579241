import { expect, test } from "vitest";
import { placeAfter } from "./place-after.ts";

test.each([
  ["/reports/0123456789abcdef/requests?a=1#b", "/reports/0123456789abcdef/requests?a=1#b"],
  ["/collections", "/collections"],
  ["//evil.example", "/reports"],
  ["/\\evil.example", "/reports"],
  ["/\t/evil.example", "/reports"],
  ["/..//evil.example", "/reports"],
  ["/.//evil.example", "/reports"],
  ["/%2E%2e//evil.example", "/reports"],
  ["/reports\r\nset-cookie: a=b", "/reports"],
  ["/", "/"],
  ["/reports/../api/reports", "/reports"],
  ["https://evil.example", "/reports"],
  ["javascript:alert(1)", "/reports"],
  ["/sign-in?next=/sign-in", "/reports"],
  ["", "/reports"],
])("after signing in with next=%s one is at %s", (next, place) => {
  expect(placeAfter(next)).toBe(place);
});
