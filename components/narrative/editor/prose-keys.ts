// The keys of the editor: lines, gaps to jump to, problems to go through, the desk's own undo.
import { keymap } from "prosemirror-keymap";
import { type Command, NodeSelection, type Plugin, TextSelection } from "prosemirror-state";
import { deleteBackward, deleteForward, firstOf, selectText, splitLine } from "./line-commands.ts";
import { gapPattern } from "./printed-style.ts";
import { endPositionAt, offsetAt, positionAt, textOf } from "./text-document.ts";

export interface KeyActions {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Chooses a figure to put in. */
  readonly choose: () => void;
  /** Opens the cell of a chip, by what was typed for it. */
  readonly open: (typed: string) => void;
  /** Goes to the next problem (1) or the one before (-1). */
  readonly problem: (direction: 1 | -1) => void;
  /** Puts the focus on what is offered at the caret; false where nothing is. */
  readonly answer: () => boolean;
  /** Puts away what is offered at the caret; false where nothing is. */
  readonly dismiss: () => boolean;
}

export function proseKeys(actions: KeyActions): Plugin {
  const done = (action: () => void): Command => {
    return (_, dispatch) => {
      if (dispatch) action();
      return true;
    };
  };
  const openChip: Command = ({ selection }, dispatch) => {
    if (!(selection instanceof NodeSelection)) return false;
    if (dispatch) actions.open(String(selection.node.attrs.typed));
    return true;
  };
  return keymap({
    Enter: firstOf(openChip, splitLine),
    "Shift-Enter": splitLine,
    "Mod-Enter": firstOf(openChip, splitLine),
    Backspace: deleteBackward,
    "Mod-Backspace": deleteBackward,
    "Shift-Backspace": deleteBackward,
    Delete: deleteForward,
    "Mod-Delete": deleteForward,
    "Mod-a": selectText,
    "Mod-z": done(actions.undo),
    "Mod-y": done(actions.redo),
    "Shift-Mod-z": done(actions.redo),
    "Alt-n": done(actions.choose),
    F8: done(() => actions.problem(1)),
    "Shift-F8": done(() => actions.problem(-1)),
    "Alt-Enter": (_, dispatch) => (dispatch ? actions.answer() : true),
    Escape: (_, dispatch) => (dispatch ? actions.dismiss() : true),
    Tab: toGap(1),
    "Shift-Tab": toGap(-1),
  });
}

/** Selects the next gap (＿＿) before or behind the selection; where there is none the key does what it does elsewhere. */
function toGap(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const { doc, selection } = state;
    const [from, to] = [offsetAt(doc, selection.from), offsetAt(doc, selection.to)];
    const gaps = [...textOf(doc).matchAll(gapPattern)].map(({ index, 0: gap }) => ({
      from: index,
      to: index + gap.length,
    }));
    const gap = direction > 0 ? gaps.find((each) => each.from >= to) : gaps.reverse().find((each) => each.to <= from);
    if (!gap) return false;
    const place = TextSelection.create(doc, positionAt(doc, gap.from), endPositionAt(doc, gap.to));
    dispatch?.(state.tr.setSelection(place).scrollIntoView());
    return true;
  };
}
