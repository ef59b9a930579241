// One page of an OFD document (GB/T 33190-2016, 8 and 11) → runs of placed text. Namespaces differ from writer to writer and count for nothing.
import { parseXml } from "#readers/sources/container/parse-xml.ts";
import type { PdfText } from "./pdf-glyphs.ts";

type Matrix = readonly [number, number, number, number, number, number];
const upright: Matrix = [1, 0, 0, 1, 0, 0];

export interface OfdContent {
  readonly texts: readonly PdfText[];
  /** Pages that lie under this one. */
  readonly templates: readonly string[];
  readonly images: number;
}

interface TextObject {
  readonly x: number;
  readonly y: number;
  readonly matrix: Matrix;
  readonly size: number;
  readonly font: string;
  readonly hidden: boolean;
}

interface TextCode {
  readonly x: number;
  readonly y: number;
  readonly across: readonly number[];
  readonly down: readonly number[];
}

/** Reads a page or a template. Lengths are millimetres, measured down from the top. */
export function readOfdContent(bytes: Uint8Array): OfdContent {
  const texts: PdfText[] = [];
  const templates: string[] = [];
  let images = 0;
  let object: TextObject | undefined;
  let code: TextCode = { x: 0, y: 0, across: [], down: [] };
  let text: string | undefined;
  parseXml(bytes, {
    open(name, attributes) {
      if (name === "TextObject") {
        object = objectOf(attributes);
        code = { x: 0, y: 0, across: [], down: [] };
      } else if (name === "TextCode") {
        // A place that is left out is that of the text before (table 46).
        code = {
          x: numberOf(attributes.X, code.x),
          y: numberOf(attributes.Y, code.y),
          across: deltasOf(attributes.DeltaX),
          down: deltasOf(attributes.DeltaY),
        };
        text = "";
      } else if (name === "ImageObject") images += 1;
      else if (name === "Template") templates.push(attributes.TemplateID ?? "");
    },
    close(name) {
      if (name === "TextCode" && object && text !== undefined && !object.hidden)
        texts.push(...runsOf(object, code, text));
      if (name === "TextCode") text = undefined;
      if (name === "TextObject") object = undefined;
    },
    text(part) {
      if (text !== undefined) text += part;
    },
  });
  return { texts, templates, images };
}

function objectOf(attributes: Readonly<Record<string, string>>): TextObject {
  const [x = 0, y = 0] = numbersOf(attributes.Boundary);
  const matrix = numbersOf(attributes.CTM);
  return {
    x,
    y,
    matrix: isMatrix(matrix) ? matrix : upright,
    size: numberOf(attributes.Size, 4),
    font: attributes.Font ?? "",
    hidden: attributes.Visible === "false",
  };
}

function numberOf(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? Number.NaN);
  return Number.isFinite(number) ? number : otherwise;
}

function numbersOf(text: string | undefined): readonly number[] {
  const numbers = (text ?? "").trim().split(/\s+/u).map(Number);
  return numbers.every(Number.isFinite) ? numbers : [];
}

const mostDeltas = 20_000;

/** Steps from character to character; `g 3 2.5` stands for three steps of 2.5 (11.3). */
function deltasOf(text: string | undefined): readonly number[] {
  const parts = (text ?? "").trim().split(/\s+/u);
  const deltas: number[] = [];
  for (let at = 0; at < parts.length && deltas.length < mostDeltas; at += 1) {
    if (parts[at] === "g") {
      const times = Math.min(Number(parts[at + 1]) || 0, mostDeltas - deltas.length);
      for (let time = 0; time < times; time += 1) deltas.push(numberOf(parts[at + 2], 0));
      at += 2;
    } else if (parts[at] !== "") deltas.push(numberOf(parts[at], 0));
  }
  return deltas;
}

/** The runs of a text: it is cut where a step is wider than characters of one word are apart, or goes down. */
function runsOf(object: TextObject, code: TextCode, text: string): readonly PdfText[] {
  const runs: PdfText[] = [];
  const signs = [...text];
  let { x, y } = code;
  let run = "";
  let from = { x, y };
  for (const [index, sign] of signs.entries()) {
    run += sign;
    const across =
      code.across[index] ?? code.across.at(-1) ?? (code.down.length > 0 ? 0 : usualWidth(sign) * object.size);
    const down = code.down[index] ?? 0;
    const last = index === signs.length - 1;
    const apart = across > (isWide(sign) ? 1.95 : 1.05) * object.size;
    if (last || apart || across <= 0 || down !== 0) {
      const width = x - from.x + (last || apart || across <= 0 ? usualWidth(sign) * object.size : across);
      runs.push(placed(object, from, run, width));
      run = "";
      from = { x: x + across, y: y + down };
    }
    x += across;
    y += down;
  }
  return runs;
}

const isWide = (sign: string) => sign > "\u2e7f";
const usualWidth = (sign: string) => (isWide(sign) ? 1 : 0.5);

function placed(
  { x, y, matrix: [a, b, c, d, e, f], size, font }: TextObject,
  from: { readonly x: number; readonly y: number },
  str: string,
  width: number,
): PdfText {
  const scale = Math.hypot(a, b) || 1;
  const left = x + a * from.x + c * from.y + e;
  const top = y + b * from.x + d * from.y + f;
  // Upwards, as in PDF.
  return {
    str,
    transform: [a * size, -b * size, 0, 0, left, -top],
    width: width * scale,
    height: size,
    fontName: font,
  };
}

function isMatrix(numbers: readonly number[]): numbers is Matrix {
  return numbers.length === 6;
}
