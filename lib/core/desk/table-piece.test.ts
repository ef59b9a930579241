import { describe, expect, it } from "vitest";
import { cellsOf, groupCellByName } from "../editions/cells.ts";
import { editions } from "../editions/registry.ts";
import { totalsOf } from "../editions/totals.ts";
import { equationsOf } from "../equations/equations.ts";
import { sure } from "../ground/sure.ts";
import { tablePieces } from "./table-piece.ts";

const edition = sure(editions.find(({ id }) => id === "2021"));

describe("the piece of a table that a finding is about", () => {
  it("holds its cells under their heads, in printed order, and leaves out what the form does not have", () => {
    const [piece, ...more] = tablePieces(edition, [
      "requests_carriedForward_naturalPerson",
      "requests_newlyReceived_naturalPerson",
      "requests_unheardOf_naturalPerson",
    ]);
    expect(more).toEqual([]);
    expect(piece?.columns.map(({ label }) => label)).toEqual(["自然人"]);
    expect(piece?.rows.map(({ label }) => label)).toEqual(["本年新收政府信息公开申请数量", "结转下年度继续办理"]);
    expect(piece?.rows.flatMap(({ cells }) => cells.map(({ named }) => named))).toEqual([true, true]);
  });

  it("shows the cells that stand between those that are named, unmarked", () => {
    const [first, ...others] = cellsOf(edition).filter(({ table }) => table.id === "requests");
    const across = sure(others.find(({ row, column }) => row !== first?.row && column !== first?.column));
    const [piece] = tablePieces(edition, [sure(first).name, across.name]);
    expect(piece?.rows.map(({ cells }) => cells.map(({ named }) => named))).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("shows all summands of a total, those of groups that are not printed by their parts", () => {
    for (const { cell } of totalsOf(edition)) {
      const total = sure(equationsOf(edition).find(({ total, left }) => total && left[0] === cell));
      const summands = total.right.flatMap((term) => groupCellByName(edition, term)?.parts ?? [term]);
      const shown = tablePieces(edition, [...total.left, ...total.right])
        .flatMap(({ rows }) => rows.flatMap((row) => row.cells))
        .flatMap(({ name, named }) => (named ? [name] : []));
      expect(new Set(shown)).toEqual(new Set([cell, ...summands]));
    }
  });

  it("is one piece a table, with every cell of the form in its own", () => {
    const cells = cellsOf(edition);
    const pieces = tablePieces(
      edition,
      cells.map(({ name }) => name),
    );
    expect(pieces.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).filter(({ named }) => named)).toHaveLength(
      cells.length,
    );
  });
});
