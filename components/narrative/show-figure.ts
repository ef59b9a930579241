// What a placeholder of a text shows on the desk: its number now, what it is called, why it has none.
import type { Desk } from "#components/desk/desk.ts";
import { cellLabel } from "#core/editions/cells.ts";
import { type Missing, missingWords } from "#core/report/measure-figure.ts";
import { readPlaceholder, resolvePlaceholders, whyMissing } from "#core/report/placeholders.ts";
import type { ShownFigure } from "./editor/figure-view.ts";

export interface FigureOnDesk extends ShownFigure {
  readonly why?: Missing | undefined;
}

/** `typed` is the placeholder with its braces. */
export function showFigure(desk: Desk, typed: string): FigureOnDesk {
  const { edition } = desk;
  const figures = desk.figures();
  const lastYear = desk.lastYear?.figures;
  const [run] = resolvePlaceholders(edition, desk.report(), figures, typed, lastYear);
  const label = nameOf(desk, typed);
  if (!run?.unresolved) return { text: run?.text ?? typed, cell: run?.cell, label };
  const why = whyMissing({ edition, figures, lastYear }, typed);
  // What names a figure is called by it; what names nothing stands as it was typed.
  return { text: run.cell ? label : typed, cell: run.cell, label, why, missing: missingWords[why] };
}

/** `予以公开·自然人，占“予以公开”`. */
function nameOf({ edition }: Desk, typed: string): string {
  const inside = typed.slice(2, -2).trim();
  const meant = readPlaceholder(edition, inside);
  if (!meant) return inside;
  const name = cellLabel(edition, meant.cell);
  const { measure } = meant;
  if (typeof measure === "object") return `${name}，占“${cellLabel(edition, measure.of)}”`;
  return measure === "growth" ? `${name}，同比` : measure === "difference" ? `${name}，比上年增减` : name;
}
