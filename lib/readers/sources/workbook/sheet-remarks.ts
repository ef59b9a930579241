// Comments on the cells of a sheet, and the words in its boxes: parts beside the sheet that its relations name.
import { parseXml } from "#readers/sources/container/parse-xml.ts";
import type { Zip } from "#readers/sources/container/unzip.ts";

export interface SheetRemarks {
  /** `B3` → what its comments say. */
  readonly onCells: ReadonlyMap<string, string>;
  /** Words in boxes, which lie over the cells. */
  readonly boxes: readonly string[];
}

const nothing: SheetRemarks = { onCells: new Map(), boxes: [] };

/** What is said beside the sheet that is kept as this part. */
export async function readRemarks(zip: Zip, sheet: string): Promise<SheetRemarks> {
  const at = sheet.lastIndexOf("/");
  const relations = await zip.read(`${sheet.slice(0, at)}/_rels/${sheet.slice(at + 1)}.rels`);
  if (!relations) return nothing;
  const onCells = new Map<string, string>();
  const boxes: string[] = [];
  for (const path of targetsIn(relations, sheet.slice(0, at))) {
    const bytes = /\/(?:threadedComment|comments|drawing)[^/]*\.xml$/iu.test(path) ? await zip.read(path) : undefined;
    if (!bytes) continue;
    for (const { on, text } of textsIn(bytes)) {
      if (on === undefined) boxes.push(text);
      else onCells.set(on, [onCells.get(on), text].filter((one) => one !== undefined).join("\n"));
    }
  }
  return { onCells, boxes };
}

function targetsIn(bytes: Uint8Array, folder: string): readonly string[] {
  const targets: string[] = [];
  parseXml(bytes, {
    open(name, { Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      targets.push(Target.startsWith("/") ? Target.slice(1) : resolved(folder, Target));
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

function resolved(folder: string, target: string): string {
  const path = folder.split("/");
  for (const part of target.split("/")) {
    if (part === "..") path.pop();
    else if (part !== ".") path.push(part);
  }
  return path.join("/");
}

/** The texts of comments, each with its cell, or of boxes. */
function textsIn(bytes: Uint8Array): readonly { readonly on: string | undefined; readonly text: string }[] {
  const found: { on: string | undefined; text: string }[] = [];
  let on: string | undefined;
  let text = "";
  let inText = false;
  parseXml(bytes, {
    open(name, attributes) {
      if (name === "comment" || name === "threadedComment" || name === "sp") {
        on = name === "sp" ? undefined : attributes.ref;
        text = "";
      } else if (name === "t" || (name === "text" && on !== undefined)) inText = true;
    },
    close(name) {
      if (name === "t" || name === "text") inText = false;
      if (name !== "comment" && name !== "threadedComment" && name !== "sp") return;
      if (text.trim() !== "") found.push({ on, text: text.trim() });
    },
    text(part) {
      if (inText) text += part;
    },
  });
  return found;
}
