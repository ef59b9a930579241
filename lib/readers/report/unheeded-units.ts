// Units of money that are stated beside or below a table, where nothing was turned into 万元 by them.
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { foldWords } from "#core/language/fold-text.ts";
import { placesToWan, shiftPoint, unitBehind } from "#core/terms/money-unit.ts";
import { statedUnits } from "#core/terms/stated-units.ts";
import type { Parts } from "#readers/parts/find-sections.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";

/** The amounts of parts that state such a unit anywhere, now asked: as printed and turned into 万元. */
export function unheededUnits(
  edition: Edition,
  { parts }: Parts,
  cells: ReadonlyMap<string, CellResult>,
): ReadonlyMap<string, CellResult> {
  const asked = new Map<string, CellResult>();
  for (const { section, lines } of parts) {
    const amounts = cellsOf(edition).filter((cell) => cell.section === section && cell.amount);
    if (section.content !== "tables" || amounts.length === 0) continue;
    const texts = lines.flatMap(({ pieces }) => pieces.map(({ text }) => foldWords(text)));
    const units = statedUnits(`\n${texts.join("\n")}\n`).filter((unit) => unit !== "万元");
    if (units.length === 0) continue;
    for (const { name } of amounts) {
      const result = cells.get(name);
      if (result) for (const candidates of readingsOf(result, units)) asked.set(name, asking(result, candidates));
    }
  }
  return asked;
}

/** What an amount may be; nothing where it says its own unit, was turned into 万元 already, or is nil. */
function readingsOf({ entry, printed, reading }: CellResult, units: readonly string[]): readonly string[][] {
  const isPlain = entry !== undefined && /^\d[\d.]*$/u.test(entry) && !/^[0.]+$/u.test(entry);
  if (!isPlain || reading.kind === "variant" || unitBehind(printed ?? reading.printed ?? "") !== "") return [];
  return [[...new Set([entry, ...units.map((unit) => shiftPoint(entry, placesToWan(unit)))])]];
}

function asking({ entry = "", printed = entry, reading }: CellResult, candidates: readonly string[]): CellResult {
  return { reading: { ...reading, kind: "ambiguous", printed: reading.printed ?? printed, candidates } };
}
