// Sheets → the bytes of an Excel workbook: the one way in which this product writes one.
import { type Packed, packPart, packText, zip } from "../open-xml/zip.ts";
import type { Sheet } from "./sheet.ts";
import { sheetXml } from "./sheet-xml.ts";
import { stylesXml } from "./styles-xml.ts";
import { contentTypes, packageRelations, workbookRelations, workbookXml } from "./workbook-xml.ts";

/** What a workbook says about itself, as XML: `docProps/core.xml`, and `docProps/custom.xml` where it has any. */
export interface WorkbookProperties {
  readonly core: string;
  readonly custom?: string;
}

/** The workbook (.xlsx): the same bytes for the same sheets. */
export function writeWorkbook(sheets: readonly Sheet[], properties: WorkbookProperties): Uint8Array {
  const packed = sheets.map((sheet, index) => packPart(pathOf(index), [...sheetXml(sheet)].join("")));
  return zip([...partsAround(sheets, properties), ...packed]);
}

/** The same of sheets of any length: rows are packed as they are made, aside, so that the whole is never held. */
export async function writeLongWorkbook(sheets: readonly Sheet[], properties: WorkbookProperties): Promise<Uint8Array> {
  const packed: Packed[] = [];
  for (const [index, sheet] of sheets.entries()) packed.push(await packText(pathOf(index), sheetXml(sheet)));
  return zip([...partsAround(sheets, properties), ...packed]);
}

function pathOf(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function partsAround(sheets: readonly Sheet[], { core, custom }: WorkbookProperties): readonly Packed[] {
  const hasCustom = custom !== undefined;
  return [
    packPart("[Content_Types].xml", contentTypes(sheets, hasCustom)),
    packPart("_rels/.rels", packageRelations(hasCustom)),
    packPart("docProps/core.xml", core),
    ...(hasCustom ? [packPart("docProps/custom.xml", custom)] : []),
    packPart("xl/_rels/workbook.xml.rels", workbookRelations(sheets)),
    packPart("xl/styles.xml", stylesXml()),
    packPart("xl/workbook.xml", workbookXml(sheets)),
  ];
}
