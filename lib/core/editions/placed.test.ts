import fc from "fast-check";
import { expect, test } from "vitest";
import { placed } from "./placed.ts";

const lefts = (rows: Parameters<typeof placed>[0]) => placed(rows).map((row) => row.map(({ left }) => left));

test("a cell that reaches down pushes those of the rows below aside", () => {
  expect(
    lefts([
      [{ rowSpan: 2 }, { colSpan: 2 }],
      [{}, {}],
      [{}, {}, {}],
    ]),
  ).toEqual([
    [0, 1],
    [1, 2],
    [0, 1, 2],
  ]);
  expect(lefts([[{}, { rowSpan: 3 }, {}], [{}, {}], [], [{ colSpan: 2 }, {}]])).toEqual([
    [0, 1, 2],
    [0, 2],
    [],
    [0, 2],
  ]);
});

test("cells of a row never stand in each other's columns, nor where one from above does", () => {
  const cell = fc.record({ rowSpan: fc.integer({ min: 1, max: 3 }), colSpan: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const begun = placed(rows).flat();
      const places = begun.map(({ top, left }) => `${top} ${left}`);
      expect(new Set(places).size).toBe(places.length);
      for (const { cell: one, top, left } of begun)
        for (const other of begun)
          if (other.top > top && other.top < top + one.rowSpan)
            expect(other.left < left || other.left >= left + one.colSpan).toBe(true);
    }),
  );
});
