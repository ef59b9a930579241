// Figures in sentences: taken where a head is said with its number, left blank where the sentence says less than a number.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Line } from "#readers/blocks/lines.ts";
import { readProse } from "./read-prose.ts";

const edition = requireEdition("2018");
const sectionWith = (row: string) => {
  const cell = cellsOf(edition).find((one) => one.row.id === row);
  if (!cell) throw new Error(row);
  return cell.section;
};
const lineOf = (text: string, index = 0): Line => ({
  pieces: [{ text, place: `p${index + 1}`, column: -1 }],
  cells: false,
  exact: false,
});

/** What was read for a row: its entry, or how it was left open. */
function read(row: string, texts: readonly string[], wrap?: number) {
  const results = readProse(edition, sectionWith(row), texts.map(lineOf), wrap);
  const cell = cellsOf(edition).find((one) => one.row.id === row);
  const result = results.get(cell?.name ?? "");
  return result ? [result.entry ?? "", result.reading.kind, result.reading.place] : undefined;
}

describe("a head with its number", () => {
  it.each([
    ["全年主动公开政府信息12744条。", "12744"],
    ["全年主动公开政府信息数为12,744条。", "12744"],
    ["主动公开政府信息共计 12744 条", "12744"],
    ["主动公開政府信息數達１２７４４條。", "12744"],
    ["主动公开政府信息的数量：0", "0"],
  ])("%s", (text, entry) => {
    expect(read("itemsDisclosed", [text])?.[0]).toBe(entry);
  });

  it.each(["约12744条", "近12744条", "超过12744条", "一万二千七百四十四条", "12744余条"])(
    "%s is asked, never left blank in silence",
    (said) => {
      const results = readProse(
        edition,
        sectionWith("itemsDisclosed"),
        [lineOf(`主动公开政府信息${said}。`)],
        undefined,
      );
      const [result] = results.values();
      expect([result?.entry, result?.reading.kind, result?.reading.candidates]).toEqual([
        undefined,
        "ambiguous",
        ["12744"],
      ]);
    },
  );

  it("said twice alike stands, said twice otherwise is open with both", () => {
    expect(read("itemsDisclosed", ["主动公开政府信息7条。", "主动公开政府信息7条。"])?.[0]).toBe("7");
    const results = readProse(
      edition,
      sectionWith("itemsDisclosed"),
      ["主动公开政府信息7条。", "主动公开政府信息9条。"].map(lineOf),
      undefined,
    );
    const [result] = results.values();
    expect([result?.entry, result?.reading.candidates]).toEqual([undefined, ["7", "9"]]);
  });

  it("tells the place it stood at, also in a text that a page broke", () => {
    expect(read("itemsDisclosed", ["全年平稳。", "主动公开政府信息7条。"])?.[2]).toBe("p2");
    const broken = ["全年围绕群众关心的事项持续推进政务公开各项工作主动公开政", "府信息12744条，及时回应社会关切。"];
    expect(read("itemsDisclosed", broken, 56)).toEqual(["12744", "read", "p1"]);
  });
});

describe("what is no figure of a head", () => {
  it.each([
    ["a share", "主动公开政府信息95%。"],
    ["a number of something else", "主动公开政府信息，全县23个单位参加培训。"],
    ["a number of other things", "推进主动公开政府信息12场培训会，覆盖全县。"],
    ["a number of people", "负责主动公开政府信息3人。"],
    ["the head alone", "继续做好主动公开政府信息工作。"],
  ])("%s", (_, text) => {
    expect(read("itemsDisclosed", [text])).toBeUndefined();
  });

  it.each([
    ["about so many", "主动公开政府信息300余条。"],
    ["so many and more", "主动公开政府信息300多条。"],
    ["ten thousands", "主动公开政府信息3万条。"],
  ])("%s is left open: nobody may take it for sure", (_, text) => {
    expect(read("itemsDisclosed", [text])?.[0]).toBe("");
  });

  it("a number that begins the paragraph below a heading, where a page broke the lines", () => {
    expect(read("itemsDisclosed", ["二、主动公开政府信息", "12个单位参加了年初的培训。"], 56)).toBeUndefined();
  });
});

it("whatever the count, the head and its number give just that count", () => {
  const [cell] = cellsOf(edition).filter(({ row }) => row.id === "itemsDisclosed");
  fc.assert(
    fc.property(
      fc.nat(10 ** 9),
      fc.constantFrom("", "数", "总数为", "共计"),
      fc.constantFrom("", "条"),
      (count, words, unit) => {
        expect(read("itemsDisclosed", [`今年${cell?.row.label}${words}${count}${unit}。`])?.[0]).toBe(String(count));
      },
    ),
  );
});
