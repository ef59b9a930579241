// The font table of a Word file: for each font the name Word looks for on a machine that lacks it.
import { escapeXml } from "../open-xml/escape-xml.ts";
import type { WordStyle } from "./word-style.ts";

/** All fonts a style can use, each once. */
function fontsOf(style: WordStyle): readonly string[] {
  const { title, body, heading1, heading2, heading3, table, pageNumber, digits } = style;
  const named = [title, body, heading1, heading2, heading3, table, pageNumber, digits].map(({ font }) => font);
  const rare = named.map((font) => style.rareFonts[font] ?? "");
  return [...new Set([...named, ...rare])].filter((font) => font !== "");
}

/** `word/fontTable.xml`. */
export function fontTableXml(style: WordStyle): string {
  const fonts = fontsOf(style).map((font) => {
    const chinese = /[\u4e00-\u9fff]/u.test(font);
    const substitute = style.substitutes[font];
    const other = substitute ? `<w:altName w:val="${escapeXml(substitute)}"/>` : "";
    const kind = chinese
      ? '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/>'
      : '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>';
    return `<w:font w:name="${escapeXml(font)}">${other}${kind}</w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}
