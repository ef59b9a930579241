// Text as it stands in XML. What XML cannot hold has no place in a file and is left out.
import { storableText } from "#core/language/storable-text.ts";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Anything but characters that stand in XML as they are. */
const special = /[^\t\n !#-%(-;=?-\ud7ff\ue000-\ufffd]/;

/** Escapes text for element content and for attribute values. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return storableText(text).replace(/[&<>"']/g, (character) => escapes[character] ?? "");
}
