// Bytes → text: byte order mark, strict UTF-8, UTF-16 without mark, then GB18030.
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";

export interface Decoded {
  readonly text: string;
  /** Chinese sentence, where another encoding than UTF-8 was taken. */
  readonly note?: ReadingNote;
}

/** The text of a file, or undefined where the bytes are no text. */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return strict(bytes.subarray(3), "utf-8");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return noted(bytes.subarray(2), "utf-16le", "UTF-16");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return noted(bytes.subarray(2), "utf-16be", "UTF-16");
  const sample = bytes.subarray(0, 4_096);
  const nulls = sample.filter((byte) => byte === 0).length;
  if (nulls > 0) {
    const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
    if (nulls < sample.length * 0.05) return undefined;
    if (odd > nulls * 0.9) return noted(bytes, "utf-16le", "UTF-16");
    return odd < nulls * 0.1 ? noted(bytes, "utf-16be", "UTF-16") : undefined;
  }
  return strict(bytes, "utf-8") ?? damagedUtf8(bytes) ?? noted(bytes, "gb18030", "GB18030") ?? damagedGb(bytes);
}

function strict(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

/** UTF-8 with some broken characters is still UTF-8, not GB18030. */
function damagedUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  return isMostlySound(text, 0.2) ? { text, note: brokenNote("", text) } : undefined;
}

/** A stray byte must not cost the page: few other bytes than GB18030 make so much Chinese. */
function damagedGb(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder("gb18030").decode(bytes);
  if (oddSigns(text) > text.length * 0.02 || !isMostlySound(text, 0.02)) return undefined;
  return { text, note: brokenNote("GB18030", text) };
}

/** Enough Chinese, and no more broken characters than this share of it. */
function isMostlySound(text: string, share: number): boolean {
  const broken = text.split("\ufffd").length - 1;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return chinese > 20 && broken < chinese * share;
}

/** Where characters are broken: the words around the first few. */
function brokenNote(codePage: string, text: string): ReadingNote {
  const places = text.split("\n").flatMap((line) => {
    const plain = line.replace(/<[^<>]{0,200}>/gu, "").trim();
    const at = plain.indexOf("\ufffd");
    return at < 0 ? [] : [`“${plain.slice(Math.max(0, at - 8), at + 9).replace(/\ufffd+/gu, "□")}”`];
  });
  return noteOf("brokenCharacters", codePage, places.slice(0, 3), places.length);
}

function noted(bytes: Uint8Array, encoding: string, name: string): Decoded | undefined {
  const decoded = strict(bytes, encoding);
  if (!decoded) return undefined;
  if (oddSigns(decoded.text) > decoded.text.length * 0.02) return undefined;
  return { text: decoded.text, note: noteOf("codePage", name) };
}

/** How many signs no text has. */
function oddSigns(text: string): number {
  return text.match(/\p{Cc}(?<![\t\n\r\f\v])|[\ufffd\ufffe\uffff]/gu)?.length ?? 0;
}
