// The `docx` library draws some ids at random or counts them as long as the process lives: here they become ordinals.
import type { Part } from "../open-xml/zip.ts";

/** Puts ordinals for such ids into all parts: relationships, drawings, watermarks. */
export function fixIds(parts: Map<string, Part>): void {
  for (const [path, content] of [...parts]) {
    if (typeof content !== "string") continue;
    if (path.endsWith(".rels")) fixRelations(parts, path, content);
    else if (/^word\/(?:document|header\d+)\.xml$/.test(path)) parts.set(path, withOrdinals(String(parts.get(path))));
  }
}

/** Relationship ids, in the relations and in the part that uses them. */
function fixRelations(parts: Map<string, Part>, path: string, relations: string): void {
  const random = [...relations.matchAll(/ Id="([^"]+)"/g)].flatMap(([, id]) =>
    id && !/^rId\d+$/.test(id) ? [id] : [],
  );
  if (random.length === 0) return;
  const source = path.replace(/_rels\/([^/]+)\.rels$/, "$1");
  for (const target of [path, source]) {
    let xml = parts.get(target);
    if (typeof xml !== "string") continue;
    for (const [index, id] of random.entries()) xml = xml.replaceAll(`"${id}"`, `"rIdx${index + 1}"`);
    parts.set(target, xml);
  }
}

function withOrdinals(xml: string): string {
  let drawings = 0;
  return xml
    .replace(
      /(<wp:docPr\b[^>]*? id=")[^"]*(")/g,
      (_, before: string, after: string) => `${before}${++drawings}${after}`,
    )
    .replace(/PowerPlusWaterMarkObject[\w-]+/g, "PowerPlusWaterMarkObject1");
}
