// The working paper of a sum: every office's figures, each cell's sum as a formula over them, and the list of sources.
import { type Cell as SheetCell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Collected } from "#core/collection/collect.ts";
import { returnStateNames } from "#core/collection/return-state.ts";
import { cellLabel, cellsOf } from "#core/editions/cells.ts";
import { fenPerWan } from "#core/report/figure.ts";
import { address } from "../write-xlsx/sheet.ts";
import { headStyle, type Line, plainSheet, storable } from "./plain-sheet.ts";

/** Rows above the offices: names of the cells, and the sums. */
const above = 2;

/** The workbook (.xlsx). */
export async function writeSumWorkbook(collected: Collected): Promise<Uint8Array> {
  const { unmatched, notes, year } = collected;
  return writeXlsx({
    sheets: [
      sumSheet(collected),
      plainSheet("来源", sourceColumns, sourceLines(collected)),
      plainSheet(
        "没有计入",
        [
          ["文件", 50],
          ["原因", 80],
        ],
        unmatched.map(({ file, why }) => [file, why]),
      ),
      plainSheet(
        "说明",
        [["说明", 120]],
        notes.map((note) => [note]),
      ),
    ],
    properties: { title: `${year}年汇总工作底稿` },
    defaultFont: { name: "宋体", size: 11 },
  });
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
function sumSheet({ edition, addends, sum }: Collected): WriteSheet {
  const cells = cellsOf(edition);
  const last = above + addends.length;
  const overrides = new Map<string, Partial<SheetCell>>();
  for (const [index, cell] of cells.entries()) {
    overrides.set(`0,${index + 1}`, { value: cellLabel(edition, cell.name), style: headStyle });
    if (addends.length === 0) continue;
    const range = `${address(above + 1, index + 2)}:${address(last, index + 2)}`;
    const total = cell.amount ? `ROUND(SUM(${range}),6)` : `SUM(${range})`;
    overrides.set(`1,${index + 1}`, {
      formula: `IF(COUNT(${range})=0,"",${total})`,
      formulaResult: shown(sum.figures[cell.name], cell.amount) ?? "",
      style: { font: { bold: true } },
    });
  }
  const rows: Line[] = [
    ["单位", ...cells.map(({ name }) => cellLabel(edition, name))],
    ["合计", ...cells.map(() => null)],
    ...addends.map(({ office, state, figures }) => [
      state === "own" ? `${office}（本级）` : office,
      ...cells.map(({ name, amount }) => shown(figures[name], amount)),
    ]),
  ];
  return {
    name: "汇总",
    columns: [{ width: 30 }, ...cells.map(() => ({ width: 14 }))],
    rows: rows.map((row) => row.map(storable)),
    cells: overrides,
    freezePane: { rows: above, columns: 1 },
  };
}

/** Amounts in 万元; both are exact to six decimals. */
function shown(value: number | undefined, amount: boolean): number | null {
  return value === undefined ? null : amount ? value / fenPerWan : value;
}
