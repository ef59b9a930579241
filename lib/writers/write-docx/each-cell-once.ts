// A bookmark's name stands once in a file: in the table, else where a sentence first prints the cell.
import type { Document, Node } from "#core/document/node.ts";
import type { Text } from "#core/report/text-run.ts";

/** The document with every cell named once; a figure printed again is plain text. */
export function eachCellOnce(document: Document): Document {
  const seen = new Set<string>();
  for (const node of document.nodes) {
    if (node.type !== "table") continue;
    for (const body of node.bodies) for (const row of body) for (const { cell } of row.cells) if (cell) seen.add(cell);
  }
  const once = (run: Text): Text => {
    if (run.cell === undefined) return run;
    if (seen.has(run.cell)) return { text: run.text };
    seen.add(run.cell);
    return run;
  };
  const nodes = document.nodes.map((node): Node => {
    if (node.type === "heading") return { ...node, text: node.text.map(once) };
    if (node.type !== "paragraph") return node;
    const runIn = node.runIn && { ...node.runIn, text: node.runIn.text.map(once) };
    return { ...node, ...(runIn ? { runIn } : {}), text: node.text.map(once) };
  });
  return { ...document, nodes };
}
