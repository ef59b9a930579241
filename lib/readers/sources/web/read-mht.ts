// Web pages saved in one file (.mht, .mhtml) → the HTML of their pages, in the order of the file.

import type { ReadingNote } from "#readers/blocks/reading-note.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import { decodeText } from "#readers/sources/text/decode-text.ts";

export interface SavedPages {
  readonly pages: readonly string[];
  readonly notes: readonly ReadingNote[];
}

const headLine =
  /^(?:MIME-Version|From|Content-Type|Subject|Date|Content-Location|Snapshot-Content-Location|X-[\w-]+):/iu;
const holdsPage = /^Content-Type:\s*(?:multipart\/|text\/html)/imu;
const pageType = /^(Content-Type:\s*)text\/html\b/gimu;

/** Whether the text begins as a saved page does: with the heads of a message. */
export function isSavedPage(start: string): boolean {
  return headLine.test(start) && holdsPage.test(start);
}

/** The pages in the file; frames are pages of their own. Throws UnreadableFile where there is none. */
export async function readSavedPages(bytes: Uint8Array): Promise<SavedPages> {
  const { default: PostalMime } = await import("postal-mime");
  // As attachments the pages come as bytes: what a saved page says about its encoding is often wrong.
  const marked = Buffer.from(bytes).toString("latin1").replace(pageType, "$1application/x-page");
  const message = await PostalMime.parse(Buffer.from(marked, "latin1"), { attachmentEncoding: "arraybuffer" }).catch(
    () => undefined,
  );
  const parts = (message?.attachments ?? []).filter(({ mimeType }) => mimeType === "application/x-page");
  const decoded = parts.flatMap(({ content }) =>
    typeof content === "string" ? [] : (decodeText(new Uint8Array(content)) ?? []),
  );
  if (decoded.length === 0) {
    throw new UnreadableFile("这个 .mht 文件里没有网页，可能没有保存完整；请重新保存，或另存为“仅 HTML”");
  }
  return {
    pages: decoded.map(({ text }) => text),
    notes: decoded.flatMap(({ note }) => note ?? []),
  };
}
