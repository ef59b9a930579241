// Nodes of a document → HTML with classes: the standalone page and the preview.
import type { Node, NodeType } from "#core/document/node.ts";
import type { Text } from "#core/report/text-run.ts";
import type { Template } from "./write-html-compile.ts";
import { columnsOf, rowsOf } from "./write-html-table.ts";

/** One function for each type of node. */
export type NodeWriters = { readonly [T in NodeType]: (node: Extract<Node, { type: T }>) => string };

/** The nodes in order. Throws for a node of unknown type. */
export function bodyOf(nodes: readonly Node[], writers: NodeWriters): string {
  return nodes
    .map((node) => writeNode(node, writers))
    .filter((html) => html !== "")
    .join("\n");
}

function writeNode<T extends NodeType>(node: Extract<Node, { type: T }>, writers: NodeWriters): string {
  const write = Object.hasOwn(writers, node.type) ? writers[node.type as T] : undefined;
  if (!write) throw new Error(`unknown node type ${node.type}`);
  return write(node);
}

/** Runs of text as templates take them. */
export function runsOf(texts: readonly Text[]): readonly object[] {
  return texts.map(({ text, cell, unresolved, mark }) => ({
    text: text,
    cell: cell ?? null,
    unresolved: unresolved ?? false,
    mark: mark ?? null,
  }));
}

export function pageWriters(templates: Readonly<Record<NodeType, Template>>): NodeWriters {
  const writers: NodeWriters = {
    title: (node) => templates.title({ first: node.lines[0] ?? "", others: node.lines.slice(1) }),
    heading: (node) => templates.heading({ tag: `h${node.level + 1}`, runs: runsOf(node.text) }),
    paragraph: (node) =>
      templates.paragraph({
        lead: node.runIn ? runsOf(node.runIn.text) : null,
        level: node.runIn?.level ?? null,
        runs: runsOf(node.text),
      }),
    list: (node) => templates.list({ entries: node.items.map((texts) => ({ runs: runsOf(texts) })) }),
    table: (node) =>
      templates.table({
        label: `${node.caption}（表格，可左右滚动）`,
        caption: node.caption,
        look: tableLook(node),
        scroll: `scroll${node.parts ? " parts" : ""}${node.flows ? " flows" : ""}`,
        columns: columnsOf(node),
        ...rowsOf(node, { ids: true, styleOf: () => null }),
      }),
    figure: (node) => templates.figure({ caption: node.caption, svg: node.svg, table: writers.table(node.table) }),
    attachments: (node) => templates.attachments(node),
    signature: (node) => templates.signature(node),
    pageBreak: (node) => templates.pageBreak(node),
  };
  return writers;
}

const mostColumnsAtFullSize = 6;
/** Tables of more rows are set in lower rows, as in Word. */
const mostRowsOfHeight = 20;
/** Width of the type area, and what lines and margins take of a column of figures, in points. */
const areaWidth = 442;
const aroundFigure = 2;
/** Width of a digit in the widest of the fonts that may stand in, as a share of its size. */
const digitWidth = 0.56;
/** Sizes of figures in points with the class that sets each, the usual one first. */
const figureSizes = [
  { sizePt: 9, look: "" },
  { sizePt: 8, look: "long" },
  { sizePt: 6.5, look: "longer" },
  { sizePt: 5.5, look: "longest" },
] as const;

/** Classes: narrow columns, many rows, long figures; none for a table of few columns. */
function tableLook(node: Extract<Node, { type: "table" }>): string {
  const looks: string[] = [];
  if (node.widths.length > mostColumnsAtFullSize) {
    looks.push("dense");
    if (node.head.length + node.bodies.reduce((rows, body) => rows + body.length, 0) > mostRowsOfHeight)
      looks.push("tall");
    const room = Math.min(...node.widths.slice(-4)) * areaWidth - aroundFigure;
    const digits = longestFigure(node) * digitWidth;
    const fitting = figureSizes.find(({ sizePt }) => digits * sizePt <= room) ?? figureSizes[figureSizes.length - 1];
    if (fitting && fitting.look !== "") looks.push(fitting.look);
  }
  return looks.join(" ");
}

function longestFigure(node: Extract<Node, { type: "table" }>): number {
  let longest = 0;
  for (const body of node.bodies)
    for (const row of body)
      for (const cell of row.cells) if (cell.role === "figure") longest = Math.max(longest, cell.text.length);
  return longest;
}

/** Does a table need the small type of many columns? */
export function isDense(node: Extract<Node, { type: "table" }>): boolean {
  return node.widths.length > mostColumnsAtFullSize;
}
