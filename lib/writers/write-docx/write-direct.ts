// Document → Word file the long way, through the `docx` library: review copies, charts, and the measure for the prepared way.
import type { TableNode } from "#core/document/build-table.ts";
import type { Document } from "#core/document/node.ts";
import { type Part, packPart, zip } from "../open-xml/zip.ts";
import { propertyParts } from "./document-properties.ts";
import { elementsOf } from "./elements.ts";
import { docxDocument, inPackageOrder, partsOf, type Review } from "./parts.ts";
import type { Anchors } from "./run-elements.ts";
import type { WordStyle } from "./word-style.ts";

/** All parts of the file by path. */
export async function directParts(
  document: Document,
  style: WordStyle,
  created: string,
  review?: Review & { readonly anchors: Anchors },
): Promise<ReadonlyMap<string, Part>> {
  const elements = elementsOf(document.nodes, style, review?.anchors);
  const parts = await partsOf(docxDocument(elements, style, review), style, tablesOf(document));
  for (const [path, xml] of propertyParts(document, created)) parts.set(path, xml);
  return parts;
}

/** The tables of a document in printed order, those of figures among them. */
export function tablesOf(document: Document): readonly TableNode[] {
  return document.nodes.flatMap((node) =>
    node.type === "table" ? [node] : node.type === "figure" ? [node.table] : [],
  );
}

export function packAll(parts: ReadonlyMap<string, Part>): Uint8Array {
  return zip(inPackageOrder(parts.keys()).map((path) => packPart(path, parts.get(path) ?? "")));
}
