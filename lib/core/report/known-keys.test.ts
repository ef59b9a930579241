import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import { cellsOf, groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { editions, requireEdition } from "../editions/registry.ts";
import { explanationKey } from "./keys.ts";
import { hasKey, keyLabel, refusedText } from "./known-keys.ts";

const edition = requireEdition("2021");

describe.each([...editions, edition2027].map((each: Edition) => [each.id, each] as const))("%s", (_, each) => {
  const cells = [...cellsOf(each), ...groupCellsOf(each)].map(({ name }) => `entries.${name}`);
  const keys = [
    ...cells,
    ...each.sections.map(({ id }) => `narrative.${id}`),
    "narrative.opening",
    "title",
    "office.name",
    "details.contact.phone",
  ];

  it("has a place for every cell, group and part, and what stands in one part is called by names of its own", () => {
    expect(keys.filter((key) => !hasKey(each, key))).toEqual([]);
    const labels = keys.map((key) => keyLabel(each, 2023, key));
    const parts = keys.map(
      (key) => [...cellsOf(each), ...groupCellsOf(each)].find(({ name }) => key === `entries.${name}`)?.section.id,
    );
    const named = labels.map((label, at) => `${parts[at] ?? ""}/${label}`);
    expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
    expect(labels).not.toContain("");
    expect(labels.filter((label) => /^(?:entries|narrative|details)\./u.test(label))).toEqual([]);
  });

  it("only totals are typed or computed", () => {
    for (const { name, total } of cellsOf(each)) expect(hasKey(each, `typedTotals.${name}`)).toBe(total === true);
  });
});

describe("places that there are not", () => {
  it.each([
    "",
    "entries",
    "entries.",
    "entries.no_such_cell",
    "entries.__proto__",
    "typedTotals.requests_repeated_naturalPerson",
    "narrative.plans",
    "narrative.constructor",
    "office.secret",
    "details.contact.secret",
    "details.__proto__.x",
    "constructor",
    "toString",
    "explanations.B01",
    "explanations.b01:x",
    "explanations.:x",
  ])("%j", (key) => {
    expect(hasKey(edition, key)).toBe(false);
  });

  it("an explanation has a place by its check", () => {
    expect(hasKey(edition, "explanations.B01:requests_repeated_total")).toBe(true);
    expect(hasKey(edition, "explanations.N03a:")).toBe(false);
    expect(keyLabel(edition, 2023, "explanations.B01:x,y")).toBe("B01 的说明");
  });
});

describe("what may stand there", () => {
  const explanation = { check: "B01", cells: ["a"], values: {}, text: "已核", by: "", at: "", override: false };
  it.each([
    ["office.kind", "department", true],
    ["office.kind", "", true],
    ["office.kind", "部门", false],
    ["office.level", "city", true],
    ["office.level", "galaxy", false],
    ["typedTotals.requests_repeated_total", "typed", true],
    ["typedTotals.requests_repeated_total", "", true],
    ["typedTotals.requests_repeated_total", "yes", false],
    ["entries.requests_repeated_naturalPerson", "随便什么", true],
    ["narrative.overview", "任何文字", true],
    [explanationKey(explanation), JSON.stringify(explanation), true],
    [explanationKey(explanation), "", true],
    [explanationKey(explanation), "{}", false],
    [explanationKey(explanation), "not json", false],
    [explanationKey(explanation), JSON.stringify({ ...explanation, check: "B02" }), false],
  ])("%s: %j %s", (key, text, may) => {
    const refused = refusedText(key, text);
    expect(refused === undefined).toBe(may);
    if (!may) expect(refused).toMatch(/\p{Script=Han}/u);
  });
});

it("a part whose title names a year is called by the report's", () => {
  expect(keyLabel(requireEdition("2018"), 2017, "narrative.plans")).toContain("2018年");
});
