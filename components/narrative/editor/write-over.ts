// Makes a document another text by changing only what differs, so that caret, marks and scroll stay where they are.
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { docOf } from "./text-document.ts";

/** The change that gives the state this text; undefined where it has it. `follow` puts the caret behind what changed. */
export function writeOver(state: EditorState, text: string, follow: boolean): Transaction | undefined {
  const wanted = docOf(text);
  const from = state.doc.content.findDiffStart(wanted.content);
  const end = state.doc.content.findDiffEnd(wanted.content);
  if (from === null || end === null) return undefined;
  // Where what was put in repeats what stands around it, both ends meet it: they must not cross.
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  const tr = state.tr.replace(from, end.a + overlap, wanted.slice(from, end.b + overlap));
  if (follow) tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(end.b + overlap, tr.doc.content.size)), -1));
  return tr;
}
