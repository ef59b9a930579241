// A stored text as a document and back: one line of text a line, placeholders as one piece each, nothing changed.
import type { Node } from "prosemirror-model";
import { sure } from "#core/ground/sure.ts";
import { placeholderPattern } from "#core/report/placeholders.ts";
import { proseSchema } from "./prose-schema.ts";

/** Taken as one piece: a live figure; a carriage return, which a page would turn into a new line. */
const pieces = new RegExp(`${placeholderPattern.source}|\\r`, "gu");

/** The document of a text. */
export function docOf(text: string): Node {
  return proseSchema.node("doc", null, text.split("\n").map(lineOf));
}

/** One line of text, without its line break, as a node. */
export function lineOf(line: string): Node {
  return proseSchema.node("line", null, inlineOf(line));
}

/** What a line holds: its characters and the pieces among them. */
export function inlineOf(line: string): readonly Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const { index, 0: typed } of line.matchAll(pieces)) {
    if (index > end) nodes.push(proseSchema.text(line.slice(end, index)));
    nodes.push(proseSchema.node("held", { typed }));
    end = index + typed.length;
  }
  if (end < line.length) nodes.push(proseSchema.text(line.slice(end)));
  return nodes;
}

/** Lines are kept from change to change: what stands in one is worked out once. */
const texts = new WeakMap<Node, string>();

/** The stored text of one line. */
export function textOfLine(line: Node): string {
  let text = texts.get(line);
  if (text === undefined) {
    text = "";
    line.forEach((piece) => {
      text += storedText(piece);
    });
    texts.set(line, text);
  }
  return text;
}

/** The stored text of a document: the inverse of `docOf`, for every text. */
export function textOf(doc: Node): string {
  const lines: string[] = [];
  doc.forEach((line) => {
    lines.push(textOfLine(line));
  });
  return lines.join("\n");
}

function storedText(piece: Node): string {
  return piece.isText ? (piece.text ?? "") : String(piece.attrs.typed);
}

/** Where each line begins: in the text, and in the document. Worked out once for a document. */
interface Starts {
  readonly offsets: readonly number[];
  readonly positions: readonly number[];
}

const starts = new WeakMap<Node, Starts>();

function startsOf(doc: Node): Starts {
  let known = starts.get(doc);
  if (!known) {
    const offsets: number[] = [];
    const positions: number[] = [];
    let offset = 0;
    doc.forEach((line, position) => {
      offsets.push(offset);
      positions.push(position);
      offset += textOfLine(line).length + 1;
    });
    known = { offsets, positions };
    starts.set(doc, known);
  }
  return known;
}

/** The last line that begins at or before an offset. */
function lineAt({ offsets }: Starts, offset: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sure(offsets[middle]) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The position in the document of an offset in its text; inside a piece, the one before it. Beyond the end, the end. */
export function positionAt(doc: Node, offset: number): number {
  const known = startsOf(doc);
  const index = lineAt(known, offset);
  const line = doc.child(index);
  const inside = Math.min(Math.max(offset - (known.offsets[index] ?? 0), 0), textOfLine(line).length);
  return (known.positions[index] ?? 0) + 1 + positionInLine(line, inside);
}

function positionInLine(line: Node, offset: number): number {
  let start = 0;
  let position = 0;
  for (let index = 0; index < line.childCount; index++) {
    const piece = line.child(index);
    const { length } = storedText(piece);
    if (offset < start + length) return piece.isText ? position + offset - start : position;
    start += length;
    position += piece.nodeSize;
  }
  return position;
}

/** The end of a place in the text, as a position: behind a piece that the place ends in. */
export function endPositionAt(doc: Node, offset: number): number {
  const position = positionAt(doc, offset);
  return offsetAt(doc, position) < offset && position < doc.content.size ? position + 1 : position;
}

/** The offset in the text of a position in the document; between two lines, the beginning of the second. */
export function offsetAt(doc: Node, position: number): number {
  const $position = doc.resolve(position);
  const begin = startsOf(doc).offsets[$position.index(0)];
  if (begin === undefined) return textOf(doc).length;
  if ($position.depth === 0) return begin;
  const line = $position.parent;
  let start = 0;
  for (let index = 0; index < $position.index(); index++) start += storedText(line.child(index)).length;
  return begin + start + $position.textOffset;
}
