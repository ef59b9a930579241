// Zip files made for tests, good and bad ones: sizes can lie, entries can be encrypted or plentiful.
import { crc32, deflateRawSync } from "node:zlib";

export interface MadeEntry {
  /** Text is written as UTF-8; bytes as they are. */
  readonly path: string | Uint8Array;
  readonly content: string | Uint8Array;
  /** Size the container claims instead of the true one. */
  readonly claimed?: number;
  readonly encrypted?: true;
}

/** A zip file with these entries. */
export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, claimed, encrypted } of entries) {
    const bytes = Buffer.from(content as string);
    const deflated = deflateRawSync(bytes);
    const name = Buffer.from(path as string);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(deflated.length, 14);
    common.writeUInt32LE(claimed ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from([0x50, 0x4b, 3, 4]), common, name, deflated);
    const central = Buffer.alloc(16);
    central.writeUInt32LE(offset, 12);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, central.subarray(2), name);
    offset += 30 + name.length + deflated.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}
