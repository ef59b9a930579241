// What a Word file says about itself: core properties and the report's year, form and fingerprint.
import { createHash } from "node:crypto";
import type { Document, Node } from "#core/document/node.ts";
import { escapeXml } from "../escape-xml.ts";

export interface Properties {
  readonly document: Document;
  /** ISO 8601; the date both of creation and of the last change. */
  readonly created: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const schemas = "http://schemas.openxmlformats.org";

/** `docProps/core.xml`. */
export function coreXml({ document, created }: Properties): string {
  const author = escapeXml(document.office === "" ? document.title : document.office);
  const date = escapeXml(created);
  return `${declaration}
<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(document.title)}</dc:title><dc:subject>政府信息公开工作年度报告</dc:subject><dc:creator>${author}</dc:creator><cp:keywords>${document.year}年；政府信息公开；年度报告</cp:keywords><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

/** `docProps/custom.xml`. */
export function customXml({ document }: Properties): string {
  const closing = document.nodes.flatMap((node) => {
    if (node.type === "attachments")
      return [["附件", node.names.map((name) => name.replace(/^\d+\./u, "")).join("\n")]];
    const { office, date } = node.type === "signature" ? node : { office: "", date: "" };
    return [...(office === "" ? [] : [["署名", office]]), ...(date === "" ? [] : [["成文日期", date]])];
  });
  const properties = [
    ["报告年度", String(document.year)],
    ["报告格式", document.edition],
    ["数据指纹", fingerprint(document)],
    ...closing,
  ].map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escapeXml(value as string)}</vt:lpwstr></property>`,
  );
  return `${declaration}
<Properties xmlns="${schemas}/officeDocument/2006/custom-properties" xmlns:vt="${schemas}/officeDocument/2006/docPropsVTypes">${properties.join("")}</Properties>`;
}

/** The same for two documents exactly when all their figures, year and form are the same. */
export function fingerprint(document: Document): string {
  const hash = createHash("sha256");
  hash.update(`${document.edition} ${document.year}\n${figureLines(document.nodes).join("\n")}`);
  return hash.digest("hex").slice(0, 16);
}

function figureLines(nodes: readonly Node[]): string[] {
  const lines: string[] = [];
  for (const node of nodes) {
    if (node.type === "table") {
      for (const body of node.bodies) {
        for (const row of body) for (const cell of row.cells) if (cell.cell) lines.push(`${cell.cell}=${cell.text}`);
      }
    } else if (node.type === "paragraph") {
      for (const run of node.text) if (run.cell) lines.push(`${run.cell}=${run.text}`);
    }
  }
  return lines;
}
