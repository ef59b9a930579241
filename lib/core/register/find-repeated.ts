// Sheets that repeat others (months beside the whole year, an older copy of the file): their rows must not count twice.
import type { SeenSheet } from "./see-sheet.ts";
import type { RegisterRow } from "./sheet.ts";
import { placeOf, type RowPlace } from "./tally.ts";

/** Fewer equal rows are no sign: two requests of a day can read alike. */
const fewest = 3;
/** The share of a sheet's rows that must stand in one other sheet. */
const share = 0.8;

export interface Repeated {
  readonly place: RowPlace;
  /** Where it stands already. */
  readonly first: RowPlace;
}

/** Rows of sheets most of whose rows stand in another register too, by id of sheet and row number; the longer sheet counts. */
export function findRepeated(registers: readonly SeenSheet[]): readonly Repeated[] {
  if (registers.length < 2) return [];
  const longestFirst = registers
    .map((seen) => ({ seen, texts: rowTexts(seen) }))
    .sort((one, other) => other.texts.size - one.texts.size);
  return longestFirst.flatMap(({ seen, texts }, at) => {
    const holder = longestFirst.slice(0, at).find((other) => {
      if (other.seen.kind !== seen.kind) return false;
      const shared = [...texts.keys()].filter((text) => other.texts.has(text)).length;
      return shared >= fewest && shared >= texts.size * share;
    });
    if (!holder) return [];
    return [...texts].flatMap(([text, rows]) => {
      const [first] = holder.texts.get(text) ?? [];
      if (!first) return [];
      return rows.map((row) => ({ place: placeOf(seen.sheet, row), first: placeOf(holder.seen.sheet, first) }));
    });
  });
}

/** The rows by all that they say, their number left out: it starts anew in each sheet. */
function rowTexts({ found }: SeenSheet): ReadonlyMap<string, readonly RegisterRow[]> {
  const texts = new Map<string, RegisterRow[]>();
  const numbers = new Set(found?.by.number);
  for (const row of found?.body ?? []) {
    const said = row.cells.filter((cell, column) => cell !== "" && !numbers.has(column));
    if (said.length < 2) continue;
    const text = said.join("\u0000");
    const rows = texts.get(text);
    if (rows) rows.push(row);
    else texts.set(text, [row]);
  }
  return texts;
}
