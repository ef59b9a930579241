// The parts of a workbook around its sheets: names, relations, kinds of content.
import { escapeXml } from "../open-xml/escape-xml.ts";
import { address, type Sheet } from "./sheet.ts";
import { filterRange } from "./sheet-xml.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = "http://schemas.openxmlformats.org";
const main = `${schemas}/spreadsheetml/2006/main`;
const office = `${schemas}/officeDocument/2006/relationships`;

/** `xl/workbook.xml`: the sheets, and names of cells, of heads that are printed again, of what is filtered. */
export function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map((sheet, index) => {
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  const own = sheets.flatMap((sheet, index) => [
    ...(sheet.filtered
      ? [definedName("_xlnm._FilterDatabase", `${quoted(sheet)}!${filterRange(sheet, true)}`, index, ' hidden="1"')]
      : []),
    ...(sheet.printTitles
      ? [definedName("_xlnm.Print_Titles", `${quoted(sheet)}!$${sheet.printTitles.join(":$")}`, index)]
      : []),
  ]);
  const names = sheets
    .flatMap((sheet) =>
      sheet.cells.flatMap(({ name, row, column }) =>
        name === undefined ? [] : [{ name, place: `${quoted(sheet)}!${address(row, column, true)}` }],
      ),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, place }) => definedName(name, place));
  const all = [...own, ...names].join("");
  const defined = all === "" ? "" : `<definedNames>${all}</definedNames>`;
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${entries.join("")}</sheets>${defined}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
  );
}

function quoted({ name }: Sheet): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** `sheet`: index of the one sheet that the name belongs to. */
function definedName(name: string, place: string, sheet?: number, more = ""): string {
  const own = sheet === undefined ? "" : ` localSheetId="${sheet}"`;
  return `<definedName name="${escapeXml(name)}"${own}${more}>${escapeXml(place)}</definedName>`;
}

/** `xl/_rels/workbook.xml.rels` */
export function workbookRelations(sheets: readonly Sheet[]): string {
  const relations = sheets.map((_, index) => relation(index + 1, "worksheet", `worksheets/sheet${index + 1}.xml`));
  relations.push(relation(sheets.length + 1, "styles", "styles.xml"));
  return relationsXml(relations);
}

/** `custom`: the workbook has properties of its own. */
export function packageRelations(custom: boolean): string {
  const core = `<Relationship Id="rId2" Type="${schemas}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
  return relationsXml([
    relation(1, "officeDocument", "xl/workbook.xml"),
    core,
    ...(custom ? [relation(3, "custom-properties", "docProps/custom.xml")] : []),
  ]);
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${schemas}/package/2006/relationships">${relations.join("")}</Relationships>`;
}

/** `[Content_Types].xml` */
export function contentTypes(sheets: readonly Sheet[], custom: boolean): string {
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
  return [
    `${declaration}<Types xmlns="${schemas}/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("/xl/workbook.xml", `${spreadsheet}.sheet.main+xml`),
    override("/xl/styles.xml", `${spreadsheet}.styles+xml`),
    ...sheets.map((_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, `${spreadsheet}.worksheet+xml`)),
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    custom
      ? override("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml")
      : "",
    "</Types>",
  ].join("");
}
