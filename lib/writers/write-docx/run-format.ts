// How a run of text looks beyond its paragraph's style, and the bookmark around a figure.
import { cellMark, cellMarkId } from "#core/document/cell-mark.ts";
import { escapeXml } from "../open-xml/escape-xml.ts";
import { type Stretch, splitRare } from "./rare-characters.ts";
import type { WordStyle } from "./word-style.ts";

/** What a run is part of; it decides the font that rare characters fall back from. */
export type Role = "title" | "heading1" | "heading2" | "heading3" | "body" | "runIn2" | "runIn3" | "table" | "caption";

export interface RunKind {
  readonly role: Role;
  readonly rare?: boolean;
  readonly breakBefore?: boolean;
  /** Where a figure is too long for the style's size. */
  readonly sizePt?: number;
}

export interface RunFormat {
  readonly chineseFont?: string;
  readonly bold?: boolean;
  readonly sizePt?: number;
}

function fontOf(style: WordStyle, role: Role): string {
  if (role === "runIn2") return style.heading2.font;
  if (role === "runIn3") return style.heading3.font;
  return role === "caption" ? style.heading1.font : style[role].font;
}

/** What a run says of itself; all else comes from its paragraph's style. */
export function runFormat(style: WordStyle, { role, rare, sizePt }: RunKind): RunFormat {
  const font = fontOf(style, role);
  const rareFont = rare ? style.rareFonts[font] : undefined;
  const runIn = role === "runIn2" ? style.heading2 : role === "runIn3" ? style.heading3 : undefined;
  const chineseFont = rareFont ?? (runIn && runIn.font !== style.body.font ? runIn.font : undefined);
  return {
    ...(chineseFont ? { chineseFont } : {}),
    ...(runIn?.bold ? { bold: true } : {}),
    ...(sizePt ? { sizePt } : {}),
  };
}

/** The text in stretches of one font: cut only where the role's font has no rare characters. */
export function stretchesOf(style: WordStyle, role: Role, text: string): readonly Stretch[] {
  return style.rareFonts[fontOf(style, role)] ? splitRare(text) : text === "" ? [] : [{ text, rare: false }];
}

export const textStart = '<w:t xml:space="preserve">';
export const textEnd = "</w:t>";

/** The content of a run: its text, tabs in elements of their own. */
export function runContent(text: string): string {
  return piecesOf(text)
    .map((piece) => (piece === "\t" ? "<w:tab/>" : textStart + escapeXml(piece) + textEnd))
    .join("");
}

/** The text in pieces between tabs; a tab is a piece of its own. */
export function piecesOf(text: string): readonly string[] {
  return text.includes("\t") ? text.split(/(\t)/).filter((piece) => piece !== "") : text === "" ? [] : [text];
}

/** The bookmark around a figure: it carries the cell's name, so that it reads back. */
export function bookmarkOf(cell: string): readonly [start: string, end: string] {
  const id = cellMarkId(cell);
  return [`<w:bookmarkStart w:id="${id}" w:name="${escapeXml(cellMark(cell))}"/>`, `<w:bookmarkEnd w:id="${id}"/>`];
}
