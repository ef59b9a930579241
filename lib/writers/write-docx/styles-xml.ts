// The styles part of a Word file, from a house style. Every Chinese font is named: no theme font can win.
import { escapeXml } from "../open-xml/escape-xml.ts";
import { twipsOfPt, type WordStyle } from "./word-style.ts";

/** Two characters in, in characters and in twentieths of a point: Word takes the first, LibreOffice the second. */
const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';

function indent(style: WordStyle): string {
  return `<w:ind w:firstLineChars="200" w:firstLine="${twipsOfPt(style.body.sizePt * 2)}"/>`;
}

function fonts(chinese: string, latin: string): string {
  const [c, l] = [escapeXml(chinese), escapeXml(latin || chinese)];
  return `<w:rFonts w:hint="eastAsia" w:ascii="${l}" w:hAnsi="${l}" w:eastAsia="${c}" w:cs="${l}"/>`;
}

function size(pt: number): string {
  return `<w:sz w:val="${Math.round(pt * 2)}"/><w:szCs w:val="${Math.round(pt * 2)}"/>`;
}

/** `characters` on a line of the page's width by setting them closer, for programs without a grid of characters. */
function tracking(style: WordStyle): string {
  if (style.grid.by === "grid") return "";
  const { widthMm, leftMm, rightMm } = style.page;
  const cell = ((widthMm - leftMm - rightMm) * 72) / 25.4 / style.grid.characters;
  return `<w:spacing w:val="${Math.floor((cell - style.body.sizePt) * 20)}"/>`;
}

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly custom?: true;
  readonly basedOn?: string;
  readonly next?: string;
  readonly priority: number;
  readonly paragraph: string;
  readonly run: string;
}

function paragraphStyle({
  id,
  name,
  custom,
  basedOn = "Normal",
  next = id,
  priority,
  paragraph,
  run,
}: ParagraphStyle): string {
  return (
    `<w:style w:type="paragraph"${custom ? ' w:customStyle="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="${basedOn}"/><w:next w:val="${next}"/><w:uiPriority w:val="${priority}"/><w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

function headingStyle(style: WordStyle, level: 1 | 2 | 3): string {
  const { font, bold } = style[`heading${level}`];
  const weight = bold ? "<w:b/><w:bCs/>" : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  return paragraphStyle({
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: "Normal",
    priority: 9,
    paragraph: `<w:keepNext/><w:keepLines/>${indent(style)}<w:outlineLvl w:val="${level - 1}"/>`,
    run: fonts(font, style.digits.font) + weight + size(style.body.sizePt),
  });
}

function titleStyle(style: WordStyle): string {
  const { font, sizePt, linePitchPt } = style.title;
  const red = Math.round(style.redLine.widthPt * 8);
  const line = red > 0 ? `<w:pBdr><w:bottom w:val="single" w:sz="${red}" w:space="12" w:color="FF0000"/></w:pBdr>` : "";
  return paragraphStyle({
    id: "Title",
    name: "Title",
    next: "Normal",
    priority: 10,
    paragraph:
      `<w:keepNext/>${line}<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="${twipsOfPt(style.linePitchPt)}" ` +
      `w:line="${twipsOfPt(linePitchPt)}" w:lineRule="exact"/>${noIndent}<w:jc w:val="center"/>`,
    run: fonts(font, font) + size(sizePt),
  });
}

function tableStyles(style: WordStyle): string {
  const single = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';
  const off = '<w:snapToGrid w:val="0"/>';
  const cell = (id: string, name: string, basedOn: string, paragraph: string, run: string) =>
    paragraphStyle({ id, name, custom: true, basedOn, priority: 20, paragraph, run });
  const base = `${off}${single}${noIndent}<w:jc w:val="left"/>`;
  const text = (pt: number) => `${fonts(style.table.font, style.digits.font)}<w:spacing w:val="0"/>${size(pt)}`;
  const centre = '<w:jc w:val="center"/>';
  return [
    cell("ReportTable", "报告表格", "Normal", base, text(style.table.roomySizePt)),
    cell("ReportTableHead", "报告表头", "ReportTable", centre, ""),
    cell("ReportTableFigure", "报告数字", "ReportTable", centre, ""),
    cell("ReportDense", "报告密排表格", "Normal", base, text(style.table.denseSizePt)),
    cell("ReportDenseHead", "报告密排表头", "ReportDense", centre, ""),
    cell("ReportDenseFigure", "报告密排数字", "ReportDense", centre, ""),
    cell(
      "ReportAfterTable",
      "表后空行",
      "Normal",
      `${off}<w:spacing w:line="240" w:lineRule="exact"/>${noIndent}`,
      size(5),
    ),
  ].join("");
}

/** 附件说明, 署名 and 成文日期; how far each stands in is said by its paragraph. */
const closingStyles = [
  ["ReportAttachment", "附件说明", "both"],
  ["ReportSignature", "署名和成文日期", "right"],
]
  .map(([id = "", name = "", align]) =>
    paragraphStyle({ id, name, custom: true, priority: 30, paragraph: `${noIndent}<w:jc w:val="${align}"/>`, run: "" }),
  )
  .join("");

/** `word/styles.xml`. */
export function stylesXml(style: WordStyle): string {
  const body = fonts(style.body.font, style.digits.font) + tracking(style);
  const pitch = `<w:spacing w:line="${twipsOfPt(style.linePitchPt)}" w:lineRule="exact"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fonts(style.body.font, style.digits.font)}<w:kern w:val="2"/>${size(style.body.sizePt)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/>${pitch}${indent(style)}<w:jc w:val="both"/></w:pPr><w:rPr>${body}${size(style.body.sizePt)}</w:rPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
${titleStyle(style)}${headingStyle(style, 1)}${headingStyle(style, 2)}${headingStyle(style, 3)}${tableStyles(style)}
${paragraphStyle({
  id: "Caption",
  name: "caption",
  priority: 35,
  paragraph: `<w:keepNext/>${noIndent}<w:jc w:val="center"/>`,
  run: fonts(style.heading1.font, style.digits.font) + size(style.table.roomySizePt),
})}
${paragraphStyle({
  id: "Figure",
  name: "图",
  custom: true,
  priority: 35,
  paragraph: `<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="center"/>`,
  run: "",
})}
${closingStyles}
${paragraphStyle({
  id: "CommentText",
  name: "annotation text",
  priority: 99,
  paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="left"/>`,
  run: fonts(style.table.font, style.digits.font) + size(10.5),
})}
${paragraphStyle({
  id: "Footer",
  name: "footer",
  priority: 99,
  paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>${noIndent}`,
  run: `${fonts(style.pageNumber.font, style.pageNumber.font)}<w:spacing w:val="0"/>${size(style.pageNumber.sizePt)}`,
})}
</w:styles>`;
}
