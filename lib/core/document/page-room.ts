// How much of a page is left where a part begins: text and tables laid out roughly, as Word and browsers do exactly.
import type { TableNode } from "./build-table.ts";
import type { Node } from "./node.ts";

/** GB/T 9704-2012: 225 mm of 22 lines, 28 characters a line; rows of tables among text as both writers set them. */
const pagePt = 225 * (72 / 25.4);
const linePt = pagePt / 22;
const charactersALine = 28;
const titleLinePt = 35;
const rowPt = 9.5 * (72 / 25.4);
const afterTablePt = 12;
const ptOfPixel = 0.75;

/** Share of the page that is empty below these nodes; 1 where a page has just ended. An estimate: some lines more or less. */
export function roomBelow(nodes: readonly Node[]): number {
  let filled = 0;
  for (const node of nodes) {
    if (node.type === "pageBreak") filled = 0;
    else if (node.type === "table") for (const block of blocksOf(node)) filled = placeWhole(filled, block);
    else if (node.type === "figure")
      filled = placeWhole(filled, node.height * ptOfPixel + blocksOf(node.table).reduce(sum));
    else filled = (filled + textHeight(node)) % pagePt;
  }
  return 1 - filled / pagePt;
}

/** Where a block ends that begins at `filled` and moves to the next page if it does not fit. */
function placeWhole(filled: number, height: number): number {
  return (filled + height > pagePt ? height : filled + height) % pagePt;
}

const sum = (left: number, right: number): number => left + right;

/** Heights of what a page cannot part. */
function blocksOf({ head, bodies, parts }: TableNode): readonly number[] {
  const heights = bodies.map((body) => body.length * rowPt);
  const whole = parts ? heights : [heights.reduce(sum, 0)];
  return whole.map((height, index) => {
    const heads = index === 0 ? head.length * rowPt : 0;
    return height + heads + (index === whole.length - 1 ? afterTablePt : 0);
  });
}

function textHeight(node: Exclude<Node, { type: "pageBreak" | "table" | "figure" }>): number {
  if (node.type === "title") return node.lines.length * titleLinePt + linePt;
  if (node.type === "list") return node.items.reduce((lines, item) => lines + linesOf(item), 0) * linePt;
  if (node.type === "attachments") return (node.names.length + 1) * linePt;
  if (node.type === "signature") return 3 * linePt;
  return linesOf(node.type === "paragraph" ? [...(node.runIn?.text ?? []), ...node.text] : node.text) * linePt;
}

/** Lines of a paragraph that begins two characters in; half-width characters count half. */
function linesOf(runs: readonly { readonly text: string }[]): number {
  let width = 2;
  for (const { text } of runs) {
    width += text.length;
    for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) < 0x7f) width -= 0.5;
  }
  return Math.ceil(width / charactersALine);
}
