// A text cut at its placeholders and at the places that findings name, with the placeholders filled in.
import type { Edition } from "../editions/edition.ts";
import { placeholderPattern, resolvePlaceholders } from "../report/placeholders.ts";
import type { Figures, Report } from "../report/report.ts";

export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface MarkedPiece extends Place {
  /** As it will be printed. */
  readonly text: string;
  /** The cell whose figure stands here. */
  readonly cell?: string;
  /** A placeholder that names nothing, or a figure that is blank: printed as typed. */
  readonly unresolved?: true;
  /** Indexes of the places that cover this piece. */
  readonly places: readonly number[];
}

/** Cuts `text` into pieces; a place that begins or ends inside a placeholder takes in all of it. */
export function markText(
  edition: Edition,
  report: Report,
  figures: Figures,
  text: string,
  places: readonly Place[],
  lastYear?: Figures,
): readonly MarkedPiece[] {
  const holders = [...text.matchAll(placeholderPattern)].map(({ index, 0: typed }) => ({
    from: index,
    to: index + typed.length,
  }));
  const widened = places.map(({ from, to }) => ({
    from: holders.find((holder) => from > holder.from && from < holder.to)?.from ?? from,
    to: holders.find((holder) => to > holder.from && to < holder.to)?.to ?? to,
  }));
  const cuts = [
    0,
    text.length,
    ...holders.flatMap(({ from, to }) => [from, to]),
    ...widened.flatMap(({ from, to }) => [from, to]),
  ];
  const edges = [...new Set(cuts.filter((cut) => cut >= 0 && cut <= text.length))].sort((one, other) => one - other);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? 0;
    const [run] = resolvePlaceholders(edition, report, figures, text.slice(from, to), lastYear);
    const over = widened.flatMap((place, at) => (place.from < to && place.to > from ? [at] : []));
    return { from, to, text: run?.text ?? "", places: over, ...only(run) };
  });
}

function only(run: { cell?: string; unresolved?: true } | undefined) {
  return { ...(run?.cell ? { cell: run.cell } : {}), ...(run?.unresolved ? { unresolved: true as const } : {}) };
}
