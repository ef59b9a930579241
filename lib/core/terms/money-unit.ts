// Units of money: how far the point moves on the way to 万元.

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** A unit of money behind a figure or on its own. */
export const moneyUnit = "[十百千万亿]{0,3}元";

const behind = new RegExp(`(${moneyUnit})[)）]?$`, "u");

/** The unit of money that a figure is printed with, be it in brackets: `5万元`, `5（万元）`; "" where there is none. */
export function unitBehind(printed: string): string {
  return behind.exec(printed.replace(/\s/gu, ""))?.[1] ?? "";
}

/** How many places the point moves: 元 −4, 千元 −1, 万元 0, 亿元 4. */
export function placesToWan(unit: string): number {
  return [...unit].reduce((sum, character) => sum + (powers[character] ?? 0), -4);
}

/** Moves the decimal point of a plain number, exactly. */
export function shiftPoint(text: string, places: number): string {
  if (places === 0) return text;
  const [whole = "0", fraction = ""] = text.replace(/,/gu, "").split(".");
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(1, point);
  const tail = padded.slice(at).replace(/(?<!0)0+$/u, "");
  return `${padded.slice(0, at).replace(/^0+(?=\d)/u, "")}${tail === "" ? "" : `.${tail}`}`;
}
