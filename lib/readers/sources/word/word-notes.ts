// Comments, footnotes and endnotes of a Word document: what they say, by the number that the text points to them with.
import { parseXml } from "#readers/sources/container/parse-xml.ts";
import type { Zip } from "#readers/sources/container/unzip.ts";

const parts = { comment: "word/comments.xml", footnote: "word/footnotes.xml", endnote: "word/endnotes.xml" } as const;

/** `comment 3` → its text. Lines that only part the notes from the page are left out. */
export async function readNotes(zip: Zip): Promise<ReadonlyMap<string, string>> {
  const notes = new Map<string, string>();
  for (const [kind, path] of Object.entries(parts)) {
    const bytes = await zip.read(path);
    if (!bytes) continue;
    let key: string | undefined;
    let text = "";
    let inText = false;
    parseXml(bytes, {
      open(name, attributes) {
        if (name === kind) {
          key = attributes.type === undefined ? `${kind} ${attributes.id ?? ""}` : undefined;
          text = "";
        } else if (name === "t") inText = true;
      },
      close(name) {
        if (name === "t") inText = false;
        else if (name === kind && key !== undefined && text.trim() !== "") notes.set(key, text.trim());
      },
      text(part) {
        if (inText) text += part;
      },
    });
  }
  return notes;
}

/** The key of the note that an element of the text points to; undefined for other elements. */
export function noteAt(element: string, id: string | undefined): string | undefined {
  const [, kind] = /^(comment|footnote|endnote)Reference$/u.exec(element) ?? [];
  return kind === undefined ? undefined : `${kind} ${id ?? ""}`;
}
