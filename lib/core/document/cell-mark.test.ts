import { expect, it } from "vitest";
import { cellsOf, groupCellsOf } from "../editions/cells.ts";
import { editions } from "../editions/registry.ts";
import { cellMark, cellMarkId } from "./cell-mark.ts";

it("marks every cell of all editions apart, as Word allows", () => {
  const names = new Set(
    editions.flatMap((edition) => [...cellsOf(edition), ...groupCellsOf(edition)].map(({ name }) => name)),
  );
  const marks = [...names].map(cellMark);
  expect(new Set(marks).size).toBe(names.size);
  expect(new Set([...names].map(cellMarkId)).size).toBe(names.size);
  for (const mark of marks) expect(mark).toMatch(/^[A-Za-z]\w{0,39}$/);
  for (const name of names) expect(cellMarkId(name)).toBeLessThan(2 ** 31);
  expect(cellMark("requests_repeated_total")).toBe("requests_repeated_total");
});
