import { expect, it } from "vitest";
import { glossaryOf } from "./glossary.ts";
import { editions } from "./registry.ts";

it("lib/GLOSSARY.md is what the editions give (run with -u to write it)", async () => {
  await expect(glossaryOf(editions)).toMatchFileSnapshot("../../GLOSSARY.md");
});

it("says once what a head counts, in however many editions it stands", () => {
  const rows = glossaryOf(editions).split("\n");
  expect(rows.filter((row) => row.split("计入：本年实际收取").length > 1)).toHaveLength(1);
  expect(rows.filter((row) => row.split("依据：").length > 2)).toEqual([]);
});
