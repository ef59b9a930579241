// Files at once, without a store: each to its office, none twice, none lost without a reason.
import fc from "fast-check";
import { expect, it } from "vitest";
import { cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { matchReturns } from "./match-returns.ts";
import type { OfficeReturn } from "./office-return.ts";

const edition = requireEdition("2021");
const [cell = ""] = cellsOf(edition).map(({ name }) => name);
const names = ["青禾县林业局", "青禾县水务局", "林业局", "", "青禾县人民政府", "远山县林草局"];
const list = ["青禾县林业局", "青禾县水务局"].map((name) => ({ name, aliases: [] }));

const someFiles = fc.array(
  fc.record({
    name: fc.constantFrom(...names),
    digest: fc.nat(4),
    figure: fc.nat(2),
    year: fc.constantFrom(2025, 2025, 2025, 2024),
    undated: fc.boolean(),
  }),
  { maxLength: 7 },
);
type Some = (typeof someFiles extends fc.Arbitrary<infer T> ? T : never)[number];

function fileOf({ name, digest, figure, year, undated }: Some, index: number): OfficeReturn {
  return {
    file: `${index}.docx`,
    digest: String(digest),
    office: name,
    year,
    ...(undated && index % 3 === 0 ? { undated: true as const } : {}),
    edition,
    figures: { [cell]: figure },
    read: 1,
    errors: 0,
    warnings: 0,
    doubtful: [],
  };
}

it.each([
  ["with a list", list, false],
  ["without one", undefined, false],
  ["with the collecting office's own report", list, true],
] as const)("%s every file counts for one office or is left out with a reason", (_, offices, withOwn) => {
  fc.assert(
    fc.property(someFiles, (some) => {
      const files = some.map(fileOf);
      const own = withOwn
        ? {
            ...fileOf({ name: "青禾县人民政府", digest: 9, figure: 5, year: 2025, undated: false }, 90),
            file: "本级.docx",
          }
        : undefined;
      const matched = matchReturns({ year: 2025, files, list: offices, own });
      const counted = matched.offices.flatMap(({ returns }) => returns.map(({ file }) => file));
      const left = matched.unmatched.map(({ file }) => file);
      expect([...counted, ...left].filter((file) => file !== "本级.docx").sort()).toEqual(
        files.map(({ file }) => file).sort(),
      );
      expect(matched.unmatched.every(({ why }) => why.length > 5)).toBe(true);
      const wrong = files.filter(({ file, year, undated }) => counted.includes(file) && (year !== 2025 || undated));
      expect(wrong).toEqual([]);
    }),
  );
});

it("a name that is read is never overruled by the file's name: somebody is asked", () => {
  const file = {
    ...fileOf({ name: "远山县林草局", digest: 1, figure: 1, year: 2025, undated: false }, 0),
    file: "青禾县林业局.docx",
  };
  const { offices, unmatched } = matchReturns({ year: 2025, files: [file], list });
  expect(offices.flatMap(({ returns }) => returns)).toEqual([]);
  expect(unmatched).toHaveLength(1);
});

it("the same bytes under the names of two offices are neither's", () => {
  const some: Some = { name: "", digest: 1, figure: 1, year: 2025, undated: false };
  const files = ["青禾县林业局.docx", "青禾县水务局.docx"].map((file) => ({ ...fileOf(some, 1), file }));
  const { offices, unmatched } = matchReturns({ year: 2025, files, list });
  expect(offices.flatMap(({ returns }) => returns)).toEqual([]);
  expect(unmatched.map(({ file, why }) => [file, why.includes("指向不同的单位")])).toEqual(
    files.map(({ file }) => [file, true]),
  );
});
