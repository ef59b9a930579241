// A .tar.gz, byte for byte the same for the same files and date.
import { gzipSync } from "node:zlib";
import { Header, Pax } from "tar";
import type { PackedFile } from "./packed-file.ts";

const block = 512;
/** In a gzip header: which system wrote it; 255 is none in particular. */
const systemAt = 9;

/** The files below one folder, in the given order, all of the same date and of nobody. */
export function writeTarGz(top: string, files: readonly PackedFile[], date: Date): Uint8Array {
  const parts = files.flatMap((file) => entry(`${top}/${file.path}`, file, date));
  const packed = gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * block)]), { level: 9 });
  packed[systemAt] = 255;
  return packed;
}

function entry(path: string, { bytes, executable }: PackedFile, mtime: Date): readonly Uint8Array[] {
  const fields = { path, mode: executable ? 0o755 : 0o644, size: bytes.length, mtime, type: "File" as const };
  const header = new Header(fields);
  // Names that are long or not Latin stand in a record of their own before the file.
  const long = header.encode() || /[^\x20-\x7e]/.test(path) ? [new Pax({ path }, false).encode()] : [];
  const padding = Buffer.alloc((block - (bytes.length % block)) % block);
  return [...long, header.block as Buffer, bytes, padding];
}
