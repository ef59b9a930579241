// Comma-separated values → paragraphs and grids: every field is a cell, a record with one text is a paragraph.
import { type Blocks, TooManyCells } from "#readers/blocks/blocks.ts";

const mostColumns = 256;
const mostFields = 100_000;
/** A field of a table: short, no sentence. */
const short = /^[^。；！？]{0,60}$/u;

/**
 * Is the text comma-separated, whatever its name says? At least a head and a row of as many fields stand under each other,
 * and commas stand nowhere else: `12,345` in other texts is one figure.
 */
export function isCsv(text: string, name: string | undefined): boolean {
  if (/[\t|｜]/u.test(text) || !text.includes(",")) return false;
  if (/\.csv$/iu.test(name ?? "")) return true;
  let tables = 0;
  let before: readonly string[] = [];
  for (const record of recordsOf(text)) {
    const fields = record.filter((field) => field !== "").length > 1 ? record : [];
    const heads = before.length > 2 && before.every((field) => short.test(field) && !/^[\d.,+-]+$/u.test(field));
    if (fields.length > 1 && !fields.every((field) => short.test(field))) return false;
    if (fields.length > 0 && fields.length === before.length && heads) tables += 1;
    before = fields;
  }
  return tables > 0;
}

/** Adds the blocks. */
export function addCsv(blocks: Blocks, text: string): void {
  let rows: { readonly text: string }[][] = [];
  let fields = 0;
  const flush = () => {
    if (rows.length > 0) blocks.grid(rows, true);
    rows = [];
  };
  for (const record of recordsOf(text)) {
    fields += record.length;
    if (fields > mostFields) throw new TooManyCells();
    const filled = record.filter((field) => field !== "");
    const [only] = filled;
    if (only === undefined) continue;
    if (filled.length === 1 && !/^[\d.,+-]+$/u.test(only)) {
      flush();
      for (const line of only.split(/\r?\n/u)) blocks.paragraph(line);
    } else if (filled.some((field) => !short.test(field))) {
      flush();
      blocks.paragraph(record.join(",").replace(/(?<!,),+$/u, ""));
    } else rows.push(record.slice(0, mostColumns).map((field) => ({ text: field })));
  }
  flush();
}

/** The records of a text (RFC 4180); a quote that nothing closes is a character like others. */
function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const end = () => {
    records.push(record);
    record = [];
  };
  while (at < text.length) {
    const { field, next } = text[at] === '"' ? quoted(text, at) : plain(text, at);
    record.push(field.trim());
    at = next;
    if (text[at] === ",") {
      at += 1;
      if (at === text.length || text[at] === "\n" || text[at] === "\r") record.push("");
      else continue;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    end();
  }
  if (record.length > 0) end();
  return records;
}

interface Field {
  readonly field: string;
  readonly next: number;
}

function plain(text: string, from: number): Field {
  let next = from;
  while (next < text.length && text[next] !== "," && text[next] !== "\n" && text[next] !== "\r") next += 1;
  return { field: text.slice(from, next), next };
}

function quoted(text: string, from: number): Field {
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return plain(text, from);
    if (text[close + 1] === '"') {
      at = close + 2;
      continue;
    }
    const rest = plain(text, close + 1);
    return { field: text.slice(from + 1, close).replace(/""/gu, '"') + rest.field, next: rest.next };
  }
}
