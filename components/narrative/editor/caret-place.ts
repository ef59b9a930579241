// What stands at the caret: marked places, a chip that is selected, and where on the screen; where the next problem is.
import { type EditorState, type Selection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type MarkedAt, markedAt } from "./marked-places.ts";

export interface AtCaret {
  readonly marks: readonly MarkedAt[];
  /** The placeholder of the selected chip. */
  readonly chip?: string | undefined;
  /** Lower edge of the caret's line, from the upper edge of the editor; 0 where there is nothing to show. */
  readonly below: number;
}

export function atCaret(view: EditorView): AtCaret {
  const { selection } = view.state;
  const chip = chosenChip(selection);
  const marks = markedAt(view.state, selection.from, selection.to);
  if (marks.length === 0 && chip === undefined) return { marks, chip, below: 0 };
  return { marks, chip, below: view.coordsAtPos(selection.to).bottom - view.dom.getBoundingClientRect().top };
}

/** The placeholder of the chip that is selected, alone. */
function chosenChip({ $from, from, to }: Selection): string | undefined {
  const node = $from.nodeAfter;
  return node?.type.name === "held" && to - from === node.nodeSize ? String(node.attrs.typed) : undefined;
}

/** The next place that is marked for something, round and round; undefined where there is none. */
export function nextProblem(state: EditorState, direction: 1 | -1): Selection | undefined {
  const { doc, selection } = state;
  const marks = markedAt(state, 0, doc.content.size).filter(({ about }) => about !== undefined);
  const next =
    direction > 0
      ? (marks.find(({ from }) => from > selection.from) ?? marks[0])
      : ([...marks].reverse().find(({ from }) => from < selection.from) ?? marks[marks.length - 1]);
  return next && TextSelection.create(doc, next.from, next.to);
}
