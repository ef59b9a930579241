// What is the same for all reports of a form and house style, built once with `docx` and cut where texts differ.
import type { Paragraph } from "docx";
import type { TableNode } from "#core/document/build-table.ts";
import type { TableRow } from "#core/editions/printed-row.ts";
import { type Packed, type Part, packPart } from "../open-xml/zip.ts";
import { docxDocument, inPackageOrder, partsOf } from "./parts.ts";
import { noAnchors, paragraph, run } from "./run-elements.ts";
import { type Role, type RunKind, textEnd, textStart } from "./run-format.ts";
import { tableOf } from "./table-elements.ts";
import { layOutTable } from "./table-layout.ts";
import type { WordStyle } from "./word-style.ts";

/** XML before and after the place of a text. */
export type Shell = readonly [before: string, after: string];

export interface TableShell {
  /** XML between the figures' texts, as bytes: one piece more than there are figures. */
  readonly pieces: readonly Buffer[];
}

export interface Shells {
  /** `word/document.xml` around the body's content. */
  readonly body: Shell;
  /** Paragraphs by style ("" for plain text), and the same beginning a page with `|break`. */
  readonly paragraphs: ReadonlyMap<string, Shell>;
  /** Runs by `runKey`. */
  readonly runs: ReadonlyMap<string, Shell>;
  /** The parts that no report changes, deflated. */
  readonly fixed: ReadonlyMap<string, Packed>;
  /** All parts in the order of the file. */
  readonly order: readonly string[];
}

/** Stands where a text goes; no report's text can hold it unescaped in this place, for it never enters a shell. */
const slot = "\ue000";

const paragraphStyles = [
  "",
  "Title",
  "Heading1",
  "Heading2",
  "Heading3",
  "Caption",
  "ReportAfterTable",
  "ReportAttachment",
  "ReportSignature",
] as const;
const roles: readonly Role[] = ["title", "heading1", "heading2", "heading3", "body", "runIn2", "runIn3", "caption"];

/** Parts written anew for every report. */
export const changingParts = ["word/document.xml", "docProps/core.xml", "docProps/custom.xml"] as const;

export function runKey({ role, rare = false, breakBefore = false }: RunKind): string {
  return `${role}${rare ? "|rare" : ""}${breakBefore ? "|break" : ""}`;
}

const cached = new WeakMap<WordStyle, Promise<Shells>>();

/** The shells of a house style. */
export function shellsOf(style: WordStyle): Promise<Shells> {
  let shells = cached.get(style);
  if (!shells) {
    shells = build(style);
    cached.set(style, shells);
  }
  return shells;
}

async function build(style: WordStyle): Promise<Shells> {
  const kinds: RunKind[] = roles.flatMap((role) =>
    [false, true].flatMap((rare) => [false, true].map((breakBefore) => ({ role, rare, breakBefore }))),
  );
  const breaks = [false, true];
  const samples: Paragraph[] = [
    ...paragraphStyles.flatMap((name) =>
      breaks.map((before) => paragraph(name || undefined, [run(style, { role: "body" }, slot)], before)),
    ),
    ...kinds.map((kind) => paragraph(undefined, [run(style, kind, slot)])),
  ];
  const parts = await partsOf(docxDocument(samples, style), style, []);
  const [before, content, after] = bodyOf(parts);
  const found = [...content.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map((match) => match[1] ?? "");
  const paragraphs = new Map<string, Shell>();
  paragraphStyles.forEach((name, index) => {
    for (const [offset, suffix] of ["", "|break"].entries()) {
      const properties = /^<w:pPr>.*?<\/w:pPr>/s.exec(found[2 * index + offset] ?? "")?.[0] ?? "";
      paragraphs.set(`${name}${suffix}`, [`<w:p>${properties}`, "</w:p>"]);
    }
  });
  const runs = new Map(
    kinds.map((kind, index) => [runKey(kind), cut(found[2 * paragraphStyles.length + index] ?? "")]),
  );
  const fixed = new Map<string, Packed>();
  for (const [path, xml] of parts) if (!isChanging(path)) fixed.set(path, packPart(path, xml));
  return { body: [before, after], paragraphs, runs, fixed, order: inPackageOrder(parts.keys()) };
}

function isChanging(path: string): boolean {
  return changingParts.some((changing) => changing === path);
}

function bodyOf(parts: ReadonlyMap<string, Part>): readonly [string, string, string] {
  const xml = String(parts.get("word/document.xml"));
  const start = xml.indexOf("<w:body>") + "<w:body>".length;
  const end = xml.lastIndexOf("<w:sectPr");
  return [xml.slice(0, start), xml.slice(start, end), xml.slice(end)];
}

/** A run around its texts and tabs, which stand in elements of their own. */
function cut(xml: string): Shell {
  const [before, after] = xml.split(`${textStart}${slot}${textEnd}`);
  if (before === undefined || after === undefined) throw new Error("a shell without a place for its text");
  return [before, after];
}

const tables = new WeakMap<WordStyle, Map<string, Promise<TableShell>>>();

/** Kept at most; forms and widths of figures make far fewer. */
const mostTables = 200;

/** The shell of a table: the same for all tables with these heads, spans and widths. */
export function tableShellOf(table: TableNode, style: WordStyle): Promise<TableShell> {
  let ofStyle = tables.get(style);
  if (!ofStyle) {
    ofStyle = new Map();
    tables.set(style, ofStyle);
  }
  const key = signature(table, style);
  let shell = ofStyle.get(key);
  if (!shell) {
    if (ofStyle.size >= mostTables) ofStyle.clear();
    shell = buildTable(table, style);
    ofStyle.set(key, shell);
  }
  return shell;
}

function signature(table: TableNode, style: WordStyle): string {
  const { widths, sizePt } = layOutTable(table, style);
  let key = `${table.caption}|${table.flows ?? false}|${sizePt}|${widths.join(" ")}`;
  for (const rows of [table.head, ...table.bodies]) {
    for (const row of rows) {
      key += "\n";
      for (const cell of row.cells)
        key += `${cell.cell ?? `${cell.role} ${cell.text}`} ${cell.colSpan} ${cell.rowSpan}|`;
    }
  }
  return key;
}

async function buildTable(table: TableNode, style: WordStyle): Promise<TableShell> {
  const mark = (row: TableRow) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.cell ? { ...cell, text: slot } : cell)),
  });
  const marked = { ...table, bodies: table.bodies.map((body) => body.map(mark)) };
  const element = tableOf(marked, style, noAnchors, layOutTable(table, style));
  const parts = await partsOf(docxDocument([element], style), style, [table]);
  const [, content] = bodyOf(parts);
  const xml = content.slice(0, content.lastIndexOf("</w:tbl>") + "</w:tbl>".length);
  return { pieces: xml.split(textStart + slot + textEnd).map((piece) => Buffer.from(piece)) };
}
