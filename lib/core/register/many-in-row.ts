// Rows that say themselves that they hold several requests or cases, where a register is counted one a row.
import { foldWords } from "../language/fold-text.ts";
import { chineseValue, readNumerals } from "../language/numerals.ts";
import type { Columns } from "./find-columns.ts";
import type { RegisterRow } from "./sheet.ts";

/** Longer numbers below a title to be ticked are no counts: a day, a telephone. */
const mostDigits = 3;
const chinese = /^[零〇一二两三四五六七八九十百]+$/u;

/** Why a row is counted in doubt: `“件数”一栏写着“3”…`; undefined where it says nothing else than one. */
export function manyInRow(
  { by, applicantTicks, resultTicks, titles }: Columns,
  { cells }: RegisterRow,
): string | undefined {
  const ticks = [...applicantTicks.keys(), ...resultTicks.keys()];
  const said = [...(by.requestsInRow ?? []), ...ticks].find((column) => isMany(cells[column] ?? ""));
  if (said === undefined) return undefined;
  const title = (titles[said] ?? "").split("·").pop() ?? "";
  return `“${title}”一栏写着“${cells[said]?.trim()}”：这一行只计 1 件，请核对（有几件的，请一件写一行）`;
}

/** A number of two or more and nothing else. */
function isMany(text: string): boolean {
  const folded = foldWords(text.trim());
  const [numeral] = readNumerals(folded);
  const counted = numeral?.from === 0 && numeral.end === folded.length ? numeral.value : undefined;
  const value = counted ?? (chinese.test(folded) ? chineseValue(folded) : undefined) ?? 0;
  return value >= 2 && value < 10 ** mostDigits;
}
