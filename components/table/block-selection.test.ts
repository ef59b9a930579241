import { describe, expect, it } from "vitest";
import { placesOf } from "#core/desk/places.ts";
import { gridOf } from "#core/editions/grid.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { createBlockSelection } from "./block-selection.ts";
import { blockAsHtml, blockAsText } from "./clipboard-text.ts";

const section = requireEdition("2021").sections.find(({ id }) => id === "requests");
const cell = (row: string, column: string) => `requests_${row}_${column}`;
const [first, last] = [cell("repeated", "naturalPerson"), cell("publishedMaterial", "researchInstitute")];

function selection() {
  if (!section) throw new Error("no table");
  const marked = new Set<string>();
  const block = createBlockSelection(placesOf(gridOf(section)), (name, on) => {
    if (on === marked.has(name)) throw new Error(`${name} is marked as it was`);
    if (on) marked.add(name);
    else marked.delete(name);
  });
  return { block, marked };
}

describe("a block of cells", () => {
  it("is the rectangle between its corners, marked once each", () => {
    const { block, marked } = selection();
    block.start(first);
    block.extend(last);
    expect(block.lines()).toEqual(
      ["repeated", "publishedMaterial"].map((row) =>
        ["naturalPerson", "commercialEnterprise", "researchInstitute"].map((column) => cell(row, column)),
      ),
    );
    expect([...marked].sort()).toEqual([...block.cells()].sort());
  });
  it("is the same from any corner", () => {
    const { block } = selection();
    block.start(last);
    block.extend(first);
    expect(block.cells()).toHaveLength(6);
    expect(block.cells()[0]).toBe(first);
  });
  it("shrinks with the pointer, down to the cell itself, which is no block", () => {
    const { block, marked } = selection();
    block.start(first);
    block.extend(last);
    block.extend(cell("repeated", "commercialEnterprise"));
    expect(marked.size).toBe(2);
    block.extend(first);
    expect([marked.size, block.cells().length, block.end()]).toEqual([0, 0, first]);
  });
  it("begun anew leaves no mark behind", () => {
    const { block, marked } = selection();
    block.start(first);
    block.extend(last);
    block.start(undefined);
    expect([marked.size, block.end()]).toEqual([0, undefined]);
    block.extend(last);
    expect(block.cells()).toEqual([]);
  });
});

it("on the clipboard it is lines and tabs, and a table in which nothing is markup", () => {
  const block = [
    ["1", ""],
    ["<b>", "&"],
  ];
  expect(blockAsText(block)).toBe("1\t\n<b>\t&");
  expect(blockAsHtml(block)).toBe(
    "<table><tr><td>1</td><td></td></tr><tr><td>&lt;b&gt;</td><td>&amp;</td></tr></table>",
  );
});
