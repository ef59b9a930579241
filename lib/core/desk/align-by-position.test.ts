// A block of figures over the printed table: from the focused cell on, moved, and over its totals.
import { describe, expect, it } from "vitest";
import { cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { alignByColumns, alignByPosition, type Lines } from "./align-by-position.ts";
import { gridFromRows } from "./clipboard-grid.ts";
import { asPut, type Placement } from "./placement.ts";

const edition = requireEdition("2021");
const cell = (row: string, column: string) => `requests_${row}_${column}`;
const columns = ["naturalPerson", "commercialEnterprise", "total"];
const rows = ["disclosed", "repeated", "resultsTotal", "carriedForward"];
/** A printed table: two columns of heads, then cells; one line of heads in between. */
const lines: Lines = [
  [undefined, undefined, undefined, undefined, undefined],
  ...rows.slice(0, 2).map((row) => [undefined, undefined, ...columns.map((column) => cell(row, column))]),
  [undefined, undefined, undefined, undefined, undefined],
  ...rows.slice(2).map((row) => [undefined, undefined, ...columns.map((column) => cell(row, column))]),
];
const grid = (texts: readonly (readonly string[])[]) => gridFromRows(texts.map((row) => row.map((text) => ({ text }))));
function lay(texts: readonly (readonly string[])[], focus: string, placement: Placement = asPut) {
  const { landings, strays } = alignByPosition(edition, grid(texts), lines, focus, placement);
  return {
    landed: landings.map(({ cell: at, text }) => `${at.replace("requests_", "")}=${text}`),
    strays: strays.map(({ text, reason }) => `${text}:${reason}`),
  };
}

describe("from the focused cell on", () => {
  it("line by line, over lines of heads that the table has in between", () => {
    expect(
      lay(
        [
          ["1", "2"],
          ["3", "4"],
          ["5", "6"],
        ],
        cell("disclosed", "naturalPerson"),
      ).landed,
    ).toEqual([
      "disclosed_naturalPerson=1",
      "disclosed_commercialEnterprise=2",
      "repeated_naturalPerson=3",
      "repeated_commercialEnterprise=4",
      "resultsTotal_naturalPerson=5",
      "resultsTotal_commercialEnterprise=6",
    ]);
  });

  it("blank cells of the block keep their place and change nothing", () => {
    expect(
      lay(
        [
          ["", "2"],
          ["3", ""],
        ],
        cell("disclosed", "naturalPerson"),
      ).landed,
    ).toEqual(["disclosed_commercialEnterprise=2", "repeated_naturalPerson=3"]);
  });

  it("rows and columns of words around the figures are left out, words among them are told", () => {
    const block = [
      ["甲", "乙", "丙"],
      ["丁", "1", "见附件"],
      ["戊", "3", "4"],
    ];
    expect(lay(block, cell("disclosed", "naturalPerson"))).toEqual({
      landed: ["disclosed_naturalPerson=1", "repeated_naturalPerson=3", "repeated_commercialEnterprise=4"],
      strays: ["见附件:text"],
    });
  });

  it("what reaches beyond the table is told, at its right and at its end", () => {
    expect(
      lay(
        [
          ["1", "2"],
          ["3", "4"],
        ],
        cell("carriedForward", "total"),
      ),
    ).toEqual({ landed: ["carriedForward_total=1"], strays: ["2:outside", "3:outside", "4:outside"] });
  });

  it("a cell that is printed over two columns takes one figure", () => {
    const wide: Lines = [
      [cell("disclosed", "naturalPerson"), cell("disclosed", "naturalPerson"), cell("disclosed", "total")],
    ];
    const { landings } = alignByPosition(edition, grid([["1", "2"]]), wide, cell("disclosed", "naturalPerson"));
    expect(landings.map((landing) => landing.cell)).toEqual([
      cell("disclosed", "naturalPerson"),
      cell("disclosed", "total"),
    ]);
  });

  it.each([
    ["a cell of another table", "disputes_reconsideration_upheld"],
    ["no cell", ""],
  ])("%s has nothing from it on", (_, focus) => {
    expect(lay([["1"]], focus)).toEqual({ landed: [], strays: [] });
  });

  it("a block without figures lands nowhere", () => {
    expect(
      lay(
        [
          ["甲", "乙"],
          ["", ""],
        ],
        cell("disclosed", "naturalPerson"),
      ),
    ).toEqual({ landed: [], strays: [] });
  });
});

describe("moved", () => {
  const at = (more: Partial<Placement>) => ({ ...asPut, ...more });
  it.each([
    [at({ down: 1 }), ["repeated_naturalPerson=1", "resultsTotal_naturalPerson=2"]],
    [at({ right: 1 }), ["disclosed_commercialEnterprise=1", "repeated_commercialEnterprise=2"]],
    [at({ skipTotalRows: true }), ["disclosed_naturalPerson=1", "repeated_naturalPerson=2"]],
    [at({ down: -1 }), []],
    [at({ right: -1 }), []],
  ])("%j", (placement, landed) => {
    expect(lay([["1"], ["2"]], cell("disclosed", "naturalPerson"), placement).landed).toEqual(landed);
  });

  it("over the total row, over the total column", () => {
    const three = [["1"], ["2"], ["3"]];
    expect(lay(three, cell("disclosed", "naturalPerson"), at({ skipTotalRows: true })).landed).toEqual([
      "disclosed_naturalPerson=1",
      "repeated_naturalPerson=2",
      "carriedForward_naturalPerson=3",
    ]);
    const { strays } = lay([["1", "2", "3"]], cell("disclosed", "naturalPerson"), at({ skipTotalColumns: true }));
    expect(strays).toEqual(["3:outside"]);
  });
});

describe("columns with labels, rows without", () => {
  const byColumns = (texts: readonly (readonly string[])[], focus: string, placement?: Placement) =>
    alignByColumns(edition, grid(texts), focus, placement)?.landings.map(
      (landing) => `${landing.cell.replace("requests_", "")}=${landing.text}`,
    );

  it("go below their heads from the focused row on, in whatever order the heads stand", () => {
    expect(
      byColumns(
        [
          ["商业企业", "自然人"],
          ["1", "2"],
          ["3", "4"],
        ],
        cell("disclosed", "naturalPerson"),
      ),
    ).toEqual([
      "disclosed_commercialEnterprise=1",
      "disclosed_naturalPerson=2",
      "partlyDisclosed_commercialEnterprise=3",
      "partlyDisclosed_naturalPerson=4",
    ]);
  });

  it("fill the table from its first row where they are as many as its rows", () => {
    const all = new Set(cellsOf(edition).flatMap(({ table, row }) => (table.id === "requests" ? [row] : []))).size;
    const figures = (count: number) => Array.from({ length: count }, (_, at) => [String(at)]);
    const focus = cell("carriedOver", "naturalPerson");
    const landed = byColumns([["自然人"], ...figures(all)], focus);
    expect(landed).toHaveLength(all);
    expect(landed?.[0]).toBe("newlyReceived_naturalPerson=0");
    expect(byColumns([["自然人"], ...figures(all - 1)], focus)?.[0]).toBe("carriedOver_naturalPerson=0");
  });

  it("figures under heads of no column are told; without any known head there is no such alignment", () => {
    const found = alignByColumns(
      edition,
      grid([
        ["自然人", "电话"],
        ["1", "2"],
      ]),
      cell("disclosed", "naturalPerson"),
    );
    expect(found?.strays).toEqual([expect.objectContaining({ text: "2", reason: "column" })]);
    expect(
      byColumns(
        [
          ["姓名", "电话"],
          ["1", "2"],
        ],
        cell("disclosed", "naturalPerson"),
      ),
    ).toBeUndefined();
    expect(byColumns([["自然人"], ["1"]], "")).toBeUndefined();
  });

  it("past the last row are told", () => {
    const found = alignByColumns(edition, grid([["自然人"], ["1"], ["2"]]), cell("carriedForward", "naturalPerson"));
    expect(found?.landings.map((landing) => landing.cell)).toEqual([cell("carriedForward", "naturalPerson")]);
    expect(found?.strays).toEqual([expect.objectContaining({ text: "2", reason: "outside" })]);
  });
});
