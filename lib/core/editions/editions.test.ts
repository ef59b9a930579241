import { describe, expect, it } from "vitest";
import { publishedJson, publishedNames } from "#testing/published-report.ts";
import { equationsOf } from "../equations/equations.ts";
import { cellByName, cellLabel, cellsOf, groupCellByName, pathsOf } from "./cells.ts";
import type { CellName } from "./edition.ts";
import type { edition2021 } from "./edition-2021.ts";
import { gridOf } from "./grid.ts";
import { foldedWordings } from "./labels.ts";
import { editionForYear, editions } from "./registry.ts";

describe("registry", () => {
  it.each([
    [2018, "2018"],
    [2019, "2019"],
    [2020, "2019"],
    [2021, "2021"],
    [2035, "2021"],
  ])("reports on %i use the edition of %s", (year, id) => {
    expect(editionForYear(year)?.id).toBe(id);
  });

  it("knows no edition for a year that is none", () => {
    for (const year of [1990, 2021.5, Number.NaN, 99999]) expect(editionForYear(year)).toBeUndefined();
  });

  it("has the official number of cells", () => {
    expect(editions.map((edition) => [edition.id, cellsOf(edition).length])).toEqual([
      ["2018", 56],
      ["2019", 198],
      ["2021", 200],
    ]);
  });
});

describe.each(editions.map((edition) => [edition.id, edition] as const))("edition %s", (_, edition) => {
  const tables = edition.sections.flatMap((section) => section.tables ?? []);

  it("names every cell once, in three parts", () => {
    const names = cellsOf(edition).map((cell) => cell.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-zA-Z]+_[a-zA-Z]+_[a-zA-Z]+$/);
  });

  it("has equations over existing cells only, each with a check number and a basis", () => {
    for (const equation of equationsOf(edition)) {
      for (const term of [...equation.left, ...equation.right]) {
        expect(cellByName(edition, term) ?? groupCellByName(edition, term), `${equation.id}: ${term}`).toBeDefined();
      }
      expect(equation.check).toMatch(/^[A-Z]\d{2}$/);
      expect(equation.basis).not.toBe("");
    }
  });

  it("has labels that are told apart within their group once folded", () => {
    for (const table of tables) {
      for (const heads of [table.rows, table.columns]) {
        for (const paths of [pathsOf(heads)]) {
          const seen = new Map<string, string>();
          for (const path of paths) {
            const head = path[path.length - 1];
            if (!head) continue;
            const group = path
              .slice(0, -1)
              .map(({ id }) => id)
              .join("/");
            for (const wording of new Set(foldedWordings(head))) {
              const key = `${group}>${wording}`;
              expect(seen.get(key) ?? head.id, key).toBe(head.id);
              seen.set(key, head.id);
            }
          }
        }
      }
    }
  });

  it("draws rectangular grids that hold every cell once", () => {
    for (const section of edition.sections.filter(({ tables: own }) => own)) {
      const grid = gridOf(section);
      const rows = [...grid.head, ...grid.bodies.flat()];
      const width = grid.widths.length;
      const taken = rows.map(() => new Array<boolean>(width).fill(false));
      rows.forEach((row, y) => {
        let x = 0;
        for (const cell of row.cells) {
          while (taken[y]?.[x]) x++;
          for (let dy = 0; dy < cell.rowSpan; dy++) {
            for (let dx = 0; dx < cell.colSpan; dx++) {
              expect(taken[y + dy]?.[x + dx], `${section.id} row ${y + dy} column ${x + dx}`).toBe(false);
              (taken[y + dy] as boolean[])[x + dx] = true;
            }
          }
        }
      });
      expect(taken.flat().every(Boolean), section.id).toBe(true);
      expect(grid.widths.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      const drawn = rows.flatMap((row) => row.cells.flatMap((cell) => cell.cell ?? []));
      expect(drawn.sort()).toEqual(
        cellsOf(edition)
          .filter((cell) => cell.section === section)
          .map((cell) => cell.name)
          .sort(),
      );
    }
  });

  it("gives every cell a place in Chinese of its own", () => {
    const labels = cellsOf(edition).map((cell) => `${cell.table.id} ${cellLabel(edition, cell.name)}`);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("has every cell in a published report", () => {
    const published = new Set(
      publishedNames().flatMap((name) => {
        const json = publishedJson(name);
        return json.edition === edition.id ? Object.keys(json.figures) : [];
      }),
    );
    for (const cell of cellsOf(edition)) expect(published.has(cell.name), cell.name).toBe(true);
  });
});

describe("cell names in types", () => {
  it("rejects a misspelt name at compile time", () => {
    const right: CellName<typeof edition2021> = "requests_repeated_naturalPerson";
    // @ts-expect-error no such row
    const wrong: CellName<typeof edition2021> = "requests_repeatd_naturalPerson";
    expect([right, wrong]).toHaveLength(2);
  });
});
