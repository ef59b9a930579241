// The unit of money that a table's heads, corner or caption state, and amounts turned into 万元 by it.
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import { blankCell, type CellResult } from "./cell-result.ts";
import type { TableLine } from "./find-rows.ts";
import { fold, foldLabel } from "./fold-text.ts";
import { moneyUnit, placesToWan, shiftPoint } from "./money-unit.ts";
import { leaves } from "./row-cells.ts";

/** `单位：元`, `（元）`, `金额（千元，保留2位小数）`, `以元为单位`, with a few words between at most. */
const stated = new RegExp(`(?:单位[^()\\n]{0,8}?|金额[:/]?|以|[([]|人民币)(${moneyUnit})`, "gu");
/** A cell of its own. */
const alone = new RegExp(`(?<=\\n)(${moneyUnit})(?=\\n)`, "gu");

interface Print {
  /** Folded, cells and lines apart. */
  readonly text: string;
  /** Its letters and digits. */
  readonly words: string;
  /** Where each of them stands in the text. */
  readonly at: readonly number[];
}

/** The lines of the tables as one text. */
export function printOf(lines: readonly TableLine[]): Print {
  const text: string[] = [];
  const words: string[] = [];
  const at: number[] = [];
  for (const { line } of lines) {
    for (const piece of line.pieces) {
      const folded = fold(piece.text);
      folded.characters.forEach((character, index) => {
        if (character === " ") return;
        if (folded.word[index]) {
          words.push(character);
          at.push(text.length);
        }
        text.push(folded.characters[index] === "【" || folded.characters[index] === "〔" ? "[" : character);
      });
      text.push("\n");
    }
  }
  return { text: text.join(""), words: words.join(""), at };
}

/** The units stated between the row above a table of amounts and the figures of its first row; none: the form's own. */
export function unitsOf(edition: Edition, table: Table, print: Print): readonly string[] {
  const amounts = leaves(table.columns).filter((head) => head.amount === true);
  const heads = amounts.flatMap(stemsOf);
  const head = Math.min(...heads.map((stem) => print.words.indexOf(stem)).filter((at) => at >= 0));
  if (!Number.isFinite(head)) return [];
  const rows = leaves(table.rows).flatMap(spellings);
  const others = edition.sections.flatMap((section) =>
    (section.tables ?? []).filter((one) => one !== table).flatMap((one) => leaves(one.rows).flatMap(spellings)),
  );
  const first = Math.min(...rows.map((label) => endOf(print.words, label, head)).filter((at) => at > head));
  const above = Math.max(0, ...others.map((label) => endBefore(print.words, label, head)));
  const end = Number.isFinite(first) ? first : Math.min(print.words.length, head + 40);
  const until = (print.at[end - 1] ?? print.text.length) + 1;
  const behind = /^\([^()\n]{1,20}\)/u.exec(print.text.slice(until, until + 24))?.[0] ?? "";
  const region = print.text.slice(print.at[above] ?? 0, until) + behind;
  const found = [stated, alone].flatMap((pattern) => [...region.matchAll(pattern)].map((match) => match[1] as string));
  return [...new Set(found)];
}

/** The table's amounts in 万元. Where two units are stated, each is offered. */
export function inWan(table: Table, units: readonly string[], name: string, cell: CellResult): CellResult {
  const [unit, other] = units;
  const column = leaves(table.columns).find((head) => name.endsWith(`_${head.id}`));
  if (!column?.amount || unit === undefined || (unit === "万元" && other === undefined)) return cell;
  const own = new RegExp(`${moneyUnit}$`, "u").test(cell.printed ?? "");
  if (own) return cell;
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
  return { entry: readings[0] as string, printed, reading: { ...reading, kind, printed } };
}

/** What the reading notes about a unit. */
export function unitNote(table: Table, units: readonly string[]): string | undefined {
  const [unit, other] = units;
  if (unit === undefined || (unit === "万元" && other === undefined)) return undefined;
  const rows = leaves(table.rows).map((head) => head.label);
  const what = `“${rows.join("、")}”的金额`;
  if (other !== undefined) return `${what}写了不止一种单位（${units.join("、")}），没有直接采用，请核对后填写`;
  return `${what}以“${unit}”为单位，已换算成万元，请核对`;
}

/** The label and its other wordings, without what stands in brackets. */
function stemsOf(head: Head): readonly string[] {
  return [...new Set([head.label, ...(head.aliases ?? [])].map((label) => foldLabel(label.replace(/[（(].*$/u, ""))))];
}

function spellings(head: Head): readonly string[] {
  return [head.label, ...(head.aliases ?? [])].map(foldLabel).filter((label) => label.length >= 4);
}

function endOf(words: string, label: string, from: number): number {
  const at = words.indexOf(label, from);
  return at < 0 ? -1 : at + label.length;
}

function endBefore(words: string, label: string, before: number): number {
  const at = words.lastIndexOf(label, before);
  return at < 0 ? 0 : Math.min(before, at + label.length);
}
