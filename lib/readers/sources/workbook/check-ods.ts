// What is checked of an OpenDocument workbook before its library opens it: sizes, depth, repeated cells; hidden sheets are found.

import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import { parseXml } from "#readers/sources/container/parse-xml.ts";
import type { Zip } from "#readers/sources/container/unzip.ts";

const mostCells = 20_000;

export interface OdsChecked {
  /** Names of hidden sheets. */
  readonly hidden: ReadonlySet<string>;
  /** Some style draws a line through text. */
  readonly strikesOut: boolean;
}

/** What the library does not tell of a workbook. Throws UnreadableFile where the file holds more than a report, or is locked. */
export async function checkOds(zip: Zip): Promise<OdsChecked> {
  const content = await zip.read("content.xml");
  if (!content) throw new UnreadableFile("这不是完整的 .ods 工作簿（缺少正文）");
  // Every part is inflated once within the limits, so that sizes that lie are found before the library does it again.
  for (const name of zip.names) if (name !== "content.xml") await zip.read(name);
  const manifest = await zip.read("META-INF/manifest.xml");
  if (manifest && holdsEncryption(manifest)) throw new UnreadableFile("文件设有打开密码，请先取消密码再试", "kind");
  return walk(content);
}

function holdsEncryption(manifest: Uint8Array): boolean {
  let found = false;
  parseXml(manifest, {
    open(name) {
      found ||= name === "encryption-data";
    },
    close() {},
    text() {},
  });
  return found;
}

function walk(content: Uint8Array): OdsChecked {
  const hiddenStyles = new Set<string>();
  const hidden = new Set<string>();
  let style = "";
  let rows = 1;
  let columns = 1;
  let filled = false;
  let inRow = 0;
  let cells = 0;
  let strikesOut = false;
  parseXml(content, {
    open(name, attributes) {
      if (name === "style") style = attributes.name ?? "";
      if (name === "table-properties" && attributes.display === "false") hiddenStyles.add(style);
      strikesOut ||= name === "text-properties" && (attributes["text-line-through-style"] ?? "none") !== "none";
      if (name === "table" && hiddenStyles.has(attributes["style-name"] ?? "")) hidden.add(attributes.name ?? "");
      if (name === "table-row") {
        rows = Number(attributes["number-rows-repeated"] ?? 1);
        inRow = 0;
      }
      if (name !== "table-cell") return;
      columns = Number(attributes["number-columns-repeated"] ?? 1);
      filled = attributes["value-type"] !== undefined || attributes.formula !== undefined;
    },
    close(name) {
      if (name === "table-cell" && filled) inRow += columns;
      if (name !== "table-row") return;
      cells += inRow * rows;
      if (!(cells <= mostCells)) throw new UnreadableFile("工作表范围异常（重复的单元格过多），请删除多余行列后再导入");
    },
    text() {},
  });
  return { hidden, strikesOut };
}
