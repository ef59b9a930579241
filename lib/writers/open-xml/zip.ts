// Zip files, byte for byte the same for the same parts: fixed dates, given order. Parts are deflated once where they stay.

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw, deflateRawSync, inflateRawSync } from "node:zlib";
import { sure } from "#core/ground/sure.ts";

/** A part's content; texts are stored as UTF-8. */
export type Part = string | Uint8Array;

/** A part as it lies in the file. */
export interface Packed {
  readonly path: string;
  readonly crc: number;
  readonly size: number;
  readonly deflated: Uint8Array;
}

/** Deflates one part. A part written anew each time takes a low `level`: half the time. */
export function packPart(path: string, content: Part, level = 9): Packed {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { path, crc: crc32(bytes), size: bytes.length, deflated: deflateRawSync(bytes, { level }) };
}

/** Deflates a part as its text comes, beside other work: of a long one never more than a piece is held. */
export async function packText(path: string, texts: Iterable<string>): Promise<Packed> {
  let [crc, size] = [0, 0];
  function* bytesOf(): Generator<Buffer> {
    for (const text of texts) {
      const bytes = Buffer.from(text);
      crc = crc32(bytes, crc);
      size += bytes.length;
      yield bytes;
    }
  }
  const deflated: Buffer[] = [];
  await pipeline(Readable.from(bytesOf()), createDeflateRaw(), async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) deflated.push(piece);
  });
  return { path, crc, size, deflated: Buffer.concat(deflated) };
}

/** 1 January 1980, 00:00: the earliest date that a zip can hold. */
const date = 0x0021;
const localHeader = 30;
const centralHeader = 46;
const end = 22;

/** The parts as a zip file, in this order. */
export function zip(parts: readonly Packed[]): Uint8Array {
  const names = parts.map(({ path }) => Buffer.from(path));
  const namesLength = names.reduce((sum, name) => sum + name.length, 0);
  const contents = parts.reduce((sum, { deflated }) => sum + deflated.length, 0);
  const file = Buffer.alloc(contents + 2 * namesLength + parts.length * (localHeader + centralHeader) + end);
  let at = 0;
  const offsets = parts.map((part, index) => {
    const offset = at;
    file.writeUInt32LE(0x04034b50, at);
    writeCommon(file, at + 4, part, sure(names[index]).length);
    at = append(file, at + localHeader, sure(names[index]));
    at = append(file, at, part.deflated);
    return offset;
  });
  const central = at;
  parts.forEach((part, index) => {
    file.writeUInt32LE(0x02014b50, at);
    file.writeUInt16LE(20, at + 4);
    writeCommon(file, at + 6, part, sure(names[index]).length);
    file.writeUInt32LE(offsets[index] ?? 0, at + 42);
    at = append(file, at + centralHeader, sure(names[index]));
  });
  file.writeUInt32LE(0x06054b50, at);
  file.writeUInt16LE(parts.length, at + 8);
  file.writeUInt16LE(parts.length, at + 10);
  file.writeUInt32LE(at - central, at + 12);
  file.writeUInt32LE(central, at + 16);
  return file;
}

/** Version, flags (UTF-8 names), method, date, checksum and sizes: the same in both headers. */
function writeCommon(file: Buffer, at: number, { crc, size, deflated }: Packed, nameLength: number): void {
  file.writeUInt16LE(20, at);
  file.writeUInt16LE(0x0800, at + 2);
  file.writeUInt16LE(8, at + 4);
  file.writeUInt16LE(date, at + 8);
  file.writeUInt32LE(crc, at + 10);
  file.writeUInt32LE(deflated.length, at + 14);
  file.writeUInt32LE(size, at + 18);
  file.writeUInt16LE(nameLength, at + 22);
}

function append(file: Buffer, at: number, bytes: Uint8Array): number {
  file.set(bytes, at);
  return at + bytes.length;
}

/** The parts of a zip file that the `docx` library packed, by path. Only for files made here. */
export function unzip(file: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const last = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(last + 16);
  for (let left = bytes.readUInt16LE(last + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const path = bytes.toString("utf8", at + centralHeader, at + centralHeader + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + localHeader + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    if (!path.endsWith("/")) parts.set(path, bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    at += centralHeader + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** The same parts with dates and order of ours. */
export function rezip(file: Uint8Array): Uint8Array {
  return zip([...unzip(file)].map(([path, content]) => packPart(path, content)));
}
