// The 审签单: what it says, once for the page and for the Word file.
import type { TableCell } from "../editions/printed-row.ts";
import { storableText } from "../language/storable-text.ts";
import type { Document, Node } from "./node.ts";

export interface SheetTable {
  readonly caption: string;
  /** Heads of the columns with their relative widths, which sum to 1. */
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

export interface ApprovalSheet {
  /** Of the report. */
  readonly title: string;
  readonly year: number;
  readonly office: string;
  /** SHA-256 of what was approved; undefined before that. */
  readonly fingerprint: string | undefined;
  /** One person may do all. */
  readonly oneForAll: boolean;
  readonly tables: readonly SheetTable[];
}

export const sheetTitle = "年度报告审签单";
export const oneForAllWords = "本单位实行一人兼办：填写与审核、保密审查、签发可由同一人办理。";

/** In lines that fit a page. */
export function fingerprintLines({ fingerprint }: ApprovalSheet): readonly string[] {
  if (fingerprint === undefined) return ["尚未签发。"];
  return ["签发稿指纹（SHA-256）：", fingerprint.slice(0, 32), fingerprint.slice(32)];
}

/** The sheet as a document, for the writers of files. */
export function sheetDocument(sheet: ApprovalSheet): Document {
  const paragraph = (text: string): Node => ({ type: "paragraph", section: "", text: [{ text: storableText(text) }] });
  const nodes: Node[] = [
    { type: "title", lines: [sheetTitle] },
    paragraph(sheet.title),
    ...fingerprintLines(sheet).map(paragraph),
    ...(sheet.oneForAll ? [paragraph(oneForAllWords)] : []),
    ...sheet.tables.flatMap((table, index) =>
      table.rows.length === 0 ? [paragraph(`${table.caption}：无。`)] : tableNodes(table, `sheet-${index}`),
    ),
  ];
  return { title: sheetTitle, office: storableText(sheet.office), year: sheet.year, edition: "", nodes };
}

function tableNodes({ caption, columns, rows }: SheetTable, id: string): readonly Node[] {
  const cell = (text: string, role: TableCell["role"]): TableCell => ({
    role,
    text: storableText(text),
    colSpan: 1,
    rowSpan: 1,
    ...(role === "columnHead" ? { scope: "col" as const } : {}),
  });
  return [
    { type: "heading", level: 1, section: "", text: [{ text: caption }] },
    {
      type: "table",
      section: "",
      id,
      caption,
      widths: columns.map(({ width }) => width),
      head: [{ cells: columns.map(({ head }) => cell(head, "columnHead")) }],
      bodies: [rows.map((row) => ({ cells: row.map((text) => cell(text, "rowHead")) }))],
      flows: true,
    },
  ];
}
