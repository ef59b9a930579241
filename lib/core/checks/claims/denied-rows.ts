// Denials about the tables without applicants: 未制发行政规范性文件, 无行政许可、行政处罚事项.
import type { Cell } from "../../editions/cells.ts";
import type { Edition } from "../../editions/edition.ts";
import { unknownLength } from "./clauses.ts";
import type { NegatedPhrase } from "./denials.ts";
import { measures, namedRows } from "./table-meanings.ts";
import { has, type Tag, type Word } from "./tag-claims.ts";

/** May stand between the negation and the row. */
const before: readonly Tag[] = ["issue", "repeal", "inForce", "decide", "handle", "neutral", "happen", "money"];
const tails = [
  "",
  "决定",
  "处理决定",
  "事项",
  "案件",
  "情况",
  "行为",
  "项目",
  "等",
  "等事项",
  "等情况",
  "类事项",
  "的情况",
];

/** The cells that a phrase says are nil; none where it names no row, or says something else about it. */
export function cellsDenied(edition: Edition, phrase: NegatedPhrase): readonly Cell[] {
  const { sentence, start, to, words } = phrase;
  const text = sentence.text.slice(start - sentence.from, to - sentence.from);
  const rows = rowsIn(edition, text);
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (!first || !last || !tails.includes(text.slice(last.to))) return [];
  const said = words.filter((word) => word.to <= start + first.from);
  if (!said.every(({ tag }) => before.includes(tag)) || unknownLength(sentence, start, start + first.from) > 0)
    return [];
  return rows.flatMap(({ cells }) => cells.filter((cell) => isMeant(cell, said)));
}

/** The rows that are named one after another, joined by 、 or 和. */
function rowsIn(edition: Edition, text: string) {
  const found: { readonly from: number; readonly to: number; readonly cells: readonly Cell[] }[] = [];
  const rows = [...namedRows(edition)].sort((one, other) => other.key.length - one.key.length);
  let at = 0;
  while (at < text.length) {
    const row = rows.find(({ key }) => text.startsWith(key, at));
    const since = found[found.length - 1];
    if (row && since && !/^(?:事项|决定)?[、和及或与]?(?:以及|或者)?$/u.test(text.slice(since.to, at))) return [];
    if (row) found.push({ from: at, to: at + row.key.length, cells: row.of.cells });
    at += row?.key.length ?? 1;
  }
  return found;
}

/** What the verb counts; decisions and amounts need none. */
function isMeant({ column, amount }: Cell, said: readonly Word[]): boolean {
  const measure = measures.find(([tags]) => has(said, ...tags))?.[1];
  if (measure === undefined) return column.role === "decisions" || amount;
  return measure === "amount" ? amount : column.role === measure;
}
