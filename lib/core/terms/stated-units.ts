// Units of money that the words around a table state.
import { moneyUnit } from "./money-unit.ts";

/** `单位：元`, `（元）`, `金额（千元，保留2位小数）`, `以元为单位`, with a few words between at most. */
const stated = new RegExp(`(?:单位[^()\\n]{0,8}?|金额[:/]?|以|[([]|人民币)(${moneyUnit})`, "gu");
/** A cell of its own. */
const alone = new RegExp(`(?<=\\n)(${moneyUnit})(?=\\n)`, "gu");
/** `单位：亿` */
const short = /单位:?([十百千万亿]{1,3})(?=[)\],，、\n])/gu;
/** A line of its own that states the unit of all tables below it. */
const ofAll = new RegExp(`(?<=^|\\n)[(\\[]?(?:金额)?(?:计量)?单位:?(?:人民币)?(${moneyUnit})[)\\]]?(?=\\n)`, "gu");

/** The units stated in folded text without blanks, each cell and line between line breaks. */
export function statedUnits(text: string): readonly string[] {
  const found = [stated, alone].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""));
  const shortened = [...text.matchAll(short)].map((match) => `${match[1]}元`);
  return [...new Set([...found, ...shortened])];
}

/** The units that lines of their own state for all that stands below, in such a text. */
export function unitsOfAll(text: string): readonly string[] {
  return [...new Set([...text.matchAll(ofAll)].map((match) => match[1] ?? ""))];
}
