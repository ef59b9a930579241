// The rows of results by the words that offices name them with.

import { cellsOf, groupCellsOf, shortLabel } from "../../editions/cells.ts";
import type { Edition, Head } from "../../editions/edition.ts";
import { deriveOnce } from "../../ground/derive-once.ts";
import { foldLabel } from "../../language/fold-text.ts";
import type { Meaning } from "./meanings.ts";

interface Named {
  readonly key: string;
  readonly meaning: Meaning;
}

/** Rows with a total column, and their groups, by the words of their labels; longest first. */
export const namedRows = deriveOnce((edition: Edition): readonly Named[] => {
  const found: Named[] = [];
  for (const cell of [...cellsOf(edition), ...groupCellsOf(edition)]) {
    if (!cell.column.total || cell.row.total || cell.table.layout !== "rows") continue;
    for (const key of keysOf(cell.row)) {
      if (key.length < 4) continue;
      const bases = [{ name: shortLabel(cell.row), cells: [cell.name] }];
      found.push({ key, meaning: { kind: cell.row.id, check: "N05", bases, natural: 1 } });
    }
  }
  return found.sort((one, other) => other.key.length - one.key.length);
});

function keysOf(head: Head): readonly string[] {
  const words = [shortLabel(head), head.label, ...(head.aliases ?? [])].map((label) =>
    foldLabel(label).replace(/^属于/u, ""),
  );
  const plain = words.map((word) => word.replace(/^(?:保护|危及)?(?:[一二三四五]类)?/u, ""));
  return [...new Set([...words, ...plain, ...words.map(asLabelled)])];
}

/** Words as the label says them. */
export function asLabelled(words: string): string {
  return words
    .replace(/部分予以公开|予以部分公开/u, "部分公开")
    .replace(/区分处理后部分公开/u, "部分公开")
    .replace(/全部公开$/u, "予以公开")
    .replace(/本?(?:机关|单位|部门|局|委)?不掌握(?:相关|有关|该|所申请|其申请的)?(?:政府)?信息/u, "不掌握相关信息")
    .replace(/本(?:机关|单位|部门|局|委)不掌握$/u, "不掌握相关信息")
    .replace(/同意(部分)?公开/u, (_, partly) => (partly ? "部分公开" : "予以公开"));
}
