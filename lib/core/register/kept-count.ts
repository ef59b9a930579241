// A count as it is kept beside a report: figures, and the numbers of the rows behind each. Nothing of what stands in the rows.
import type { Counted, RegisterCount } from "./count-register.ts";
import type { RegisterSheet } from "./sheet.ts";
import type { RowPlace } from "./tally.ts";
import { sheetId } from "./told.ts";

/** Where rows stand: names of file and sheet, or their place where a name may say too much. */
export interface KeptSheet {
  readonly file: string;
  readonly sheet: string;
}

export interface KeptCount {
  readonly year: number;
  readonly sheets: readonly KeptSheet[];
  readonly figures: Readonly<Record<string, number>>;
  /** Cell → for each sheet (its place in `sheets`) the row numbers, in order. */
  readonly rows: Readonly<Record<string, readonly (readonly [number, readonly number[]])[]>>;
}

export interface DatedCount {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly count: KeptCount;
}

/** What the screen is answered. */
export interface CountAnswer {
  readonly counted: Counted;
  /** The count that the tables were filled from before. */
  readonly last?: DatedCount;
}

/** What is kept of a count. `names`: what each sheet is called, by its id. */
export function keptCount(year: number, count: RegisterCount, names: ReadonlyMap<string, KeptSheet>): KeptCount {
  const ids = [...names.keys()];
  const rows = Object.entries(count.rows).map(([cell, places]) => [cell, bySheet(places, ids)] as const);
  return { year, sheets: [...names.values()], figures: count.figures, rows: Object.fromEntries(rows) };
}

function bySheet(
  places: readonly RowPlace[],
  ids: readonly string[],
): readonly (readonly [number, readonly number[]])[] {
  const numbers = new Map<number, number[]>();
  for (const { file, sheet, row } of places) {
    const at = ids.indexOf(sheetId(file === undefined ? { name: sheet } : { file, name: sheet }));
    const rows = numbers.get(at) ?? [];
    rows.push(row);
    numbers.set(at, rows);
  }
  return [...numbers].sort(([one], [other]) => one - other).map(([at, all]) => [at, all.sort((a, b) => a - b)]);
}

/** Texts shorter than this name nobody. */
const shortest = 2;

/**
 * What each sheet is called when it is kept: its file's name and its own, unless a text of the register stands in them that
 * is not counted (a person's name, a subject); then only its place.
 */
export function keptNames(
  sheets: readonly RegisterSheet[],
  isCounted: (sheet: RegisterSheet, column: number) => boolean,
): ReadonlyMap<string, KeptSheet> {
  const texts = new Set<string>();
  for (const sheet of sheets)
    for (const { cells } of sheet.rows)
      for (const [column, text] of cells.entries())
        if ([...text].length >= shortest && !isCounted(sheet, column)) texts.add(text);
  const says = (name: string) => [...texts].some((text) => name.includes(text));
  const files = [...new Set(sheets.map(({ file }) => file ?? ""))];
  return new Map(
    sheets.map(({ file = "", name }, at) => [
      sheetId({ file, name }),
      {
        file: says(file) ? `第 ${files.indexOf(file) + 1} 个文件` : file,
        sheet: says(name) ? `第 ${at + 1} 张工作表` : name,
      },
    ]),
  );
}
