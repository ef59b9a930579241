// The catalogue: complete, in order, each number once, the generated document up to date.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cellByName, groupCellByName } from "#core/editions/cells.ts";
import { editions } from "#core/editions/registry.ts";
import { equationNumbers } from "../checks/each/equation-checks.ts";
import { equationsOf } from "../equations/equations.ts";
import { checks } from "./catalogue.ts";
import { catalogueDocument, checkGroups } from "./catalogue-groups.ts";

const folder = join(import.meta.dirname, "../checks/each");
const files = readdirSync(folder).filter((file) => /^[a-z]\d\d-.*(?<!\.test)\.ts$/.test(file));

it("lists each check once, in the order of the numbers, each in a chapter", () => {
  const numbers = checks.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort());
  expect(checkGroups.flatMap((group) => group.checks)).toHaveLength(checks.length);
});

it("a check that is no equation has a file of its own, named by its number", () => {
  const own = checks.map(({ number }) => number).filter((number) => !equationNumbers.has(number));
  expect(files.map((file) => file.slice(0, 3).toUpperCase()).sort()).toEqual(own);
});

it("every equation of every edition is reported under a number of the catalogue", () => {
  for (const edition of editions)
    for (const { check } of equationsOf(edition)) expect(equationNumbers).toContain(check);
});

it("cells that checks name exist in some edition", () => {
  const sources = [
    ...files.map((file) => join(folder, file)),
    join(import.meta.dirname, "../checks/claims/meanings.ts"),
  ];
  const named = sources.flatMap(
    (file) => readFileSync(file, "utf8").match(/"[a-z][A-Za-z]+_[a-z][A-Za-z]+_[a-z][A-Za-z]+"/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(10);
  for (const name of named.map((quoted) => quoted.slice(1, -1))) {
    expect([name, editions.some((edition) => cellByName(edition, name) ?? groupCellByName(edition, name))]).toEqual([
      name,
      true,
    ]);
  }
});

it("lib/CHECKS.md is what the code gives (run with -u to write it)", async () => {
  await expect(catalogueDocument()).toMatchFileSnapshot("../../CHECKS.md");
});
