// The parts of a workbook around its sheets: formats, names, relations, properties.
import { escapeXml } from "../escape-xml.ts";
import { address, type Look, looks, type Sheet } from "./sheet.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = "http://schemas.openxmlformats.org";
const main = `${schemas}/spreadsheetml/2006/main`;
const office = `${schemas}/officeDocument/2006/relationships`;
const mostDecimals = 6;

/** Font, fill, border, alignment of each look; inputs alone are not locked. */
const formats: Readonly<Record<Look, string>> = {
  plain: 'fontId="0" fillId="0" borderId="0" xfId="0"',
  title: 'fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"',
  heading: 'fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"',
  text: 'fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1" applyProtection="1"',
  head: 'fontId="3" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
  label: 'fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"',
  input: 'fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1" applyProtection="1"',
  total: 'fontId="0" fillId="2" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyAlignment="1"',
};

const insides: Readonly<Record<Look, string>> = {
  plain: "",
  title: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  heading: '<alignment horizontal="left" vertical="center"/>',
  text: '<alignment horizontal="left" vertical="top" wrapText="1"/><protection locked="0"/>',
  head: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  label: '<alignment horizontal="left" vertical="center" wrapText="1"/>',
  input: '<alignment horizontal="center" vertical="center"/><protection locked="0"/>',
  total: '<alignment horizontal="center" vertical="center"/>',
};

/** The format of a look: one block of looks for each number of decimals, and one for text that looks like a formula. */
export function formatOf(look: Look, decimals: number, quoted: boolean): number {
  const block = quoted ? mostDecimals + 1 : Math.min(decimals, mostDecimals);
  return block * looks.length + looks.indexOf(look);
}

export function stylesXml(): string {
  const numbers = Array.from({ length: mostDecimals }, (_, index) => {
    return `<numFmt numFmtId="${164 + index}" formatCode="0.${"0".repeat(index + 1)}"/>`;
  });
  const font = (size: number, name: string, bold = false) =>
    `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`;
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const cells = Array.from({ length: mostDecimals + 1 }, (_, decimals) =>
    looks.map((look) => {
      const number = decimals === 0 ? 0 : 163 + decimals;
      return `<xf numFmtId="${number}" ${formats[look]}${number > 0 ? ' applyNumberFormat="1"' : ""}>${insides[look]}</xf>`;
    }),
  ).flat();
  cells.push(...looks.map((look) => `<xf numFmtId="0" ${formats[look]} quotePrefix="1">${insides[look]}</xf>`));
  return [
    `${declaration}<styleSheet xmlns="${main}"><numFmts count="${numbers.length}">${numbers.join("")}</numFmts>`,
    `<fonts count="4">${font(11, "宋体")}${font(16, "黑体")}${font(12, "黑体")}${font(11, "宋体", true)}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
    '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill patternType="solid">',
    '<fgColor rgb="FFFFC7CE"/><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>',
  ].join("");
}

export function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map((sheet, index) => {
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  const quoted = ({ name }: Sheet) => `'${name.replace(/'/g, "''")}'`;
  const titles = sheets.flatMap((sheet, index) => {
    if (!sheet.printTitles) return [];
    const [from, to] = sheet.printTitles;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`${quoted(sheet)}!$${from}:$${to}`)}</definedName>`;
  });
  const names = sheets
    .flatMap((sheet) =>
      sheet.cells.flatMap(({ name, row, column }) =>
        name === undefined ? [] : [{ name, place: `${quoted(sheet)}!${address(row, column, true)}` }],
      ),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, place }) => `<definedName name="${escapeXml(name)}">${escapeXml(place)}</definedName>`);
  const all = [...titles, ...names].join("");
  const defined = all === "" ? "" : `<definedNames>${all}</definedNames>`;
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${entries.join("")}</sheets>${defined}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
  );
}

export function workbookRelations(sheets: readonly Sheet[]): string {
  const relations = sheets.map((_, index) => relation(index + 1, "worksheet", `worksheets/sheet${index + 1}.xml`));
  relations.push(relation(sheets.length + 1, "styles", "styles.xml"));
  return relationsXml(relations);
}

export function packageRelations(): string {
  const core = `<Relationship Id="rId2" Type="${schemas}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
  return relationsXml([
    relation(1, "officeDocument", "xl/workbook.xml"),
    core,
    relation(3, "custom-properties", "docProps/custom.xml"),
  ]);
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${schemas}/package/2006/relationships">${relations.join("")}</Relationships>`;
}

export function contentTypes(sheets: readonly Sheet[]): string {
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
    override("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
    "</Types>",
  ].join("");
}
