// A document → what its Word file says about itself.
import type { Document, Node } from "#core/document/node.ts";
import { type ReportProperties, reportCoreXml, reportCustomXml } from "../open-xml/properties-xml.ts";

/** The parts of the file that hold its properties, by path. `created`: ISO 8601. */
export function propertyParts(document: Document, created: string): readonly (readonly [path: string, xml: string])[] {
  const { title, office, year, edition, nodes } = document;
  const figures = figuresIn(nodes);
  const properties: ReportProperties = { title, office, year, edition, figures, closing: nodes, created };
  return [
    ["docProps/core.xml", reportCoreXml(properties)],
    ["docProps/custom.xml", reportCustomXml(properties)],
  ];
}

function figuresIn(nodes: readonly Node[]): readonly (readonly [cell: string, text: string])[] {
  return nodes.flatMap((node) => {
    const pieces =
      node.type === "table"
        ? node.bodies.flatMap((body) => body.flatMap(({ cells }) => cells))
        : node.type === "paragraph"
          ? node.text
          : [];
    return pieces.flatMap(({ cell, text }) => (cell ? [[cell, text] as const] : []));
  });
}
