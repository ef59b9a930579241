// What is checked of a PDF before it is opened: how large its compressed parts become. Pictures are never inflated, here or later.
import { inflateSync } from "node:zlib";
import { codeOf } from "#core/ground/error-facts.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";

const largestStream = 48 * 1024 * 1024;
const largestTotal = 160 * 1024 * 1024;
/** How much of the file before a stream is looked at for its dictionary. */
const dictionaryReach = 2_048;
/** Filters one after the other, beyond what any program writes. */
const mostFilters = 4;

/** Throws UnreadableFile where the parts of a PDF become too large when inflated. */
export function checkPdfStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    if (file.toString("latin1", at - 3, at) === "end") continue;
    const dictionary = dictionaryBefore(file, at);
    if (/\/Subtype\s*\/Image\b/u.test(dictionary)) continue;
    total += inflatedSize(file.subarray(startOf(file, at + 6)), largestTotal - total);
  }
}

function dictionaryBefore(file: Buffer, at: number): string {
  const before = file.toString("latin1", Math.max(0, at - dictionaryReach), at);
  return before.slice(before.lastIndexOf(" obj") + 1);
}

function startOf(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
}

/** Inflates as long as it looks deflated: a dictionary may name its filters elsewhere, and a stream may be deflated twice. */
function inflatedSize(deflated: Buffer, left: number): number {
  let bytes = deflated;
  let filters = 0;
  for (; looksDeflated(bytes); filters += 1) {
    if (filters === mostFilters) throw tooLarge();
    try {
      bytes = inflateSync(bytes, { maxOutputLength: Math.min(largestStream, Math.max(left, 1)) });
    } catch (error) {
      if (codeOf(error) === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
      break;
    }
  }
  return filters === 0 ? 0 : bytes.length;
}

/** The two bytes that begin a deflated stream (RFC 1950 2.2). */
function looksDeflated(bytes: Buffer): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0;
}

function tooLarge(): UnreadableFile {
  return new UnreadableFile("PDF 展开后过大，已拒绝读取");
}
