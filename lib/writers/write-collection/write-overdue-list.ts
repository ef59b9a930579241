// 催报名单: every office with its state, the missing ones first, as a workbook.
import { dueOfRow, type OfficeRow } from "#core/collection/collection-view.ts";
import { returnStateNames } from "#core/collection/return-state.ts";
import { titleCoreXml } from "../open-xml/properties-xml.ts";
import { listSheet } from "../workbook/list-sheet.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";

const done = new Set(["received", "accepted", "exempt"]);

/** Two sheets: those that still have to do something, and all. `due`: the last day. */
export function writeOverdueList(rows: readonly OfficeRow[], due: string | undefined): Uint8Array {
  const missing = rows.filter(({ state }) => !done.has(state));
  const sheetOf = (name: string, shown: readonly OfficeRow[]) =>
    listSheet(
      name,
      columns,
      shown.map((row, index) => lineOf(row, index, due)),
    );
  const sheets = [sheetOf("催报名单", missing), sheetOf("全部单位", rows)];
  return writeWorkbook(sheets, { core: titleCoreXml("催报名单") });
}

const columns = [
  ["序号", 8],
  ["单位", 34],
  ["上级", 24],
  ["状态", 10],
  ["截止日期", 14],
  ["报来的文件", 44],
  ["错误", 8],
  ["疑问", 8],
  ["读不准的格", 12],
  ["说明", 40],
] as const;

function lineOf(row: OfficeRow, index: number, due?: string) {
  const { name, parent, state, current, choices, exempt, until, extended, returnedWhy, underway } = row;
  const words = [
    until ? `${until} 前重报` : "",
    returnedWhy ?? "",
    extended ? `延期：${extended.why}` : "",
    choices ? `来了 ${choices.length} 份不同的，待选定` : "",
    underway ?? "",
  ];
  return [
    index + 1,
    name,
    parent ?? "",
    returnStateNames[state],
    dueOfRow(row, due) ?? "",
    current?.file ?? "",
    current?.errors ?? null,
    current?.warnings ?? null,
    current?.doubtful ?? null,
    exempt ?? words.filter((each) => each !== "").join("；"),
  ];
}
