// The parts of a Word file as the `docx` library writes them, with what it has no option for put right.
import {
  AlignmentType,
  DocumentGridType,
  Document as DocxDocument,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { TextWatermark } from "docx/watermarks";
import type { TableNode } from "#core/document/build-table.ts";
import { escapeXml } from "../open-xml/escape-xml.ts";
import { type Part, rezip, unzip } from "../open-xml/zip.ts";
import { fixIds } from "./fixed-ids.ts";
import { fontTableXml } from "./font-table-xml.ts";
import { stylesXml } from "./styles-xml.ts";
import { textWidth, twipsOfMm, twipsOfPt, type WordStyle } from "./word-style.ts";

export interface Review {
  /** Printed across every page: 送审稿. */
  readonly watermark: string;
  readonly comments: readonly { readonly author: string; readonly date?: string; readonly lines: readonly string[] }[];
}

/** The `docx` document of these elements in a house style. */
export function docxDocument(
  children: readonly (Paragraph | Table)[],
  style: WordStyle,
  review?: Review,
): DocxDocument {
  return new DocxDocument({
    externalStyles: stylesXml(style),
    evenAndOddHeaderAndFooters: true,
    compatibility: {
      version: 15,
      balanceSingleByteDoubleByteWidth: true,
      doNotExpandShiftReturn: true,
      spaceForUnderline: true,
    },
    customProperties: [{ name: "报告年度", value: "" }],
    ...(review ? { comments: { children: review.comments.map(comment) } } : {}),
    sections: [
      {
        properties: sectionProperties(style),
        ...(review ? { headers: { default: watermark(review), even: watermark(review) } } : {}),
        footers: { default: footer("odd"), even: footer("even") },
        children: [...children],
      },
    ],
  });
}

function sectionProperties(style: WordStyle) {
  const { page, grid } = style;
  const margin = {
    top: twipsOfMm(page.topMm),
    bottom: twipsOfMm(page.bottomMm),
    left: twipsOfMm(page.leftMm),
    right: twipsOfMm(page.rightMm),
    header: twipsOfMm(page.headerMm),
    footer: twipsOfMm(page.footerMm),
    gutter: 0,
  };
  const linePitch = twipsOfPt(style.linePitchPt);
  const charSpace = Math.floor((textWidth(style) / 20 / grid.characters - style.body.sizePt) * 4096);
  return {
    page: { size: { width: twipsOfMm(page.widthMm), height: twipsOfMm(page.heightMm) }, margin },
    grid:
      grid.by === "grid"
        ? { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace }
        : { type: DocumentGridType.LINES, linePitch },
  };
}

/** GB/T 9704-2012 7.5: page number outside, one character in, a dash on each side. */
function footer(side: "odd" | "even"): Footer {
  const number = new TextRun({ font: { hint: "eastAsia" }, children: ["— ", PageNumber.CURRENT, " —"] });
  const [alignment, indent] =
    side === "odd" ? [AlignmentType.RIGHT, { right: 280 }] : [AlignmentType.LEFT, { left: 280 }];
  return new Footer({ children: [new Paragraph({ style: "Footer", alignment, indent, children: [number] })] });
}

function watermark({ watermark: text }: Review): Header {
  const run = new TextWatermark({ text, font: "黑体", color: "C0C0C0", opacity: 0.5 });
  return new Header({ children: [new Paragraph({ style: "Footer", children: [run] })] });
}

/** The library dates every comment; where no date is known its attribute, which is optional, is taken out again. */
const undated = new Date(0);

function comment({ author, date, lines }: Review["comments"][number], id: number) {
  const children = lines.map(
    (line) =>
      new Paragraph({ style: "CommentText", children: [new TextRun({ text: line, font: { hint: "eastAsia" } })] }),
  );
  return { id, author, date: date === undefined ? undated : new Date(date), children };
}

/** The parts by path; `tables` are those among the elements, in order. */
export async function partsOf(document: DocxDocument, style: WordStyle, tables: readonly TableNode[]) {
  const packed = unzip(await Packer.toBuffer(document));
  const parts = new Map<string, Part>();
  for (const [path, bytes] of packed) parts.set(path, path.endsWith(".xlsx") ? rezip(bytes) : bytes.toString("utf8"));
  const touch = (path: string, change: (xml: string) => string) => {
    const xml = parts.get(path);
    if (typeof xml === "string") parts.set(path, change(xml));
  };
  parts.set("word/styles.xml", stylesXml(style));
  parts.set("word/fontTable.xml", fontTableXml(style));
  touch("word/document.xml", (xml) => withCaptions(xml, tables));
  touch("word/settings.xml", withChineseSettings);
  touch("word/comments.xml", (xml) => xml.replaceAll(` w:date="${undated.toISOString()}"`, ""));
  fixIds(parts);
  return parts;
}

/** What screen readers say of a table (`w:tblCaption`, `w:tblDescription`), which the library has no option for. */
function withCaptions(xml: string, tables: readonly TableNode[]): string {
  let index = 0;
  return xml.replace(/<w:tblLook [^>]*\/>/g, (look) => {
    const table = tables[index++];
    if (!table) return look;
    const rows = table.head.length + table.bodies.reduce((sum, body) => sum + body.length, 0);
    const heads = table.head.length > 0 ? `前${table.head.length}行为表头` : "各项自带表头";
    const description = `${rows}行${table.widths.length}列，${heads}`;
    return `${look}<w:tblCaption w:val="${escapeXml(table.caption)}"/><w:tblDescription w:val="${description}"/>`;
  });
}

function withChineseSettings(xml: string): string {
  return xml
    .replace("<w:compat>", '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
    .replace("</w:settings>", '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>');
}

/** The order of parts in the file: what says what the others are comes first. */
export function inPackageOrder(paths: Iterable<string>): readonly string[] {
  const first = ["[Content_Types].xml", "_rels/.rels"];
  return [...first, ...[...paths].filter((path) => !first.includes(path)).sort()];
}
