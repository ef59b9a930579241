// OFD files made for tests, in the ways that writers differ: namespaces, steps between characters, scale, templates, paths.
import { makeZip } from "./make-zip.ts";

/** Millimetres from the left and from the top. */
export interface PlacedWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface OfdStyle {
  /** Prefix of all elements and its namespace. */
  readonly prefix: "ofd:" | "" | "x:";
  readonly space: string;
  /** Every step, runs of equal steps as `g n d`, an object a character, or all of a line in one object. */
  readonly steps: "each" | "grouped" | "single" | "line";
  /** Size 1 in a matrix that enlarges it. */
  readonly scaled: boolean;
  /** The first line of each page stands in a template. */
  readonly template: boolean;
  /** How a document names its pages. */
  readonly paths: "relative" | "absolute";
  /** Degrees by which all text is turned. */
  readonly turn: 0 | 90;
}

export const usualOfd: OfdStyle = {
  prefix: "ofd:",
  space: "http://www.ofdspec.org/2016",
  steps: "each",
  scaled: false,
  template: false,
  paths: "relative",
  turn: 0,
};

const size = 3;
const pageHeight = 297;
const widthOf = (sign: string) => (sign > "\u2e7f" ? size : size / 2);
const escaped = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");

/** An OFD file of these pages. */
export function makeOfd(pages: readonly (readonly PlacedWords[])[], style: Partial<OfdStyle> = {}): Uint8Array {
  const used = { ...usualOfd, ...style };
  const { prefix: p, space, template, paths } = used;
  const root = (name: string, body: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><${p}${name} xmlns${p === "" ? "" : `:${p.slice(0, -1)}`}="${space}">${body}</${p}${name}>`;
  const place = (path: string) => (paths === "absolute" ? `/Doc_0/${path}` : path);
  const under = template ? pages.map((page) => page.slice(0, 1)) : [];
  const over = template ? pages.map((page) => page.slice(1)) : pages;
  const common = under.map(
    (_, i) => `<${p}TemplatePage ID="${900 + i}" BaseLoc="${place(`Tpls/Tpl_${i}/Content.xml`)}"/>`,
  );
  const list = over.map((_, i) => `<${p}Page ID="${i + 1}" BaseLoc="${place(`Pages/Page_${i}/Content.xml`)}"/>`);
  const page = (words: readonly PlacedWords[], below: string) =>
    root("Page", `${below}<${p}Content><${p}Layer ID="2">${objectsOf(words, used)}</${p}Layer></${p}Content>`);
  const file = (path: string, content: string) => ({ path, content });
  return makeZip([
    file("OFD.xml", root("OFD", `<${p}DocBody><${p}DocRoot>Doc_0/Document.xml</${p}DocRoot></${p}DocBody>`)),
    file(
      "Doc_0/Document.xml",
      root("Document", `<${p}CommonData>${common.join("")}</${p}CommonData><${p}Pages>${list.join("")}</${p}Pages>`),
    ),
    ...under.map((words, i) => file(`Doc_0/Tpls/Tpl_${i}/Content.xml`, page(words, ""))),
    ...over.map((words, i) =>
      file(`Doc_0/Pages/Page_${i}/Content.xml`, page(words, template ? `<${p}Template TemplateID="${900 + i}"/>` : "")),
    ),
  ]);
}

function objectsOf(words: readonly PlacedWords[], style: OfdStyle): string {
  if (style.steps === "single") {
    const signs = words.flatMap(({ x, y, text }) => {
      let at = x;
      return [...text].map((sign) => {
        const placed = { x: at, y, text: sign };
        at += widthOf(sign);
        return placed;
      });
    });
    return signs.map((word) => objectOf([word], style)).join("");
  }
  if (style.steps !== "line") return words.map((word) => objectOf([word], style)).join("");
  const lines = new Map<number, PlacedWords[]>();
  for (const word of words) lines.set(word.y, [...(lines.get(word.y) ?? []), word]);
  return [...lines.values()]
    .map((line) =>
      objectOf(
        line.sort((a, b) => a.x - b.x),
        style,
      ),
    )
    .join("");
}

/** Words of one line as one text object: the steps between its characters are as wide as the gaps. */
function objectOf(words: readonly PlacedWords[], { prefix: p, steps, scaled, turn }: OfdStyle): string {
  const [first] = words;
  if (!first) return "";
  const signs = words.flatMap(({ x, text }) => {
    let at = x;
    return [...text].map((sign) => {
      const placed = { x: at, sign };
      at += widthOf(sign);
      return placed;
    });
  });
  const scale = scaled ? size : 1;
  const deltas = signs.slice(1).map(({ x }, i) => Number(((x - (signs[i]?.x ?? 0)) / scale).toFixed(4)));
  const [left, top] = turn === 90 ? [pageHeight - first.y, first.x] : [first.x, first.y];
  const matrix = turn === 90 ? ` CTM="0 ${scale} ${-scale} 0 0 0"` : scaled ? ` CTM="${scale} 0 0 ${scale} 0 0"` : "";
  const delta = deltas.length === 0 ? "" : ` DeltaX="${steps === "grouped" ? grouped(deltas) : deltas.join(" ")}"`;
  const text = escaped(signs.map(({ sign }) => sign).join(""));
  return `<${p}TextObject ID="9" Boundary="${left} ${top} 200 5"${matrix} Font="3" Size="${size / scale}"><${p}TextCode X="0" Y="0"${delta}>${text}</${p}TextCode></${p}TextObject>`;
}

function grouped(deltas: readonly number[]): string {
  const groups: { step: number; times: number }[] = [];
  for (const step of deltas) {
    const last = groups.at(-1);
    if (last?.step === step) last.times += 1;
    else groups.push({ step, times: 1 });
  }
  return groups.map(({ step, times }) => (times === 1 ? `${step}` : `g ${times} ${step}`)).join(" ");
}
