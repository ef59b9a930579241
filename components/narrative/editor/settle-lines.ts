// What was typed or dropped in becomes what it stands for: a placeholder whose braces are closed, a line break inside a line.

import { Slice } from "prosemirror-model";
import { type EditorState, Plugin, TextSelection, type Transaction } from "prosemirror-state";
import { docOf, endPositionAt, lineOf, offsetAt, textOfLine } from "./text-document.ts";

/** The lines that `docOf` would make otherwise, made so; undefined where there are none. */
export function settleLines(state: EditorState): Transaction | undefined {
  let tr: Transaction | undefined;
  state.doc.forEach((line, offset) => {
    const text = textOfLine(line);
    if (!/[\n\r]|\{\{/.test(text) || (!text.includes("\n") && lineOf(text).eq(line))) return;
    tr ??= state.tr;
    const from = tr.mapping.map(offset + 1);
    tr.replace(from, from + line.content.size, new Slice(docOf(text).content, 1, 1));
  });
  // The text is the same: the caret stays where it is in it, behind a piece that was just closed.
  if (tr) {
    const { doc } = tr;
    const at = (position: number) => doc.resolve(endPositionAt(doc, offsetAt(state.doc, position)));
    tr.setSelection(TextSelection.between(at(state.selection.anchor), at(state.selection.head)));
  }
  return tr;
}

/** Settles every change at once, but not while an input method composes: that would break what it is at. */
export function settlingPlugin(isComposing: () => boolean): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _, state) =>
      isComposing() || !transactions.some(({ docChanged }) => docChanged) ? null : settleLines(state),
  });
}
