// Sheets → the bytes of an Excel workbook: the one way in which this product writes one.
import { packPart, zip } from "../open-xml/zip.ts";
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
export function writeWorkbook(sheets: readonly Sheet[], { core, custom }: WorkbookProperties): Uint8Array {
  const hasCustom = custom !== undefined;
  return zip([
    packPart("[Content_Types].xml", contentTypes(sheets, hasCustom)),
    packPart("_rels/.rels", packageRelations(hasCustom)),
    packPart("docProps/core.xml", core),
    ...(hasCustom ? [packPart("docProps/custom.xml", custom)] : []),
    packPart("xl/_rels/workbook.xml.rels", workbookRelations(sheets)),
    packPart("xl/styles.xml", stylesXml()),
    packPart("xl/workbook.xml", workbookXml(sheets)),
    ...sheets.map((sheet, index) => packPart(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet))),
  ]);
}
