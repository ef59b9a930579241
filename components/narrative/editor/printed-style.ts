// The lines as they will be printed: headings, run-in headings, paragraphs, gaps to fill in. Worked out again for the lines
// that changed alone.
import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { readNarrative } from "#core/report/narrative.ts";
import { positionAt, textOfLine } from "./text-document.ts";

/** A gap that the clerk is to write into: ＿＿. */
export const gapPattern = /[＿_]{2,}/gu;

/** The plugin that dresses the lines. */
export function printedStyle(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, dressed(doc, 0, doc.childCount)),
      apply: (tr, dress, _, { doc }) => (tr.docChanged ? dressAgain(tr, dress, doc) : dress),
    },
    props: {
      decorations: (state: EditorState) => plugin.getState(state),
    },
  });
  return plugin;
}

function dressAgain(tr: Transaction, dress: DecorationSet, doc: Node): DecorationSet {
  const { first, last } = changedLines(tr.before, doc);
  const from = first < doc.childCount ? startOf(doc, first) : doc.content.size;
  const to = startOf(doc, last);
  const moved = dress.map(tr.mapping, doc);
  const stale = moved.find(from, to).filter((each) => each.from < to && each.to > from);
  return moved.remove(stale).add(doc, dressed(doc, first, last));
}

/** Lines are kept where nothing changed in them: those between the first and the last that are other ones. */
function changedLines(before: Node, after: Node): { first: number; last: number } {
  const shortest = Math.min(before.childCount, after.childCount);
  let first = 0;
  while (first < shortest && before.child(first) === after.child(first)) first++;
  let tail = 0;
  while (
    tail < shortest - first &&
    before.child(before.childCount - 1 - tail) === after.child(after.childCount - 1 - tail)
  )
    tail++;
  return { first, last: after.childCount - tail };
}

function startOf(doc: Node, index: number): number {
  let start = 0;
  for (let at = 0; at < index; at++) start += doc.child(at).nodeSize;
  return start;
}

function dressed(doc: Node, first: number, last: number): Decoration[] {
  const all: Decoration[] = [];
  let start = startOf(doc, first);
  for (let index = first; index < last; index++) {
    const line = doc.child(index);
    all.push(...dressLine(line, start));
    start += line.nodeSize;
  }
  return all;
}

function dressLine(line: Node, start: number): readonly Decoration[] {
  const text = textOfLine(line);
  const [block] = readNarrative(text.replace(/\n/gu, " "));
  const own = proseLine(line);
  const at = (offset: number) => start + positionAt(own, offset);
  const gaps = [...text.matchAll(gapPattern)].map(({ index, 0: gap }) =>
    Decoration.inline(at(index), at(index + gap.length), { class: "gap" }),
  );
  // A paragraph needs no dress: in a long text most lines are one.
  if (!block || block.kind === "paragraph") return gaps;
  const level = block.level ? { "data-level": String(block.level) } : {};
  const whole = Decoration.node(start, start + line.nodeSize, { "data-kind": block.kind, ...level });
  if (block.kind !== "runIn" || !block.lead) return [whole, ...gaps];
  return [whole, Decoration.inline(at(block.from), at(block.from + block.lead), { class: "lead" }), ...gaps];
}

/** The line as a document of its own, for places in it. */
function proseLine(line: Node): Node {
  return line.type.schema.node("doc", null, [line]);
}
