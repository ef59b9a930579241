// One figure: from typed text to a number and back. Counts are whole; amounts are whole 分 (万元 × 1,000,000).

export interface FigureKind {
  readonly amount?: boolean;
  readonly signed?: boolean;
}

/** `dash`: `/` `—` and the like, which stand for no figure. Why a text is no figure: `whyNoFigure`. */
export type ReadFigure =
  | { readonly kind: "blank" | "dash" | "refused" }
  | { readonly kind: "figure"; readonly value: number; readonly decimals: number; readonly plain: string };

/** Digits before the decimal point that a figure may have. */
export const longestFigure = 9;
/** 分 in one 万元. */
export const fenPerWan = 1_000_000;
export const mostDecimals = 6;

const dashes = /^(?:[/\\—–―-]+|空|none|N\/?A)$/iu;
const refused: ReadFigure = { kind: "refused" };
/** Nothing to fold; most amounts are such, and all entries are read at every key. */
const plainly = /^[!-~]*$/;

/** Half-width, without invisible characters, without blanks around it. Blanks inside stay: they part two numbers. */
export function foldFigure(text: string): string {
  if (plainly.test(text)) return text;
  return text
    .replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, "")
    .replace(/−/gu, "-")
    .trim();
}

/**
 * Reads what was typed, sent or read. Blank text is blank, never nil. Full-width digits, thousands separators and leading
 * zeros are folded; whatever is not plainly one figure is refused: a blank or a line end never joins digits.
 */
export function readFigure(text: string, kind: FigureKind = {}): ReadFigure {
  if (/^[1-9]\d{0,7}$|^0$/.test(text)) {
    const value = kind.amount ? Number(text) * fenPerWan : Number(text);
    return { kind: "figure", value, decimals: 0, plain: text };
  }
  const folded = foldFigure(text);
  if (folded === "") return { kind: "blank" };
  if (dashes.test(folded.replace(/\s/gu, ""))) return { kind: "dash" };
  const [, sign, grouped, point] = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?)((?:\.\d*)?)$/.exec(folded) ?? [];
  if (grouped === undefined || !/\d/.test(folded)) return refused;
  const whole = grouped.replace(/,/g, "").replace(/^0+(?=\d)/, "") || "0";
  let fraction = (point ?? "").slice(1);
  if (!kind.amount) {
    // 12.0 is 12; 1.000 may be one or, with a point between thousands, a thousand.
    if (/[^0]/.test(fraction) || (fraction === "000" && /^[1-9]\d{0,2}$/.test(whole))) return refused;
    fraction = "";
  }
  if (whole.length > longestFigure || fraction.length > mostDecimals) return refused;
  const magnitude = kind.amount
    ? Number(whole) * fenPerWan + Number(fraction.padEnd(mostDecimals, "0"))
    : Number(whole);
  const negative = sign === "-" && magnitude !== 0;
  if (negative && !kind.signed) return refused;
  return {
    kind: "figure",
    value: negative ? -magnitude : magnitude,
    decimals: fraction.length,
    plain: `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`,
  };
}

/** Prints a figure plainly: counts without separators, amounts in 万元 without padding. */
export function printFigure(value: number, kind: FigureKind): string {
  if (!kind.amount) return String(value);
  const sign = value < 0 ? "-" : "";
  const magnitude = Math.abs(value);
  const whole = Math.floor(magnitude / fenPerWan);
  const fraction = String(magnitude % fenPerWan)
    .padStart(mostDecimals, "0")
    .replace(/(?<!0)0+$/, "");
  return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
