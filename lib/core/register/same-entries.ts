// One request that stands in several rows of a sheet: its number is one cell over them, or the whole entry was copied.
import type { Columns } from "./find-columns.ts";
import type { RegisterRow } from "./sheet.ts";

export interface SaidAgain {
  /** The row is counted all the same, in doubt. */
  readonly counted: boolean;
  /** Undefined where there is nothing to ask: the number's cell says itself that the rows are one entry. */
  readonly why?: string;
}

/** The rows that say again what a row above says. `used`: the columns that a row is counted by. */
export function findSameEntries({ body, by }: Columns, used: readonly number[]): ReadonlyMap<RegisterRow, SaidAgain> {
  const [number] = by.number ?? [];
  const again = new Map<RegisterRow, SaidAgain>();
  if (number === undefined) return again;
  const said = (row: RegisterRow) => used.map((column) => row.cells[column] ?? "").join("\u0000");
  const told = new Set([number, ...used]);
  const first = new Map<string, RegisterRow>();
  let head: RegisterRow | undefined;
  for (const row of body) {
    if (head && row.merged?.includes(number)) {
      const why = `与第 ${head.number} 行同一个序号（合并的单元格），内容却不同：没有计入，请核对`;
      again.set(row, { counted: false, ...(said(row) === said(head) ? {} : { why }) });
      continue;
    }
    head = row;
    // Dates and words alone can be alike by chance, a number as well where each month begins anew.
    if (!row.cells[number] || !row.cells.some((text, column) => text !== "" && !told.has(column))) continue;
    const entry = row.cells.join("\u0000");
    const known = first.get(entry);
    if (!known) first.set(entry, row);
    else
      again.set(row, { counted: true, why: `与第 ${known.number} 行序号和各栏都相同，像是重复登记：暂计入，请核对` });
  }
  return again;
}
