// A report printed the ways published pages print it, and damaged the ways they are damaged: ground for reader tests.
import { leavesOf, pathsOf } from "#core/editions/cells.ts";
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import { simplify } from "#core/language/simplify.ts";
import { figuresOf, printedText } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { sectionHeading, usualTitle } from "#core/report/title.ts";

/** One printed row. `figures` is where its figures begin; rows of heads have none. */
export interface PrintedRow {
  readonly kind: "heading" | "text" | "head" | "body";
  readonly labels: readonly string[];
  readonly figures: readonly string[];
}

/** The rows of a report, top to bottom. */
export function printedRows(edition: Edition, report: Report): readonly PrintedRow[] {
  const figures = figuresOf(edition, report);
  const text = (name: string) => printedText(edition, report, figures, name);
  const line = (kind: PrintedRow["kind"], ...labels: string[]): PrintedRow => ({ kind, labels, figures: [] });
  return [
    line("text", usualTitle(report)),
    line("text", `本报告所列数据统计期限为${report.year}年1月1日至${report.year}年12月31日。`),
    ...edition.sections.flatMap((section) => [
      line("heading", sectionHeading(section, report.year)),
      ...(section.tables ?? []).flatMap((table) =>
        table.layout === "across" ? acrossRows(table, text) : stackedRows(table, text),
      ),
      ...(section.tables ? [] : [line("text", "全年各项工作按要求完成。")]),
    ]),
  ];
}

const printedHead = (head: Head) => `${head.mark ?? ""}${head.label}`;

function stackedRows(table: Table, text: (name: string) => string): PrintedRow[] {
  const columns = pathsOf(table.columns);
  const depth = Math.max(...columns.map((path) => path.length));
  const rows: PrintedRow[] = [];
  if (table.caption) rows.push({ kind: "head", labels: [table.caption], figures: [] });
  if (table.columnsTitle) rows.push({ kind: "head", labels: [table.corner ?? "", table.columnsTitle], figures: [] });
  for (let level = 0; level < depth; level += 1) {
    const heads = columns.flatMap((path, index) => {
      const head = path[level];
      return head && columns[index - 1]?.[level] !== head ? [printedHead(head)] : [];
    });
    const corner = level === 0 && table.corner && !table.columnsTitle ? [table.corner] : [];
    rows.push({ kind: "head", labels: [...corner, ...heads], figures: [] });
  }
  let above: readonly Head[] = [];
  for (const path of pathsOf(table.rows)) {
    const labels = path.filter((head, index) => index === path.length - 1 || above[index] !== head).map(printedHead);
    above = path;
    const row = path[path.length - 1] as Head;
    const cells = columns.map((column) => text(`${table.id}_${row.id}_${(column[column.length - 1] as Head).id}`));
    rows.push({ kind: "body", labels, figures: cells });
  }
  return rows;
}

function acrossRows(table: Table, text: (name: string) => string): PrintedRow[] {
  const leaves = table.rows.flatMap(leavesOf);
  const columns = table.columns;
  return [
    { kind: "head", labels: table.rows.map(printedHead), figures: [] },
    { kind: "head", labels: leaves.filter((leaf) => !table.rows.includes(leaf)).map(printedHead), figures: [] },
    { kind: "head", labels: leaves.flatMap(() => columns.map(printedHead)), figures: [] },
    {
      kind: "body",
      labels: [],
      figures: leaves.flatMap((leaf) => columns.map((column) => text(`${table.id}_${leaf.id}_${column.id}`))),
    },
  ];
}

const isCell = (row: PrintedRow) => row.kind === "head" || row.kind === "body";
const cellsOf = (row: PrintedRow) => [...row.labels, ...row.figures];

function byLine(print: (cells: readonly string[], row: PrintedRow) => string) {
  return (rows: readonly PrintedRow[]) =>
    rows.map((row) => (isCell(row) ? print(cellsOf(row), row) : row.labels.join(""))).join("\n");
}

function html(rows: readonly PrintedRow[]): string {
  let open = false;
  const parts = rows.map((row) => {
    const before = isCell(row) && !open ? "<table border=1>" : !isCell(row) && open ? "</table>" : "";
    open = isCell(row);
    const body = isCell(row)
      ? `<tr>${cellsOf(row)
          .map((cell) => `<td><p>${cell}</p></td>`)
          .join("")}</tr>`
      : `<p>${row.labels.join("")}</p>`;
    return before + body;
  });
  return `<!doctype html><html><body><div id="zoom">${parts.join("\n")}</div></body></html>`;
}

/** Layouts seen in published pages. */
export const layouts: Readonly<Record<string, (rows: readonly PrintedRow[]) => string>> = {
  "a cell a line": byLine((cells) => cells.join("\n")),
  "a cell a line, blank lines between": byLine((cells) => cells.join("\n\n")),
  "a cell a line, each with a pipe": byLine((cells) => cells.map((cell) => `${cell} |`).join("\n")),
  tabs: byLine((cells) => cells.join("\t")),
  "tabs, shifted": byLine(
    (cells, row) =>
      [...row.labels, ...(row.figures.length > 0 ? [""] : []), ...row.figures, "", ""].join("\t") || cells.join(""),
  ),
  pipes: byLine((cells) => cells.map((cell) => `${cell} |`).join(" ")),
  "pipes with empty columns": byLine((cells) => `${cells.join(" | ")} | | | |`),
  Markdown: byLine((cells) => `| ${cells.join(" | ")} |\n|${cells.map(() => "---|").join("")}`),
  "padded columns": byLine(
    (cells, row) =>
      row.labels.map((label) => label.padEnd(24)).join("   ") +
        row.figures.map((figure) => figure.padStart(9)).join("") || cells.join(""),
  ),
  blanks: byLine((cells) => cells.join(" ")),
  "web page": html,
};

