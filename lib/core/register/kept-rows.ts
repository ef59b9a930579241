// Rows behind a figure that was counted; of a total those behind its parts.
import { groupCellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { totalsOf } from "../editions/totals.ts";
import type { KeptCount } from "./kept-count.ts";

export interface NamedRows {
  /** Of the sheet: `台账.xlsx“上半年”`. */
  readonly name: string;
  /** In order, each once. */
  readonly numbers: readonly number[];
}

/** The rows that a cell counts, sheet by sheet; none where nothing was counted. */
export function keptRows(edition: Edition, { rows, sheets }: KeptCount, cell: string): readonly NamedRows[] {
  const found = new Map<number, Set<number>>();
  for (const name of leafCells(edition, cell)) {
    for (const [sheet, numbers] of rows[name] ?? []) {
      const known = found.get(sheet) ?? new Set<number>();
      for (const number of numbers) known.add(number);
      found.set(sheet, known);
    }
  }
  return [...found]
    .sort(([one], [other]) => one - other)
    .map(([sheet, numbers]) => {
      const { file = "", sheet: own = "" } = sheets[sheet] ?? {};
      return { name: `${file}“${own}”`, numbers: [...numbers].sort((one, other) => one - other) };
    });
}

/** The cells that a total is made of in the end; the cell itself where it is none. */
function leafCells(edition: Edition, cell: string): readonly string[] {
  const parts = totalsOf(edition).find((each) => each.cell === cell)?.parts ?? groupCellByName(edition, cell)?.parts;
  return parts ? parts.flatMap((part) => leafCells(edition, part)) : [cell];
}

const mostNamed = 12;

/** `第 3–8、12 行`: rows that follow one another are joined; long lists are cut unless `all`. */
export function numbersWords(numbers: readonly number[], all = false): string {
  const sorted = [...numbers].sort((one, other) => one - other);
  const spans: { from: number; to: number }[] = [];
  for (const number of sorted) {
    const last = spans[spans.length - 1];
    if (last && number <= last.to + 1) last.to = number;
    else spans.push({ from: number, to: number });
  }
  const shown = all ? spans : spans.slice(0, mostNamed);
  const words = shown.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join("、");
  return `第 ${words} ${shown.length < spans.length ? `…行（共 ${sorted.length} 行）` : "行"}`;
}
