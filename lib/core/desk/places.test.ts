import { describe, expect, it } from "vitest";
import { cellsOf } from "../editions/cells.ts";
import { gridOf } from "../editions/grid.ts";
import { editions } from "../editions/registry.ts";
import { edge, follower, neighbor, placesOf, rectangle } from "./places.ts";

const grids = editions.flatMap((edition) =>
  edition.sections
    .filter((section) => section.tables)
    .map((section) => ({ edition, section, places: placesOf(gridOf(section)) })),
);

describe("places of the printed grids", () => {
  it.each(grids)(
    "$edition.id $section.id: every cell has a place and can be reached by arrows",
    ({ edition, section, places }) => {
      const names = cellsOf(edition)
        .filter((cell) => cell.section === section)
        .map(({ name }) => name);
      expect([...places.byCell.keys()].sort()).toEqual([...names].sort());
      const seen = new Set<string>();
      const walk = (cell: string | undefined) => {
        if (!cell || seen.has(cell)) return;
        seen.add(cell);
        for (const direction of ["up", "down", "left", "right"] as const) walk(neighbor(places, cell, direction));
      };
      walk(places.acrossOrder[0]);
      expect(seen.size).toBe(names.length);
    },
  );

  it.each(grids)("$edition.id $section.id: one step and back returns where columns line up", ({ places }) => {
    for (const place of places.byCell.values()) {
      const right = neighbor(places, place.cell, "right");
      if (right) expect(neighbor(places, right, "left")).toBe(place.cell);
    }
  });
});

describe("a grid with spans", () => {
  const cell = (name: string | undefined, colSpan = 1, rowSpan = 1) => ({
    role: "figure" as const,
    text: "",
    colSpan,
    rowSpan,
    ...(name ? { cell: name } : {}),
  });
  const places = placesOf({
    widths: [1, 1, 1, 1],
    bodies: [
      [{ cells: [cell(undefined, 1, 2), cell("a"), cell("b"), cell("c")] }, { cells: [cell("d", 3)] }],
      [{ cells: [cell(undefined, 4)] }, { cells: [cell(undefined), cell("e"), cell("f", 2)] }],
    ],
  });

  it("steps over heads and into wide cells", () => {
    expect(neighbor(places, "c", "down")).toBe("d");
    expect(neighbor(places, "d", "down")).toBe("e");
    expect(neighbor(places, "f", "up")).toBe("d");
    expect(neighbor(places, "d", "right")).toBeUndefined();
    expect(edge(places, "a", "right")).toBe("c");
    expect(edge(places, "c", "down")).toBe("e");
  });

  it("follows rows and columns", () => {
    expect(follower(places, "c", "rows", 1)).toBe("d");
    expect(follower(places, "a", "columns", 1)).toBe("d");
    expect(follower(places, "a", "rows", -1)).toBeUndefined();
  });

  it("takes a rectangle, a wide cell once", () => {
    expect(rectangle(places, "b", "d")).toEqual([["a", "b", "c"], ["d"]]);
    expect(rectangle(places, "b", "c")).toEqual([["b", "c"]]);
  });
});
