// The catalogue: complete, in order, each number once, the generated document up to date.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { editions } from "#core/editions/registry.ts";
import { examples } from "#testing/examples/examples.ts";
import { equationsOf } from "../equations/equations.ts";
import { checks, ownChecks } from "./catalogue.ts";
import { catalogueDocument, checkGroups } from "./catalogue-groups.ts";

const folder = join(import.meta.dirname, "../checks/each");
const files = readdirSync(folder).filter((file) => /^[a-z]\d\d-.*(?<!\.test)\.ts$/.test(file));

it("lists each check once, in the order of the numbers, each in a chapter", () => {
  const numbers = checks.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort());
  expect(checkGroups.flatMap((group) => group.checks)).toHaveLength(checks.length);
});

it("a check that is no equation has a file of its own, named by its number", () => {
  const own = ownChecks.map(({ number }) => number).sort();
  expect(files.map((file) => file.slice(0, 3).toUpperCase()).sort()).toEqual(own);
});

it("every check has its test beside it, and every number of the catalogue one example", () => {
  const tests = new Set(readdirSync(folder).filter((file) => file.endsWith(".test.ts")));
  expect(files.filter((file) => !tests.has(file.replace(/\.ts$/, ".test.ts")))).toEqual([]);
  expect(examples.map(({ check }) => check)).toEqual(checks.map(({ number }) => number));
});

it("every equation of every edition is in the catalogue by the name, severity and basis that it reports", () => {
  for (const edition of editions) {
    for (const { check, name, severity, basis } of equationsOf(edition)) {
      const entry = checks.find(({ number }) => number === check);
      expect([check, entry?.name.split("；"), entry?.severity]).toEqual([
        check,
        expect.arrayContaining([name]),
        severity,
      ]);
      expect(entry?.basis).toContain(basis);
    }
  }
});

it("no number is both an equation's and a check's of its own, so that it means one thing", () => {
  const equations = new Set(editions.flatMap((edition) => equationsOf(edition).map(({ check }) => check)));
  expect(ownChecks.filter(({ number }) => equations.has(number))).toEqual([]);
});

it("lib/CHECKS.md is what the code gives (run with -u to write it)", async () => {
  await expect(catalogueDocument()).toMatchFileSnapshot("../../CHECKS.md");
});
