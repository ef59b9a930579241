// Old Excel workbooks (.xls, .et) → grids, as far as the library reads them.
import { readXls } from "hucre";
import type { Blocks } from "./blocks.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const mostRows = 5_000;

/** Adds the grids of all sheets. */
export async function addXls(blocks: Blocks, bytes: Uint8Array): Promise<void> {
  const workbook = await Promise.resolve()
    .then(() => readXls(bytes, { maxRows: mostRows }))
    .catch(() => {
      throw new UnreadableFile("这是旧版 .xls 或 .et 文件，没能读出来，请另存为 .xlsx 后再试");
    });
  for (const sheet of workbook.sheets) {
    const rows = sheet.rows.slice(0, mostRows).map((row) => row.slice(0, 64).map((value) => ({ text: textOf(value) })));
    blocks.grid(rows, true);
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return `日期${value.toISOString().slice(0, 10)}`;
  return String(value).trim();
}
