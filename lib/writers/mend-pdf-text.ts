// Mends the text of a PDF that Chromium made: where a font has one glyph for a character and for the radical that looks
// like it (一 and ⼀, 民 and ⺠), the file says "radical", and searching or reading it aloud goes wrong. Only the tables
// from glyph to character (ISO 32000-1 §9.10.3) are rewritten; what is drawn stays as it is.
import { deflateSync, inflateSync } from "node:zlib";

/** Radicals without a compatibility mapping, or with one to a traditional form (Unicode, EquivalentUnifiedIdeograph). */
const radicals = "⺁⺠⻅⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻥⻦⻧⻨⻩⻬⻮⻰⻳⼾";
const characters = "厂民见贝车长门青韦页风飞食马骨鱼鸟卤麦黄齐齿龙龟户";
const known = new Map([...radicals].map((radical, index) => [radical, [...characters][index] ?? ""]));

const flated = /^\d+ 0 obj\n<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/;
const mostPerBlock = 100;

/** The file with its text mended; the same bytes where there is nothing to mend or the file is not built as Skia builds it. */
export function mendPdfText(pdf: Buffer): Buffer {
  const objects = objectsOf(pdf);
  if (!objects) return pdf;
  const mended = objects.list.map(({ number, bytes }) => ({ number, bytes: mendObject(bytes) }));
  if (mended.every(({ bytes }, index) => bytes === objects.list[index]?.bytes)) return pdf;
  const offsets = new Map<number, number>();
  let end = objects.head.length;
  for (const { number, bytes } of mended) {
    offsets.set(number, end);
    end += bytes.length;
  }
  const table = objects.entries.map((entry, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? entry : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const tail = `xref\n0 ${table.length}\n${table.join("")}${objects.trailer.replace(/startxref\n\d+/, `startxref\n${end}`)}`;
  return Buffer.concat([objects.head, ...mended.map(({ bytes }) => bytes), Buffer.from(tail, "latin1")]);
}

interface Objects {
  readonly head: Buffer;
  readonly list: readonly { readonly number: number; readonly bytes: Buffer }[];
  /** Lines of the cross-reference table by object number. */
  readonly entries: readonly string[];
  readonly trailer: string;
}

/** Cuts the file at the places its cross-reference table names (ISO 32000-1 §7.5.4). */
function objectsOf(pdf: Buffer): Objects | undefined {
  const start = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(pdf.subarray(-64).toString("latin1"))?.[1] ?? Number.NaN);
  if (!(start < pdf.length)) return undefined;
  const text = pdf.subarray(start).toString("latin1");
  const count = Number(/^xref\n0 (\d+)\n/.exec(text)?.[1] ?? Number.NaN);
  const from = text.indexOf("\n", 5) + 1;
  const entries = Array.from({ length: count || 0 }, (_, index) =>
    text.slice(from + index * 20, from + index * 20 + 20),
  );
  if (entries.length === 0 || !entries.every((entry) => /^\d{10} \d{5} [nf] \n$/.test(entry))) return undefined;
  const used = entries
    .map((entry, number) => ({ number, offset: Number(entry.slice(0, 10)), inUse: entry[17] === "n" }))
    .filter(({ inUse }) => inUse)
    .sort((one, other) => one.offset - other.offset);
  const list = used.map(({ number, offset }, index) => ({
    number,
    bytes: pdf.subarray(offset, used[index + 1]?.offset ?? start),
  }));
  return { head: pdf.subarray(0, used[0]?.offset ?? start), list, entries, trailer: text.slice(from + count * 20) };
}

function mendObject(bytes: Buffer): Buffer {
  const head = flated.exec(bytes.subarray(0, 100).toString("latin1"));
  if (!head) return bytes;
  const stream = bytes.subarray(head[0].length, head[0].length + Number(head[1]));
  const map = inflate(stream);
  if (!map?.includes("begincmap")) return bytes;
  const mended = mendMap(map);
  if (mended === map) return bytes;
  const packed = deflateSync(Buffer.from(mended, "latin1"));
  const start = head[0].replace(/\/Length \d+/, `/Length ${packed.length}`);
  return Buffer.concat([Buffer.from(start, "latin1"), packed, bytes.subarray(head[0].length + stream.length)]);
}

function inflate(stream: Buffer): string | undefined {
  try {
    return inflateSync(stream, { maxOutputLength: 1_000_000 }).toString("latin1");
  } catch {
    return undefined;
  }
}

/** Rewrites a table that names radicals as single entries; any other table stays as it is. */
function mendMap(map: string): string {
  const entries = entriesOf(map);
  const mended = entries.map(({ glyph, code }) => ({ glyph, code: unified(code) }));
  if (mended.every(({ code }, index) => code === entries[index]?.code)) return map;
  const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, "0");
  const digits = /begincodespacerange\n<(\w+)>/.exec(map)?.[1]?.length ?? 4;
  const lines = mended.map(({ glyph, code }) => `<${hex(glyph, digits)}> <${utf16(code)}>\n`);
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += mostPerBlock) {
    const block = lines.slice(from, from + mostPerBlock);
    blocks.push(`${block.length} beginbfchar\n${block.join("")}endbfchar\n`);
  }
  const first = map.search(/\d+ beginbf/);
  const last = map.lastIndexOf("endcmap");
  return map.slice(0, first) + blocks.join("") + map.slice(last);
}

function utf16(code: number): string {
  return [...Buffer.from(String.fromCodePoint(code), "utf16le").swap16()]
    .map((byte) => byte.toString(16).toUpperCase().padStart(2, "0"))
    .join("");
}

function entriesOf(map: string): readonly { readonly glyph: number; readonly code: number }[] {
  const entries: { glyph: number; code: number }[] = [];
  for (const [, kind, body] of map.matchAll(/beginbf(char|range)\n([\s\S]*?)endbf/g)) {
    for (const line of (body ?? "").split("\n")) {
      const [from, second, third] = [...line.matchAll(/<(\w+)>/g)].map(([, digits]) => digits ?? "");
      if (from === undefined || second === undefined) continue;
      const glyph = Number.parseInt(from, 16);
      const last = kind === "range" ? Number.parseInt(second, 16) : glyph;
      const code = codeOf(kind === "range" ? (third ?? "") : second);
      for (let each = glyph; each <= last; each += 1) entries.push({ glyph: each, code: code + each - glyph });
    }
  }
  return entries;
}

function codeOf(digits: string): number {
  return Buffer.from(digits, "hex").swap16().toString("utf16le").codePointAt(0) ?? 0;
}

/** The character that a radical looks like (blocks U+2E80–2FDF); any other code as it is. */
function unified(code: number): number {
  if (code < 0x2e80 || code > 0x2fdf) return code;
  const radical = String.fromCodePoint(code);
  return (known.get(radical) ?? radical.normalize("NFKC")).codePointAt(0) ?? code;
}
