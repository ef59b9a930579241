// Nodes of a document as elements of the `docx` library.
import type { Paragraph, Table } from "docx";
import type { Node, NodeType } from "#core/document/node.ts";
import { chartRun } from "./chart-run.ts";
import { attachmentParagraphs, type ClosingParagraph, signatureParagraphs } from "./closing-paragraphs.ts";
import { type Anchors, anchored, noAnchors, paragraph, runs, textRuns } from "./run-elements.ts";
import { tableOf } from "./table-elements.ts";
import type { WordStyle } from "./word-style.ts";

type Element = Paragraph | Table;

/** The elements of all nodes in order; a page break is a property of the paragraph after it. */
export function elementsOf(nodes: readonly Node[], style: WordStyle, anchors: Anchors = noAnchors): Element[] {
  return nodes.flatMap((node, index) => write(node, style, anchors, nodes[index - 1]?.type === "pageBreak"));
}

function write<N extends Node>(node: N, style: WordStyle, anchors: Anchors, breakBefore: boolean): Element[] {
  return (writers[node.type] as Writer<N>)(node, style, anchors, breakBefore);
}

function closing({ style: name, text, indent }: ClosingParagraph, style: WordStyle): Paragraph {
  return paragraph(name || undefined, runs(style, "body", text), false, indent);
}

type Writer<N extends Node> = (node: N, style: WordStyle, anchors: Anchors, breakBefore: boolean) => Element[];

const writers: { readonly [K in NodeType]: Writer<Extract<Node, { type: K }>> } = {
  title: (node, style, anchors) => [
    paragraph(
      "Title",
      anchored(
        anchors.sections.get("basics"),
        node.lines.flatMap((line, index) => runs(style, "title", line, index > 0)),
      ),
    ),
  ],
  heading: (node, style, anchors, breakBefore) => {
    const ids = node.level === 1 ? anchors.sections.get(node.section) : undefined;
    const children = anchored(ids, textRuns(style, `heading${node.level}`, node.text, anchors));
    return [paragraph(`Heading${node.level}`, children, breakBefore)];
  },
  paragraph: (node, style, anchors, breakBefore) => {
    const lead = node.runIn ? textRuns(style, `runIn${node.runIn.level}`, node.runIn.text, anchors) : [];
    return [paragraph(undefined, [...lead, ...textRuns(style, "body", node.text, anchors)], breakBefore)];
  },
  table: (node, style, anchors) => [tableOf(node, style, anchors), paragraph("ReportAfterTable", [])],
  list: (node, style, anchors) =>
    node.items.map((item) => paragraph(undefined, textRuns(style, "body", item, anchors))),
  figure: (node, style, anchors) => [
    paragraph("Caption", runs(style, "caption", node.caption)),
    paragraph("Figure", [chartRun(node, style.table.font)]),
    tableOf(node.table, style, anchors),
    paragraph("ReportAfterTable", []),
  ],
  attachments: (node, style) => attachmentParagraphs(node, style).map((each) => closing(each, style)),
  signature: (node, style) => signatureParagraphs(node, style).map((each) => closing(each, style)),
  pageBreak: () => [],
};
