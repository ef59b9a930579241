// Cells are named in editions, in wordings and in tests; anywhere else a head's role or the edition says which one is meant.
import { expect, test } from "vitest";
import { cellsOf, groupCellsOf } from "#core/editions/cells.ts";
import { editions } from "#core/editions/registry.ts";
import { isTest, texts } from "./house.ts";

const named = /^lib\/core\/(?:editions|wording)\/|^templates\/wording\//;
const cells = new Set(
  editions.flatMap((edition) => [...cellsOf(edition), ...groupCellsOf(edition)].map(({ name }) => name)),
);
const tables = new Set([...cells].map((name) => name.split("_")[0]));
const quoted = /["'`]([a-z][A-Za-z]*)_([A-Za-z]+|\*|\$\{)[^"'`\n]*/g;

/** What stands in quotes and begins like a cell's name. */
function cellsNamedIn(text: string): readonly string[] {
  return [...text.matchAll(quoted)].flatMap(([words, table = ""]) => (tables.has(table) ? [words.slice(1)] : []));
}

test("no cell name stands as a bare string outside editions, wordings and tests", () => {
  const found = [...texts].flatMap(([file, text]) =>
    isTest(file) || named.test(file) ? [] : cellsNamedIn(text).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test("a name is seen where there is one, and every name that stands in a wording is a cell", () => {
  expect(cellsNamedIn('const other = "requests_otherReason_total";')).toEqual(["requests_otherReason_total"]);
  const wordings = [...texts].filter(([file]) => /^(?:lib\/core\/wording|templates\/wording)\//.test(file));
  const names = wordings.flatMap(([file, text]) => (isTest(file) ? [] : cellsNamedIn(text)));
  expect(names.length).toBeGreaterThan(20);
  const apart = names.filter((name) => !name.includes("$")).flatMap((name) => name.split(" "));
  expect(apart.filter((name) => !cells.has(name))).toEqual([]);
});

test("no message counts the parts of a report: a part is called by its title, or the edition says its number", () => {
  const counted = /["'`][^"'`\n]*第[一二三四五六七八九十]+部分(?!之前)/;
  const code = (text: string) => text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
  const found = [...texts].flatMap(([file, text]) => (!isTest(file) && counted.test(code(text)) ? [file] : []));
  expect(found).toEqual([]);
  expect(counted.test('help: "另在第六部分说明"')).toBe(true);
});
