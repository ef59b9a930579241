// 未报名单: every office that owes its signed return, with the office above it and how far it is, as a workbook.
import type { MissingRow } from "#core/contract/level-answers.ts";
import { titleCoreXml } from "../open-xml/properties-xml.ts";
import { listSheet } from "../workbook/list-sheet.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";

const columns = [
  ["序号", 8],
  ["单位", 34],
  ["上级", 24],
  ["进度", 40],
] as const;

/** One sheet, filtered by its heads. */
export function writeMissingList(rows: readonly MissingRow[]): Uint8Array {
  const lines = rows.map(({ name, above, words }, index) => [index + 1, name, above, words]);
  return writeWorkbook([listSheet("未报名单", columns, lines, true)], { core: titleCoreXml("未报名单") });
}
