// What a pasted text means in a cell: the figure to enter, or why it cannot be one.
import { type FigureKind, readFigure } from "../report/figure.ts";
import { whyNoFigure } from "../report/why-no-figure.ts";

export type PastedFigure =
  | { readonly kind: "blank" }
  | { readonly kind: "figure"; readonly text: string; readonly value: number }
  | { readonly kind: "refused"; readonly reason: string };

const figureLike = /^[([]?[+\-−－]?[￥¥]?\s*\d[\d,，.．\s]*(?:亿元|万元|[元万亿件条宗项个人次起篇份])?[)\]]?$/u;
const placeholderLike = /^(?:[/／\\—–―－-]+|无|無|空|N\/?A|#+|\*+)$/iu;

/** Does the text stand where a figure stands (a number, a dash, a number with a unit), and not for a label? */
export function isFigureText(text: string): boolean {
  const folded = text.normalize("NFKC").trim();
  return folded === "" || figureLike.test(folded) || placeholderLike.test(folded);
}

/** The figure that a pasted text is, by the rules for typed ones. */
export function readPasted(text: string, kind: FigureKind): PastedFigure {
  const read = readFigure(text, kind);
  if (read.kind === "blank") return { kind: "blank" };
  if (read.kind === "figure") return { kind: "figure", text: read.plain, value: read.value };
  return { kind: "refused", reason: whyNoFigure(text, kind)?.reason ?? "" };
}
