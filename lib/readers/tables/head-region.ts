// The heads of a table as they are printed: what stands between the row above the table and the label of its first row.
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import { fold, foldLabel } from "#core/language/fold-text.ts";
import type { TableLine } from "#readers/rows/find-rows.ts";
import { leaves } from "./row-cells.ts";

export interface Print {
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

/**
 * The folded text of a table's heads, its first row label and a remark behind that included; undefined where the label is
 * not printed.
 */
export function headRegion(edition: Edition, table: Table, print: Print): string | undefined {
  const rows = leaves(table.rows).flatMap(spellings);
  const others = edition.sections.flatMap((section) =>
    (section.tables ?? []).filter((one) => one !== table).flatMap((one) => leaves(one.rows).flatMap(spellings)),
  );
  const first = rows.flatMap((label) => {
    const from = print.words.indexOf(label);
    return from < 0 ? [] : [{ from, to: from + label.length }];
  });
  const [row] = first.sort((a, b) => a.from - b.from || b.to - a.to);
  if (!row) return undefined;
  const above = Math.max(0, ...others.map((label) => endBefore(print.words, label, row.from)));
  const until = (print.at[row.to - 1] ?? print.text.length) + 1;
  const behind = /^\([^()\n]{1,20}\)/u.exec(print.text.slice(until, until + 24))?.[0] ?? "";
  return print.text.slice(print.at[above] ?? 0, until) + behind;
}

const shortestNote = 10;

/** Is the sentence of the form in a table's corner left out, where the heads of the table's columns are printed? */
export function lacksBalanceNote(table: Table, print: Print): boolean {
  const note = foldLabel(table.corner ?? "");
  if (note.length < shortestNote || print.words.includes(note)) return false;
  const columns = leaves(table.columns).flatMap(spellings);
  if (columns.filter((label) => print.words.includes(label)).length < 2) return false;
  const pairs = [...note].slice(1).map((character, at) => `${note[at]}${character}`);
  return pairs.filter((pair) => print.words.includes(pair)).length * 2 < pairs.length;
}

function spellings(head: Head): readonly string[] {
  return [head.label, ...(head.aliases ?? [])].map(foldLabel).filter((label) => label.length >= 4);
}

function endBefore(words: string, label: string, before: number): number {
  const at = words.lastIndexOf(label, before);
  return at < 0 ? 0 : Math.min(before, at + label.length);
}
