// What a count came to, in Chinese sentences: for the command line and the screen.
import { cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { answerableHeads } from "./answerable-heads.ts";
import type { RegisterCount } from "./count-register.ts";
import type { BrokenRow, RowPlace } from "./tally.ts";

const mostRowsNamed = 10;

/** `台账.xlsx“上半年”第 12 行`, without the file where there is only one. */
export function rowText({ file, sheet, row }: RowPlace): string {
  return `${file ?? ""}“${sheet}”第 ${row} 行`;
}

/** The rows of one sheet after another, the first of many: `“台账”第 3、4、8 行 等 20 行`. */
function rowsText(rows: readonly RowPlace[]): string {
  const [first] = rows;
  if (!first) return "";
  const same = rows.filter(({ file, sheet }) => file === first.file && sheet === first.sheet);
  const named = same.slice(0, mostRowsNamed).map(({ row }) => row);
  const more = rows.length > named.length ? ` 等 ${rows.length} 行` : "";
  return `${first.file ?? ""}“${first.sheet}”第 ${named.join("、")} 行${more}`;
}

function byReason(broken: readonly BrokenRow[]): ReadonlyMap<string, readonly BrokenRow[]> {
  const reasons = new Map<string, BrokenRow[]>();
  for (const row of broken) reasons.set(row.why, [...(reasons.get(row.why) ?? []), row]);
  return reasons;
}

/** Lines: the totals, then every doubtful word with its rows, every broken row, and the notes. */
export function countSentences(edition: Edition, year: number, count: RegisterCount): readonly string[] {
  const heads = answerableHeads(edition);
  const totals = cellsOf(edition).filter(
    ({ table, column, row, name }) => table.register && column.total && count.figures[name] !== undefined && !row.total,
  );
  const lines = [`${year}年，从台账统计：`];
  for (const { name, row } of totals) {
    const figure = count.figures[name] ?? 0;
    if (figure > 0 || row.role === "received") lines.push(`  ${row.label}：${figure}`);
  }
  if (count.doubts.length > 0) lines.push("", "这些词对应哪一项不能确定，请确认：");
  for (const { word, rows, proposed } of count.doubts) {
    const meanwhile = proposed === undefined ? "没有计入" : `暂计入“${heads.get(proposed) ?? proposed}”`;
    lines.push(`  “${word}”：${rowsText(rows)}，${meanwhile}`);
  }
  if (count.broken.length > 0) lines.push("", "这些行有问题，请核对：");
  for (const [why, rows] of byReason(count.broken)) lines.push(`  ${rowsText(rows)}：${why}`);
  if (count.doubts.length === 0 && count.broken.length === 0) lines.push("", "没有存疑的词和行。");
  return [...lines, ...count.notes.map((note) => `注：${note}`)];
}
