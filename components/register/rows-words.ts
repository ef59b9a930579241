// Rows of registers in words.
import { numbersWords } from "#core/register/kept-rows.ts";
import type { RowPlace } from "#core/register/tally.ts";

/** `“上半年”第 3–5、8 行`, sheet by sheet; long lists are cut. */
export function rowsWords(rows: readonly RowPlace[]): string {
  const sheets = new Map<string, number[]>();
  for (const { file, sheet, row } of rows) {
    const name = `${file ? `${file} ` : ""}“${sheet}”`;
    const numbers = sheets.get(name) ?? [];
    numbers.push(row);
    sheets.set(name, numbers);
  }
  return [...sheets].map(([name, numbers]) => `${name}${numbersWords(numbers)}`).join("；");
}
