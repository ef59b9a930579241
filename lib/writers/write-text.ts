// Document → plain text: a line for each paragraph and row, tabs between cells, as published reports are passed around.
import { attachmentLine } from "#core/document/closing-nodes.ts";
import type { Document, Node, NodeType } from "#core/document/node.ts";
import { placed } from "#core/editions/placed.ts";
import type { TableRow } from "#core/editions/printed-row.ts";
import type { Text } from "#core/report/text-run.ts";

type Writers = { readonly [K in NodeType]: (node: Extract<Node, { type: K }>) => readonly string[] };

const plain = (text: readonly Text[]) => text.map((run) => run.text).join("");

const writers: Writers = {
  title: (node) => [node.lines.join("")],
  heading: (node) => [plain(node.text)],
  paragraph: (node) => [plain(node.runIn?.text ?? []) + plain(node.text)],
  table: (node) => tableLines([...node.head, ...node.bodies.flat()], node.widths.length),
  list: (node) => node.items.map(plain),
  figure: (node) => [
    node.caption,
    ...tableLines([...node.table.head, ...node.table.bodies.flat()], node.table.widths.length),
  ],
  attachments: (node) => ["", attachmentLine(node)],
  signature: ({ office, date }) => ["", office, date].filter((line, index) => index === 0 || line !== ""),
  pageBreak: () => [],
};

function linesOf<N extends Node>(node: N): readonly string[] {
  return (writers[node.type] as (node: N) => readonly string[])(node);
}

/** The rows of a table; where a cell reaches over several columns or rows its text stands in the first. */
function tableLines(rows: readonly TableRow[], columns: number): readonly string[] {
  return placed(rows.map(({ cells }) => cells)).map((cells) => {
    const line = Array.from({ length: columns }, () => "");
    for (const { cell, left } of cells) line[left] = cell.text.replace(/\s+/g, " ");
    return line.join("\t");
  });
}

/** The document as text, a newline at its end. */
export function writeText(document: Document): string {
  return `${document.nodes.flatMap(linesOf).join("\n")}\n`;
}
