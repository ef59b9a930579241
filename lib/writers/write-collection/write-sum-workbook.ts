// The working paper of a sum: every office's figures, each cell's sum as a formula over them, and the list of sources.
import { figureIn } from "#core/aggregate/year-figures.ts";
import type { Collected } from "#core/collection/collect.ts";
import { returnStateNames } from "#core/collection/return-state.ts";
import { type Cell, cellLabel, cellsOf } from "#core/editions/cells.ts";
import { fenPerWan } from "#core/report/figure.ts";
import { titleCoreXml } from "../open-xml/properties-xml.ts";
import { type Line, listSheet } from "../workbook/list-sheet.ts";
import { address, type Sheet, type SheetCell } from "../workbook/sheet.ts";
import { writeLongWorkbook } from "../workbook/write-workbook.ts";

/** Rows above the offices: names of the cells, and the sums. */
const above = 2;

/** The workbook (.xlsx). */
export function writeSumWorkbook(collected: Collected): Promise<Uint8Array> {
  const { unmatched, notes, year } = collected;
  const sheets = [
    sumSheet(collected),
    listSheet("来源", sourceColumns, sourceLines(collected)),
    listSheet(
      "没有计入",
      [
        ["文件", 50],
        ["原因", 80],
      ],
      unmatched.map(({ file, why }) => [file, why]),
    ),
    listSheet(
      "说明",
      [["说明", 120]],
      notes.map((note) => [note]),
    ),
  ];
  return writeLongWorkbook(sheets, { core: titleCoreXml(`${year}年汇总工作底稿`) });
}

const sourceColumns = [
  ["单位", 34],
  ["状态", 10],
  ["计入汇总", 10],
  ["文件", 44],
  ["文件摘要（SHA-256）", 68],
  ["读出的数", 10],
  ["错误", 8],
  ["疑问", 8],
] as const;

function sourceLines({ offices, own, addends }: Collected): readonly Line[] {
  const summed = new Map(addends.map(({ office, state }) => [office, state]));
  return (own ? [own, ...offices] : offices).map(({ office, state, returns: [first], read }): Line => {
    const counted = summed.has(office.name) ? "是" : "否";
    const named = summed.get(office.name) === "own" || office === own?.office ? `${office.name}（本级）` : office.name;
    return first
      ? [named, returnStateNames[state], counted, first.file, first.digest, read, first.errors, first.warnings]
      : [named, returnStateNames[state], counted, "", "", null, null, null];
  });
}

/** A row an office, a column a cell; the sums stand above the offices, where they are seen. */
function sumSheet(collected: Collected): Sheet {
  const { edition, addends, sum } = collected;
  const cells = cellsOf(edition);
  const last = above + addends.length;
  const heads = ["单位", ...cells.map(({ name }) => cellLabel(edition, name))];
  const sums = cells.map(({ name, amount }, index): SheetCell => {
    const place = { row: above, column: index + 2, look: "listSum" as const };
    if (addends.length === 0) return place;
    const range = `${address(above + 1, place.column)}:${address(last, place.column)}`;
    const total = amount ? `ROUND(SUM(${range}),6)` : `SUM(${range})`;
    const result = shown(sum.figures[name], amount);
    return {
      ...place,
      formula: `IF(COUNT(${range})=0,"",${total})`,
      value: result === null ? { kind: "text", text: "" } : { kind: "number", text: String(result) },
    };
  });
  return {
    name: "汇总",
    widths: [30, ...cells.map(() => 14)],
    cells: [
      ...heads.map((text, index): SheetCell => {
        return { row: 1, column: index + 1, look: "listHead", value: { kind: "text", text } };
      }),
      { row: above, column: 1, look: "listSum", value: { kind: "text", text: "合计" } },
      ...sums,
    ],
    lines: {
      from: above + 1,
      looks: ["listText", ...cells.map(() => "listText" as const)],
      count: addends.length,
      values: officeLines(collected, cells),
    },
    frozen: { rows: above, columns: 1 },
    gridLines: true,
    landscape: true,
    printTitles: [1, above],
  };
}

function* officeLines({ addends }: Collected, cells: readonly Cell[]): Generator<Line> {
  for (const addend of addends) {
    const { office, state } = addend;
    yield [
      state === "own" ? `${office}（本级）` : office,
      ...cells.map(({ name, amount }) => shown(figureIn(addend, name), amount)),
    ];
  }
}

/** Amounts in 万元; both are exact to six decimals. */
function shown(value: number | undefined, amount: boolean): number | null {
  return value === undefined ? null : amount ? value / fenPerWan : value;
}
