// What was read for one cell: its text and how sure it is.
import { readFigure } from "#core/report/figure.ts";
import type { Reading } from "#core/report/report.ts";
import { placesToWan, shiftPoint, unitBehind } from "#core/terms/money-unit.ts";
import type { CellToken } from "#core/tokens/token.ts";

export interface CellResult {
  /** What goes into the report; absent where the cell stays blank. */
  readonly entry?: string;
  /** How it stood, where that is not the entry. */
  readonly printed?: string;
  readonly reading: Reading;
}

/** How figures of a cell are written. */
export interface CellKind {
  readonly amount: boolean;
  readonly signed: boolean;
}

/** A figure as printed → entry: separators folded, a unit behind it dropped, other money turned into 万元, `5.00` as 5. */
export function entryOf(text: string, printed: string, kind: CellKind): { entry: string; plain: boolean } {
  const unit = unitBehind(printed);
  // Money is no count, whatever stands where a count belongs.
  if (!kind.amount && unit !== "") return { entry: printed.trim(), plain: false };
  const digits = kind.amount ? shiftPoint(text, unit === "" ? 0 : placesToWan(unit)) : withoutNils(text);
  const read = readFigure(digits, kind);
  // Without its unit a sum of 元 that no cell can hold would stand there as 万元: it is asked with the unit.
  const isOther = kind.amount && unit !== "" && unit !== "万元";
  if (read.kind !== "figure") return { entry: isOther ? printed.trim() : text, plain: printed === text };
  return { entry: read.plain, plain: printed === read.plain };
}

/** `5.00` → `5`; `12.000` may be a thousand times as much and stays. */
function withoutNils(text: string): string {
  return /^[1-9]\d{0,2}\.000$/u.test(text) ? text : text.replace(/\.0+$/u, "");
}

/** A cell that was read from a token. */
export function standingCell(token: CellToken, kind: CellKind, how: Reading["kind"]): CellResult {
  if (token.text === "") return blankCell(token);
  const { entry, plain } = entryOf(token.text, token.printed, kind);
  const unit = unitBehind(token.printed);
  const converted = kind.amount && unit !== "" && unit !== "万元";
  const reading: Reading = {
    kind: converted && how === "read" ? "variant" : how,
    place: token.place,
    ...(plain ? {} : { printed: token.printed }),
  };
  return { entry, reading, ...(plain ? {} : { printed: token.printed }) };
}

/** A cell that stands in the source without a figure. */
export function blankCell(token: CellToken | undefined, candidates: readonly string[] = []): CellResult {
  const printed = token?.printed ?? "";
  const dash = token !== undefined && token.text === "" && printed !== "";
  return {
    ...(dash ? { entry: printed } : {}),
    reading: {
      kind: candidates.length > 0 && !dash ? "ambiguous" : printed === "" ? "missing" : "read",
      ...(token ? { place: token.place, printed } : {}),
      ...(candidates.length > 0 && !dash ? { candidates } : {}),
    },
  };
}

/** A figure that the sums give. */
export function repairedCell(entry: string, token: CellToken | undefined): CellResult {
  return {
    entry,
    reading: { kind: "repaired", ...(token ? { place: token.place, printed: token.printed } : {}) },
  };
}

/** A cell that was printed empty and can only be nil. */
export function nilCell(reading: Reading | undefined): CellResult {
  const place = reading?.place;
  return { entry: "0", printed: "", reading: { kind: "repaired", printed: "", ...(place ? { place } : {}) } };
}
