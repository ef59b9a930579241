// Figures of a Word file by the tags of its content controls, read plainly.
import { child, descendants, readPlainXml, textOf, value } from "#testing/plain-xml.ts";
import { readPlainZip } from "#testing/plain-zip.ts";

/** Cell name → text. */
export function figuresInWord(file: Uint8Array): Record<string, string> {
  const part = readPlainZip(file).find(({ path }) => path === "word/document.xml");
  if (!part) throw new Error("no word/document.xml");
  const figures: Record<string, string> = {};
  for (const control of descendants(readPlainXml(part.bytes.toString("utf8")), "w:sdt")) {
    const tag = value(child(child(control, "w:sdtPr"), "w:tag"));
    const content = child(control, "w:sdtContent");
    if (tag && content) figures[tag] = descendants(content, "w:t").map(textOf).join("");
  }
  return figures;
}
