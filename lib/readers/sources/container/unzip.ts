// Opens zip containers behind caps: entries, inflated bytes of each and of all, ratio. Nothing is unpacked twice or nested.
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import type { UnreadableReason } from "#core/contract/read-answer.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";

const mostEntries = 2_000;
const largestEntry = 16 * 1024 * 1024;
const largestTotal = 64 * 1024 * 1024;
const highestRatio = 200;
/** Below this size a high ratio does no harm. */
const ratioFrom = 1024 * 1024;

const tooLarge = "文件展开后过大，已拒绝读取";
const broken = "文件不完整或已损坏（可能没有传完），请重新获取后再试";

/** An opened container: the names of its entries, and their bytes on demand, each within the caps. */
export interface Zip {
  readonly names: readonly string[];
  /** An entry's name as it is written in the file. */
  rawName(name: string): Uint8Array | undefined;
  /** Bytes of an entry, or undefined where there is none of this name. */
  read(name: string): Promise<Uint8Array | undefined>;
}

/** Opens a container and checks what it says about its entries. Throws UnreadableFile. */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const file = await open(bytes);
  const entries = await list(file);
  let left = largestTotal;
  return {
    names: [...entries.keys()],
    rawName: (name) => entries.get(name)?.fileNameRaw,
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const inflated = await inflate(file, entry, Math.min(left, largestEntry));
      left -= inflated.length;
      return inflated;
    },
  };
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, file) => {
      if (error || !file) reject(new UnreadableFile(broken));
      else if (file.entryCount > mostEntries) {
        reject(new UnreadableFile(`文件内部有 ${file.entryCount} 个条目（上限 ${mostEntries}），已拒绝读取`));
      } else resolve(file);
    });
  });
}

function list(file: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let total = 0;
    const refuse = (message: string, reason?: UnreadableReason) => {
      file.close();
      reject(new UnreadableFile(message, reason));
    };
    file.on("error", () => refuse(broken));
    file.on("end", () => resolve(entries));
    file.on("entry", (entry: Entry) => {
      const name = entry.fileName;
      total += entry.uncompressedSize;
      if (name.includes("..") || /(?:^|\/)(?:__proto__|constructor|prototype)(?:$|[/.])/u.test(name)) {
        return refuse("文件内部路径异常，已拒绝读取");
      }
      if ((entry.generalPurposeBitFlag & 1) !== 0) return refuse("文件设有密码，请先取消密码再试", "kind");
      if (total > largestTotal * 4 || (/\.xml$/iu.test(name) && entry.uncompressedSize > largestEntry))
        return refuse(tooLarge);
      if (entry.uncompressedSize > ratioFrom && entry.uncompressedSize > entry.compressedSize * highestRatio) {
        return refuse(tooLarge);
      }
      entries.set(name, entry);
      file.readEntry();
    });
    file.readEntry();
  });
}

function inflate(file: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error || !stream) {
        reject(new UnreadableFile(broken));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > most) stream.destroy(new UnreadableFile(tooLarge));
        else chunks.push(chunk);
      });
      stream.on("error", (problem: Error) => {
        const lies = /size|bytes/iu.test(problem.message);
        reject(
          problem instanceof UnreadableFile
            ? problem
            : new UnreadableFile(lies ? "文件内部大小信息不一致，已拒绝读取" : broken),
        );
      });
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}
