// A zip of many files, as offices send them: its files with their names, also where Windows wrote those in GBK.
import { isLeftover } from "#core/collection/leftover-files.ts";
import { recognizeZip } from "./recognize-kind.ts";
import { openZip } from "./sources/container/unzip.ts";

export interface ArchivedFile {
  /** With its folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of an archive; undefined where the bytes are no zip, or one that is a file of its own (Word, Excel, OFD). */
export async function unpackArchive(bytes: Uint8Array): Promise<readonly ArchivedFile[] | undefined> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return undefined;
  const zip = await openZip(bytes);
  if ("kind" in (await recognizeZip(zip)) || zip.names.some((name) => isPartOfOne.has(name))) return undefined;
  const files: ArchivedFile[] = [];
  for (const name of zip.names) {
    const shown = decodedName(zip.rawName(name)) ?? name;
    if (name.endsWith("/") || isLeftover(shown)) continue;
    const content = await zip.read(name);
    if (content && content.length > 0) files.push({ name: shown, bytes: content });
  }
  return files;
}

/** Parts of kinds that are refused with words of their own. */
const isPartOfOne: ReadonlySet<string> = new Set(["[Content_Types].xml", "mimetype"]);

/** Names are UTF-8, whatever the archive says, or GBK. */
function decodedName(raw: Uint8Array | undefined): string | undefined {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(raw);
    } catch {
      // The next one.
    }
  }
  return undefined;
}
