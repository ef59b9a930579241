import { expect, it } from "vitest";
import { mostOf, queryOf, reportOf, versionIn } from "./query.ts";

const asked = (query: string) => new Request(`http://127.0.0.1/api/x${query}`);
const status = (act: () => unknown) => {
  try {
    return act();
  } catch (error) {
    return `refused ${(error as { status: number }).status}`;
  }
};

it.each([
  ["", undefined],
  ["?name=", ""],
  ["?name=%E5%B1%80", "局"],
  ["?other=1", undefined],
  ["?name=1&name=2", "refused 400"],
])("a parameter of %j", (query, value) => {
  expect(status(() => queryOf(asked(query), "name"))).toBe(value);
});

it.each([
  ["1", 1],
  ["999999999", 999_999_999],
  ["0", "refused 400"],
  ["01", "refused 400"],
  ["-1", "refused 400"],
  ["1.5", "refused 400"],
  ["1e3", "refused 400"],
  ["9999999999", "refused 400"],
  ["", "refused 400"],
  [undefined, "refused 400"],
])("version %j", (text, version) => {
  expect(status(() => versionIn(text))).toBe(version);
});

it.each([
  ["", undefined, 100],
  ["?report=3&most=500", 3, 500],
  ["?report=0&most=0", "refused 400", "refused 400"],
  ["?report=1000&most=100000", "refused 400", "refused 400"],
  ["?report=%EF%BC%91&most=x", "refused 400", "refused 400"],
])("which report and how many lines of %j", (query, report, most) => {
  expect([status(() => reportOf(asked(query))), status(() => mostOf(asked(query)))]).toEqual([report, most]);
});