/** Cell borders lost altogether: only the sums can tell where a figure ends. */
export const runTogether = (rows: readonly PrintedRow[]) => rows.map((row) => cellsOf(row).join("")).join("");

/** Replaces the rows at an index. */
function at(rows: readonly PrintedRow[], index: number, ...by: readonly PrintedRow[]): readonly PrintedRow[] {
  return [...rows.slice(0, index), ...by, ...rows.slice(index + 1)];
}

const bodies = (rows: readonly PrintedRow[]) => rows.flatMap((row, index) => (row.kind === "body" ? [index] : []));

type Damage = (rows: readonly PrintedRow[], pick: (below: number) => number) => readonly PrintedRow[];

function figures(change: (figures: readonly string[], place: number) => readonly string[]): Damage {
  return (rows, pick) => {
    const candidates = bodies(rows);
    const index = candidates[pick(candidates.length)] as number;
    const row = rows[index] as PrintedRow;
    return at(rows, index, { ...row, figures: change(row.figures, pick(row.figures.length)) });
  };
}

function label(change: (row: PrintedRow, first: string, last: string) => readonly PrintedRow[]): Damage {
  return (rows, pick) => {
    const candidates = bodies(rows).filter((index) => (rows[index]?.labels.at(-1)?.length ?? 0) >= 6);
    const index = candidates[pick(candidates.length)] as number;
    const row = rows[index] as PrintedRow;
    const text = row.labels.at(-1) as string;
    const cut = 4 + pick(text.length - 5);
    return at(rows, index, ...change(row, text.slice(0, cut), text.slice(cut)));
  };
}

const only = (...labels: string[]): PrintedRow => ({ kind: "body", labels, figures: [] });

/** Damage seen in published pages. `pick(n)` is any number from 0 to n − 1. */
export const damages: Readonly<Record<string, Damage>> = {
  "a figure is lost": figures((all, place) => all.filter((_, index) => index !== place)),
  "a figure is doubled": figures((all, place) => all.flatMap((one, index) => (index === place ? [one, one] : [one]))),
  "two figures run together": figures((all, place) =>
    all.flatMap((one, index) => (index === place + 1 ? [] : index === place ? [one + (all[index + 1] ?? "")] : [one])),
  ),
  "a row is shifted": figures((all) => ["", ...all]),
  "a label breaks behind its figures": label((row, first, last) => [
    { ...row, labels: [...row.labels.slice(0, -1), first] },
    only(last),
  ]),
  "a label breaks before its figures": label((row, first, last) => [
    only(...row.labels.slice(0, -1), first),
    { ...row, labels: [last] },
  ]),
  "a label breaks around its figures": label((row, first, last) => [
    only(...row.labels.slice(0, -1), first),
    { ...row, labels: [] },
    only(last),
  ]),
  "a label is lost": (rows, pick) => {
    const candidates = bodies(rows).filter((index) => (rows[index]?.labels.length ?? 0) > 0);
    const index = candidates[pick(candidates.length)] as number;
    return at(rows, index, { ...(rows[index] as PrintedRow), labels: [] });
  },
  "a page ends inside the table": (rows, pick) => {
    const candidates = bodies(rows);
    const index = candidates[pick(candidates.length)] as number;
    return at(rows, index, rows[index] as PrintedRow, { kind: "text", labels: [`- ${pick(9) + 1} -`], figures: [] });
  },
  "a bare page number stands inside the table": (rows, pick) => {
    const candidates = bodies(rows);
    const index = candidates[pick(candidates.length)] as number;
    return at(rows, index, rows[index] as PrintedRow, { kind: "text", labels: [String(pick(9) + 1)], figures: [] });
  },
  "the heads are repeated": (rows, pick) => {
    const candidates = bodies(rows).filter((index) => rows[index + 1]?.kind === "body");
    const index = candidates[pick(candidates.length)] as number;
    let head = index;
    while (head > 0 && rows[head]?.kind === "body") head -= 1;
    const heads: PrintedRow[] = [];
    for (; rows[head]?.kind === "head"; head -= 1) heads.unshift(rows[head] as PrintedRow);
    return at(rows, index, rows[index] as PrintedRow, ...heads);
  },
  "a row is lost": (rows, pick) => {
    const candidates = bodies(rows);
    return at(rows, candidates[pick(candidates.length)] as number);
  },
};

let traditional: ReadonlyMap<string, string> | undefined;

/** A text as a mirror in Traditional characters prints it. */
export function inTraditional(text: string): string {
  if (!traditional) {
    const pairs = new Map<string, string>();
    for (let code = 0x4e00; code <= 0x9fff; code += 1) {
      const character = String.fromCharCode(code);
      const simple = simplify(character);
      if (simple !== character && !pairs.has(simple)) pairs.set(simple, character);
    }
    traditional = pairs;
  }
  return [...text].map((character) => traditional?.get(character) ?? character).join("");
}
