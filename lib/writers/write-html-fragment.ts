// Nodes of a document → HTML with inline styles only, for editors that drop classes, ids and style sheets.
import type { NodeType } from "#core/document/node.ts";
import type { TableCell } from "#core/editions/printed-row.ts";
import type { FragmentStyle } from "#templates/html/fragment-nodes.ts";
import type { Template } from "./write-html-compile.ts";
import { isDense, type NodeWriters, runsOf } from "./write-html-page.ts";
import { columnsOf, rowsOf } from "./write-html-table.ts";

export function fragmentWriters(templates: Readonly<Record<NodeType, Template>>, style: FragmentStyle): NodeWriters {
  const headingTag = (level: number) => (style.headingTag === "h" ? `h${level + 1}` : style.headingTag);
  const styleOf = (cell: TableCell) =>
    cell.role === "figure"
      ? style.figure
      : cell.role === "rowHead" || (cell.role === "corner" && !cell.scope)
        ? style.rowHead
        : style.head;
  const writers: NodeWriters = {
    title: (node) =>
      style.title === ""
        ? ""
        : templates.title({
            tag: style.boxTag,
            style: style.title,
            first: node.lines[0] ?? "",
            others: node.lines.slice(1),
          }),
    heading: (node) =>
      templates.heading({ tag: headingTag(node.level), style: style.heading[node.level], runs: runsOf(node.text) }),
    paragraph: (node) =>
      templates.paragraph({
        style: style.paragraph,
        lead: node.runIn ? runsOf(node.runIn.text) : null,
        leadStyle: node.runIn ? style.runIn[node.runIn.level] : null,
        runs: runsOf(node.text),
      }),
    list: (node) =>
      templates.list({ style: style.paragraph, entries: node.items.map((texts) => ({ runs: runsOf(texts) })) }),
    table: (node) =>
      templates.table({
        boxTag: style.boxTag,
        scrollStyle: style.scroll,
        style: isDense(node) ? style.denseTable : style.table,
        columns: columnsOf(node, style.forPhone && isDense(node)),
        ...rowsOf(node, { ids: false, styleOf, carriesData: style.carriesData }),
      }),
    figure: (node) =>
      templates.figure({
        boxTag: style.boxTag,
        scrollStyle: style.scroll,
        style: style.caption,
        caption: node.caption,
        svg: node.svg.replace(/^<svg /, '<svg style="max-width:100%;height:auto" '),
        table: writers.table(node.table),
      }),
    attachments: ({ names }) =>
      templates.attachments({ style: style.paragraph, first: names[0] ?? "", others: names.slice(1) }),
    signature: (node) =>
      templates.signature({ ...node, boxTag: style.boxTag, boxStyle: style.signature, style: style.signed }),
    pageBreak: () => "",
  };
  return writers;
}
