// What was read for one cell: its text and how sure it is.
import { readFigure } from "#core/report/figure.ts";
import type { Reading } from "#core/report/report.ts";
import type { CellToken } from "./lex-line.ts";

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

const unit = /(万元|元|亿元|件|条|项|个|次|人次|人|篇|宗)$/u;

/** A figure as printed → entry: separators folded, a unit behind it dropped, 元 and 亿元 turned into 万元. */
export function entryOf(text: string, printed: string, kind: CellKind): { entry: string; plain: boolean } {
  const suffix = unit.exec(printed.replace(/\s/gu, ""))?.[1] ?? "";
  let digits = text;
  if (kind.amount && (suffix === "元" || suffix === "亿元")) digits = shifted(text, suffix === "元" ? -4 : 4);
  const read = readFigure(digits, kind);
  if (read.kind !== "figure") return { entry: text, plain: printed === text };
  return { entry: read.plain, plain: printed === read.plain };
}

/** Moves the decimal point of a plain number. */
function shifted(text: string, places: number): string {
  const [whole = "0", fraction = ""] = text.replace(/,/gu, "").split(".");
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(1, point);
  const tail = padded.slice(at).replace(/0+$/u, "");
  return `${padded.slice(0, at).replace(/^0+(?=\d)/u, "")}${tail === "" ? "" : `.${tail}`}`;
}

/** A cell that was read from a token. */
export function standingCell(token: CellToken, kind: CellKind, how: Reading["kind"]): CellResult {
  if (token.text === "") return blankCell(token);
  const { entry, plain } = entryOf(token.text, token.printed, kind);
  const converted = /元$/u.test(token.printed) && !/万元$/u.test(token.printed);
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
