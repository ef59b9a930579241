// What a file in Word's or Excel's form says about itself: core properties, and the report's year, form and fingerprint.
import { createHash } from "node:crypto";
import type { Node } from "#core/document/node.ts";
import { escapeXml } from "./escape-xml.ts";

/** A report as its files' properties name it. */
export interface ReportProperties {
  readonly title: string;
  readonly office: string;
  readonly year: number;
  readonly edition: string;
  /** Figures as printed, in printed order. */
  readonly figures: readonly (readonly [cell: string, text: string])[];
  /** 署名, 成文日期 and 附件说明 where there are any; other nodes say nothing here. */
  readonly closing: readonly Node[];
  /** ISO 8601; the date both of creation and of the last change. */
  readonly created: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const schemas = "http://schemas.openxmlformats.org";
const names =
  `xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** `docProps/core.xml` of a report's file. */
export function reportCoreXml({ title, office, year, created }: ReportProperties): string {
  const author = escapeXml(office === "" ? title : office);
  const date = escapeXml(created);
  return coreProperties(
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>政府信息公开工作年度报告</dc:subject><dc:creator>${author}</dc:creator><cp:keywords>${year}年；政府信息公开；年度报告</cp:keywords><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified><dc:language>zh-CN</dc:language>`,
  );
}

/** `docProps/core.xml` of a file that is no report: its title. */
export function titleCoreXml(title: string): string {
  return coreProperties(`<dc:title>${escapeXml(title)}</dc:title>`);
}

function coreProperties(inside: string): string {
  return `${declaration}\n<cp:coreProperties ${names}>${inside}</cp:coreProperties>`;
}

/** `docProps/custom.xml` of a report's file. `more`: what else it says about itself, as name and value. */
export function reportCustomXml(
  report: ReportProperties,
  more: readonly (readonly [name: string, value: string])[] = [],
): string {
  const closing = report.closing.flatMap((node) => {
    if (node.type === "attachments")
      return [["附件", node.names.map((name) => name.replace(/^\d+\./u, "")).join("\n")]];
    const { office, date } = node.type === "signature" ? node : { office: "", date: "" };
    return [...(office === "" ? [] : [["署名", office]]), ...(date === "" ? [] : [["成文日期", date]])];
  });
  const properties = [
    ["报告年度", String(report.year)],
    ["报告格式", report.edition],
    ["数据指纹", fingerprint(report)],
    ...closing,
    ...more,
  ].map(
    ([name = "", value = ""], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${declaration}
<Properties xmlns="${schemas}/officeDocument/2006/custom-properties" xmlns:vt="${schemas}/officeDocument/2006/docPropsVTypes">${properties.join("")}</Properties>`;
}

/** The same for two reports exactly when all their figures, year and form are the same. */
function fingerprint({ edition, year, figures }: ReportProperties): string {
  const hash = createHash("sha256");
  hash.update(`${edition} ${year}\n${figures.map(([cell, text]) => `${cell}=${text}`).join("\n")}`);
  return hash.digest("hex").slice(0, 16);
}
