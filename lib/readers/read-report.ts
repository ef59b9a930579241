// The front door: bytes of any kind of file → a report, what was seen of the file, and how sure each figure is.
import type { Edition } from "#core/editions/edition.ts";
import { editions } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import type { Source } from "#core/report/source.ts";
import { Blocks } from "./blocks.ts";
import { decodeText } from "./decode-text.ts";
import { addHtml } from "./read-html.ts";
import { readSource } from "./read-source.ts";
import { addText } from "./read-text.ts";

export interface ReadOptions {
  /** File name, shown only. */
  readonly name?: string;
  readonly editions?: readonly Edition[];
}

export type ReadResult =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly edition: Edition;
      readonly source: Source;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

export async function readReport(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const among = options.editions ?? editions;
  const decoded = decodeText(bytes);
  if (!decoded) return { ok: false, message: "x" };
  const blocks = new Blocks();
  const html = /<(?:html|body|table|p|div)[\s>]/iu.test(decoded.text.slice(0, 3000));
  if (html) addHtml(blocks, decoded.text);
  else addText(blocks, decoded.text);
  const source = blocks.source(html ? "html" : "text", html ? "网页" : "文本", options.name);
  const read = readSource(source, among);
  return read.ok ? { ...read, source } : read;
}
