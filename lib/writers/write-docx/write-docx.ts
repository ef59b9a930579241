// Document → Word file (.docx) after GB/T 9704-2012. Final copies are filled into prepared parts (decision 0004).
import type { TableNode } from "#core/document/build-table.ts";
import type { Document, Node, NodeType } from "#core/document/node.ts";
import type { Text } from "#core/report/text-run.ts";
import { type Part, packPart, zip } from "../open-xml/zip.ts";
import { attachmentParagraphs, type ClosingParagraph, signatureParagraphs } from "./closing-paragraphs.ts";
import { propertyParts } from "./document-properties.ts";
import { eachCellOnce } from "./each-cell-once.ts";
import { type ReviewCopy, reviewOf } from "./review-copy.ts";
import { bookmarkOf, type Role, runContent, stretchesOf } from "./run-format.ts";
import { runKey, type Shells, shellsOf, type TableShell, tableShellOf } from "./shells.ts";
import { officialStyle, type WordStyle } from "./word-style.ts";
import { directParts, packAll, tablesOf } from "./write-direct.ts";

export interface DocxOptions {
  /** The official style where left out. */
  readonly style?: WordStyle;
  /** Date of creation, ISO 8601; 1 January after the report's year where left out, so that the bytes stay the same. */
  readonly created?: string;
  /** Makes a review copy: watermark and comments. A final copy has neither. */
  readonly review?: ReviewCopy;
}

/** The document as the bytes of a Word file: the same bytes for the same document, on any machine at any time. */
export async function writeDocx(whole: Document, options: DocxOptions = {}): Promise<Uint8Array> {
  const document = eachCellOnce(whole);
  const style = options.style ?? officialStyle;
  const created = isoDate(options.created) ?? `${document.year + 1}-01-01T00:00:00Z`;
  const review = options.review && reviewOf(document, options.review);
  if (review || document.nodes.some(({ type }) => type === "figure")) {
    return packAll(await directParts(document, style, created, review));
  }
  const parts = await preparedParts(document, style, created);
  const shells = await shellsOf(style);
  return zip(shells.order.map((path) => shells.fixed.get(path) ?? packPart(path, parts.get(path) ?? "", quickLevel)));
}

/** Deflate level of what is written per report: half the time of the usual one, a tenth more bytes. */
const quickLevel = 3;

/** Word takes only seconds, in UTC. */
function isoDate(text: string | undefined): string | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** The parts that differ from report to report, by path. */
export async function preparedParts(
  document: Document,
  style: WordStyle,
  created: string,
): Promise<ReadonlyMap<string, Part>> {
  const shells = await shellsOf(style);
  const tables = new Map<TableNode, TableShell>();
  for (const table of tablesOf(document)) tables.set(table, await tableShellOf(table, style));
  const page: Page = { style, shells, tables };
  const body = document.nodes.flatMap((node, index) =>
    write(node, page, document.nodes[index - 1]?.type === "pageBreak"),
  );
  return new Map<string, Part>([
    ["word/document.xml", joined([shells.body[0], ...body, shells.body[1]])],
    ...propertyParts(document, created),
  ]);
}

/** XML as text, or as bytes where it is the same for many reports. */
type Piece = string | Buffer;

function joined(pieces: readonly Piece[]): Buffer {
  return Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece) : piece)));
}

interface Page {
  readonly style: WordStyle;
  readonly shells: Shells;
  readonly tables: ReadonlyMap<TableNode, TableShell>;
}

type Writer<N extends Node> = (node: N, page: Page, breakBefore: boolean) => readonly Piece[];

function write<N extends Node>(node: N, page: Page, breakBefore: boolean): readonly Piece[] {
  return (writers[node.type] as Writer<N>)(node, page, breakBefore);
}

const writers: { readonly [K in NodeType]: Writer<Extract<Node, { type: K }>> } = {
  title: (node, page) => [
    paragraph(page, "Title", node.lines.map((line, index) => runs(page, "title", line, index > 0)).join("")),
  ],
  heading: (node, page, breakBefore) => [
    paragraph(page, `Heading${node.level}`, textRuns(page, `heading${node.level}`, node.text), breakBefore),
  ],
  paragraph: (node, page, breakBefore) => {
    const lead = node.runIn ? textRuns(page, `runIn${node.runIn.level}`, node.runIn.text) : "";
    return [paragraph(page, "", lead + textRuns(page, "body", node.text), breakBefore)];
  },
  table: (node, page) => [...table(page, node), paragraph(page, "ReportAfterTable", "")],
  list: (node, page) => node.items.map((item) => paragraph(page, "", textRuns(page, "body", item))),
  figure: (node) => {
    throw new Error(`figure ${node.id}: charts are written the long way`);
  },
  attachments: (node, page) => attachmentParagraphs(node, page.style).map((each) => closing(page, each)),
  signature: (node, page) => signatureParagraphs(node, page.style).map((each) => closing(page, each)),
  pageBreak: () => [],
};

/** A paragraph of a style that also says how far it stands in. */
function closing(page: Page, { style, text, indent }: ClosingParagraph): string {
  const written = paragraph(page, style, runs(page, "body", text));
  if (!indent) return written;
  const sides = Object.entries(indent).map(([side, twips]) => ` w:${side}="${twips}"`);
  return written.replace("</w:pPr>", `<w:ind${sides.join("")}/></w:pPr>`);
}

function paragraph({ shells }: Page, style: string, content: string, breakBefore = false): string {
  const [before, after] = shells.paragraphs.get(breakBefore ? `${style}|break` : style) ?? ["<w:p>", "</w:p>"];
  return content === "" && before === "<w:p>" ? "<w:p/>" : before + content + after;
}

function textRuns(page: Page, role: Role, text: readonly Text[]): string {
  return text
    .map((run) => {
      if (run.cell === undefined) return runs(page, role, run.text);
      const [start, end] = bookmarkOf(run.cell);
      const [before, after] = page.shells.runs.get(runKey({ role })) ?? ["", ""];
      return start + before + runContent(run.text) + after + end;
    })
    .join("");
}

function runs({ style, shells }: Page, role: Role, text: string, breakBefore = false): string {
  return stretchesOf(style, role, text)
    .map((stretch, index) => {
      const kind = { role, rare: stretch.rare, breakBefore: breakBefore && index === 0 };
      const [before, after] = shells.runs.get(runKey(kind)) ?? ["", ""];
      return before + runContent(stretch.text) + after;
    })
    .join("");
}

function table(page: Page, node: TableNode): readonly Piece[] {
  const shell = page.tables.get(node);
  if (!shell) throw new Error(`no shell for table ${node.id}`);
  const figures = node.bodies.flatMap((body) =>
    body.flatMap((row) => row.cells.filter(({ cell }) => cell !== undefined)),
  );
  return shell.pieces.flatMap((piece, index) => {
    const figure = figures[index];
    return figure ? [piece, runContent(figure.text)] : [piece];
  });
}
