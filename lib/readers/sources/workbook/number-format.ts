// What a number's format makes of it on the screen, where that is another figure than the one that is stored.
import { placesToWan, shiftPoint } from "#core/terms/money-unit.ts";

/** `"万"` `[红色]` `_ `: what is printed as it stands, or only leaves room. */
const literal = /"[^"]*"|\[[^\]]*\]|_./gu;
const thousands = /[0#?](,+)(?![0#?,])/u;
/** `0"万"`: a word that makes the figure greater, and is no unit of money. */
const wordOfPlaces = /[0#?]"?\s?"?([十百千万亿]{1,2})(?![十百千万亿元])/u;
/** `;;;`: nothing is shown of a figure. */
const hidesFigures = /^(?:\[[^\]]{1,20}\])?;/u;
/** A point that is only printed: `0!.0,` shows 12345 as 1.2. */
const printedPoint = /[!\\]\.([0#?]+)/u;

/**
 * The figure that a format shows for a stored number, the stored one where it shows none; where it scales it: `0,` shows thousands, `0!.0,` and `0!.0000` 万, `0%`
 * hundredths. `stored`: a plain number; undefined where the format shows the number itself, be it rounded.
 */
export function shownByFormat(stored: string, format: string): string | undefined {
  if (hidesFigures.test(format) && !/^-?[0.]+$/u.test(stored)) return stored;
  const word = wordOfPlaces.exec(format)?.[1];
  const [positive = ""] = format.replace(literal, "").split(";");
  const [, sign = "", digits] = /^(-?)(\d+(?:\.\d+)?)$/u.exec(stored) ?? [];
  if (digits === undefined || Number(digits) === 0) return undefined;
  const hundredths = positive.includes("%") ? 2 : 0;
  const smaller = 3 * (thousands.exec(positive)?.[1]?.length ?? 0) + (printedPoint.exec(positive)?.[1]?.length ?? 0);
  const places = hundredths - smaller + (word === undefined ? 0 : placesToWan(`${word}元`) + 4);
  return places === 0 ? undefined : sign + shiftPoint(digits, places);
}
