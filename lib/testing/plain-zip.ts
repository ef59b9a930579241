// Reads a zip file plainly, for tests: independent of the product's readers and writers.
import { crc32, inflateRawSync } from "node:zlib";

export interface PlainPart {
  readonly path: string;
  readonly bytes: Buffer;
  /** Date and time as the zip holds them. */
  readonly stamp: number;
}

/** All parts in the order of the central directory. Throws where a checksum or a length is wrong. */
export function readPlainZip(file: Uint8Array): readonly PlainPart[] {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error("not a zip file");
  const parts: PlainPart[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error("central directory broken");
    const method = bytes.readUInt16LE(at + 10);
    const nameLength = bytes.readUInt16LE(at + 28);
    const path = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.toString("utf8", local + 30, local + 30 + bytes.readUInt16LE(local + 26)) !== path) {
      throw new Error(`${path}: two names`);
    }
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const content = method === 8 ? inflateRawSync(packed) : Buffer.from(packed);
    if (content.length !== bytes.readUInt32LE(at + 24)) throw new Error(`${path}: wrong length`);
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error(`${path}: wrong checksum`);
    parts.push({ path, bytes: content, stamp: bytes.readUInt32LE(at + 12) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
