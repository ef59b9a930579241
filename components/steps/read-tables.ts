// The tables of figures that a clipboard holds, and the words around them.
import type { Clip } from "#components/narrative/prose-field-props.ts";
import { pastedProse } from "#components/narrative/read-prose.ts";
import { clipboardGrids } from "#components/table/paste/read-clipboard.ts";
import { type ClipGrid, holdsFigures } from "#core/desk/clipboard-grid.ts";

export interface PastedTables {
  readonly grids: readonly ClipGrid[];
  /** All of the clipboard as text, tables too. */
  readonly asText: string;
  /** What stands around the tables. */
  readonly around: string;
}

/** Undefined where no table on the clipboard holds figures. `titles` are headings that the section prints itself. */
export function tablesIn(clip: Clip, titles: readonly string[]): PastedTables | undefined {
  const grids = clipboardGrids(clip).filter(holdsFigures);
  if (grids.length === 0) return undefined;
  return { grids, asText: pastedProse(clip, titles).text, around: pastedProse(clip, titles, "leftOut").text };
}
