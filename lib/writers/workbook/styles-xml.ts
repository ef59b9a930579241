// The formats of a workbook's cells: one for each look, once more for each number of decimals and for text like a formula.
import type { Look } from "./sheet.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const mostDecimals = 6;

/** Font, fill, border of each look, and its alignment; inputs and texts alone are not locked. */
const formats: Readonly<Record<Look, readonly [format: string, inside: string]>> = {
  plain: ['fontId="0" fillId="0" borderId="0" xfId="0"', ""],
  title: [
    'fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"',
    '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  ],
  heading: [
    'fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"',
    '<alignment horizontal="left" vertical="center"/>',
  ],
  text: [
    'fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1" applyProtection="1"',
    '<alignment horizontal="left" vertical="top" wrapText="1"/><protection locked="0"/>',
  ],
  head: [
    'fontId="3" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
    '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  ],
  label: [
    'fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"',
    '<alignment horizontal="left" vertical="center" wrapText="1"/>',
  ],
  input: [
    'fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1" applyProtection="1"',
    '<alignment horizontal="center" vertical="center"/><protection locked="0"/>',
  ],
  total: [
    'fontId="0" fillId="2" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyAlignment="1"',
    '<alignment horizontal="center" vertical="center"/>',
  ],
  listHead: [
    'fontId="3" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"',
    '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  ],
  listText: ['fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"', '<alignment vertical="top"/>'],
  listWrapped: [
    'fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"',
    '<alignment vertical="top" wrapText="1"/>',
  ],
  listSum: ['fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"', ""],
};

const looks = Object.keys(formats);

/** The format of a look: one block of looks for each number of decimals, and one for text that looks like a formula. */
export function formatOf(look: Look, decimals: number, quoted: boolean): number {
  const block = quoted ? mostDecimals + 1 : Math.min(decimals, mostDecimals);
  return block * looks.length + looks.indexOf(look);
}

/** `xl/styles.xml`: the same for every workbook. */
export function stylesXml(): string {
  const numbers = Array.from({ length: mostDecimals }, (_, index) => {
    return `<numFmt numFmtId="${164 + index}" formatCode="0.${"0".repeat(index + 1)}"/>`;
  });
  const font = (size: number, name: string, bold = false) =>
    `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`;
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const cells = Array.from({ length: mostDecimals + 1 }, (_, decimals) =>
    Object.values(formats).map(([format, inside]) => {
      const number = decimals === 0 ? 0 : 163 + decimals;
      return `<xf numFmtId="${number}" ${format}${number > 0 ? ' applyNumberFormat="1"' : ""}>${inside}</xf>`;
    }),
  ).flat();
  cells.push(
    ...Object.values(formats).map(([format, inside]) => `<xf numFmtId="0" ${format} quotePrefix="1">${inside}</xf>`),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<styleSheet xmlns="${main}"><numFmts count="${numbers.length}">${numbers.join("")}</numFmts>`,
    `<fonts count="4">${font(11, "宋体")}${font(16, "黑体")}${font(12, "黑体")}${font(11, "宋体", true)}</fonts>`,
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE6EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
    '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill patternType="solid">',
    '<fgColor rgb="FFFFC7CE"/><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>',
  ].join("");
}
