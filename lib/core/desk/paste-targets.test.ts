import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import { cellsOf, groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { editions, requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { foldLabel } from "../language/fold-text.ts";
import { crossing, pasteTargets } from "./paste-targets.ts";

const all: readonly Edition[] = [...editions, edition2027];

describe.each(all.map((each) => [each.id, each] as const))("%s", (_, edition) => {
  const { rows, columns, leafRows, announced } = pasteTargets(edition);

  it("every cell is the crossing of one row and one column", () => {
    const crossed = [...leafRows].flatMap(([table, leaves]) =>
      leaves.flatMap((row) => sure(columns.get(table)).map((column) => crossing(edition, row, column))),
    );
    expect(crossed).toEqual(cellsOf(edition).map(({ name }) => name));
  });

  it("every group of rows can be named, crossing in its group's cells", () => {
    const groups = rows.filter(({ head }) => head.children);
    const crossed = groups.flatMap((row) =>
      sure(columns.get(row.table)).map((column) => crossing(edition, row, column)),
    );
    const known = groupCellsOf(edition).map(({ name }) => name);
    for (const name of crossed.filter((each) => each !== undefined)) expect(known).toContain(name);
    for (const row of groups) expect(row.path.at(-1)).toBe(row.head);
  });

  it("a row and a column of different tables cross nowhere that the edition does not know", () => {
    const [first] = rows;
    const names = new Set([...cellsOf(edition), ...groupCellsOf(edition)].map(({ name }) => name));
    for (const targets of columns.values())
      for (const column of targets) {
        const cell = crossing(edition, sure(first), column);
        if (cell !== undefined) expect(names.has(cell)).toBe(true);
      }
  });

  it("titles and captions announce their section", () => {
    for (const section of edition.sections) {
      expect(announced.get(foldLabel(section.title))?.id).toBe(section.id);
      for (const { caption } of section.tables ?? [])
        if (caption) expect(announced.get(foldLabel(caption))).toBe(section);
    }
  });
});

it("a part's other title announces the same part", () => {
  const { announced } = pasteTargets(requireEdition("2021"));
  expect(announced.get(foldLabel("因政府信息公开工作被申请行政复议、提起行政诉讼情况"))?.id).toBe("disputes");
});
