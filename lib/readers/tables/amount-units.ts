// The unit of money that a table's heads, corner or caption state, and amounts turned into 万元 by it.

import type { Edition, Table } from "#core/editions/edition.ts";
import { placesToWan, shiftPoint, unitBehind } from "#core/terms/money-unit.ts";
import { statedUnits, unitsOfAll } from "#core/terms/stated-units.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { blankCell, type CellResult } from "#readers/tokens/cell-result.ts";
import { headRegion, type Print } from "./head-region.ts";
import { leaves } from "./row-cells.ts";

/**
 * The units stated between the row above a table of amounts and the figures of its first row, else above all tables on a
 * line of its own; none: the form's own.
 */
export function unitsOf(edition: Edition, table: Table, print: Print): readonly string[] {
  if (!leaves(table.columns).some((head) => head.amount === true)) return [];
  const region = headRegion(edition, table, print) ?? "";
  const own = statedUnits(region);
  return own.length > 0 || region === "" ? own : unitsOfAll(print.text.slice(0, print.text.indexOf(region)));
}

/** The table's amounts in 万元. Where two units are stated, each is offered. */
export function inWan(table: Table, units: readonly string[], name: string, cell: CellResult): CellResult {
  const [unit, other] = units;
  const column = leaves(table.columns).find((head) => name.endsWith(`_${head.id}`));
  if (!column?.amount || unit === undefined || (unit === "万元" && other === undefined)) return cell;
  if (unitBehind(cell.printed ?? "") !== "") return cell;
  const { entry, reading } = cell;
  if (entry === undefined || !/^\d[\d.]*$/u.test(entry)) {
    const candidates = reading.candidates?.flatMap((text) => units.map((one) => shiftPoint(text, placesToWan(one))));
    return candidates ? { ...cell, reading: { ...reading, candidates } } : cell;
  }
  if (/^[0.]+$/u.test(entry)) return cell;
  const printed = cell.printed ?? entry;
  const readings = [...new Set(units.map((one) => shiftPoint(entry, placesToWan(one))))];
  const token = { kind: "cell" as const, text: entry, printed, place: reading.place ?? "", column: -1 };
  if (readings.length > 1) return blankCell(token, readings);
  const kind = reading.kind === "read" ? ("variant" as const) : reading.kind;
  return { entry: readings[0] ?? "", printed, reading: { ...reading, kind, printed } };
}

/** What the reading notes about a unit. */
export function unitNote(table: Table, units: readonly string[]): ReadingNote | undefined {
  const [unit, other] = units;
  if (unit === undefined || (unit === "万元" && other === undefined)) return undefined;
  const rows = leaves(table.rows)
    .map((head) => head.label)
    .join("、");
  return other === undefined ? noteOf("convertedUnit", rows, unit) : noteOf("severalUnits", rows, units);
}
