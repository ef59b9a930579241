// What kind of file the bytes are, by their content; the name counts for nothing.

import type { Zip } from "./sources/container/unzip.ts";
import { isSavedPage } from "./sources/web/read-mht.ts";

export type Kind = "text" | "html" | "mht" | "sheet" | "json" | "zip" | "ole" | "pdf";

export type Recognized = { readonly kind: Kind } | { readonly refused: string };

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x4d, 0x5a], "这是可执行程序，不是年报文件"],
  [[0x7f, 0x45, 0x4c, 0x46], "这是可执行程序，不是年报文件"],
  [[0x89, 0x50, 0x4e, 0x47], "picture"],
  [[0xff, 0xd8, 0xff], "picture"],
  [[0x47, 0x49, 0x46, 0x38], "picture"],
  [[0x42, 0x4d], "picture"],
  [[0x49, 0x49, 0x2a, 0x00], "picture"],
  [[0x4d, 0x4d, 0x00, 0x2a], "picture"],
  [[0x52, 0x61, 0x72, 0x21], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[0x1f, 0x8b], "archive"],
  [[0x50, 0x4b, 0x05, 0x06], "archive"],
];
const words: Readonly<Record<string, string>> = {
  picture: "这是图片，里面没有可以读取的文字。请改用网页、Word、Excel 或带文字层的 PDF",
  archive: "这是压缩包，请先解压，再选择里面的年报文件",
};

/** Recognizes a file by its first bytes; undefined where it may be text. */
export function recognizeBytes(bytes: Uint8Array): Recognized | undefined {
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46]) || indexOfPdf(bytes) >= 0) return { kind: "pdf" };
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return { kind: "zip" };
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: "ole" };
  for (const [signature, meaning] of signatures) {
    if (starts(bytes, signature) && !(signature.length === 2 && looksLikeText(bytes))) {
      return { refused: words[meaning] ?? meaning };
    }
  }
  return undefined;
}

/** Recognizes decoded text: web page, JSON, or plain text; formats that only look like text are refused. */
export function recognizeText(text: string): Recognized {
  const start = text.slice(0, 4_000).trimStart();
  if (start.startsWith("{\\rtf")) return { refused: "这是 RTF 文件，请在 Word 或 WPS 中另存为 .docx 后再试" };
  if (isSavedPage(start)) return { kind: "mht" };
  if (start.startsWith("<?xml") && start.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return { kind: "sheet" };
  if (start.startsWith("{") && /^\{\s*(?:"|\})/u.test(start)) return { kind: "json" };
  const tag = /<(?:!doctype\s+html|html|head|body|table|div|p|article|section|h[1-6]|ul|span|meta)[\s>/]/iu;
  if (tag.test(start) || tag.test(text.slice(0, 40_000))) return { kind: "html" };
  if (/^<\?xml|^<!DOCTYPE/iu.test(start)) return { refused: "文件内容不是网页，也不是年报文本，请确认文件是否选对" };
  return { kind: "text" };
}

export type ZipKind = "docx" | "xlsx" | "ods" | "ofd";

/** What a zip container holds. */
export async function recognizeZip(zip: Zip): Promise<{ readonly kind: ZipKind } | { readonly refused: string }> {
  const has = (name: string) => zip.names.includes(name);
  if (has("word/document.xml")) return { kind: "docx" };
  if (has("xl/workbook.xml")) return { kind: "xlsx" };
  if (has("xl/workbook.bin")) return { refused: "这是 Excel 二进制工作簿（.xlsb），请另存为 .xlsx 后再试" };
  if (zip.names.some((name) => name.toLowerCase() === "ofd.xml")) return { kind: "ofd" };
  if (has("ppt/presentation.xml")) return { refused: "这是演示文稿，不是年报文件" };
  if (has("content.xml") && has("mimetype")) {
    const type = new TextDecoder().decode(await zip.read("mimetype"));
    if (type.includes("opendocument.spreadsheet")) return { kind: "ods" };
    return { refused: "这是 OpenDocument 文字文档（.odt），请在 WPS 或 Word 中另存为 .docx 后再试" };
  }
  return { refused: "这是压缩包，不是 Word 或 Excel 文件；压缩包里的文件请先解压" };
}

/** What an old office container holds: Excel, Word, or something that cannot be read. */
export function recognizeOle(
  bytes: Uint8Array,
): { readonly kind: "xls" | "doc" } | { readonly refused: string; readonly broken?: true } {
  if (hasStream(bytes, "EncryptedPackage")) return { refused: "文件设有打开密码，请先取消密码再试" };
  if (hasStream(bytes, "WordDocument")) return { kind: "doc" };
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) return { kind: "xls" };
  if (hasStream(bytes, "PowerPoint Document")) return { refused: "这是演示文稿，不是年报文件" };
  return { refused: "文件不完整或已损坏，读不出来，请重新获取，或另存为 .docx 或 .xlsx 后再试", broken: true };
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function indexOfPdf(bytes: Uint8Array): number {
  const start = String.fromCharCode(...bytes.subarray(0, 1_024));
  return /^[\s\p{Cc}]{0,64}%PDF-/u.test(start) ? start.indexOf("%PDF-") : -1;
}

function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

/** Whether a compound file's directory names a stream: its entries begin at multiples of 128 bytes (MS-CFB 2.6). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = Buffer.from(`${name}\0`, "utf16le");
  for (let at = file.indexOf(wide, 512); at >= 0; at = file.indexOf(wide, at + 2)) if (at % 128 === 0) return true;
  return false;
}
