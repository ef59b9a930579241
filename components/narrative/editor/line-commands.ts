// What Enter, Backspace and Delete do between lines. Within a line the browser does it.
import { type Command, TextSelection } from "prosemirror-state";

/** Ends the line here and begins a new one. */
export const splitLine: Command = (state, dispatch) => {
  const tr = state.tr.deleteSelection();
  dispatch?.(tr.split(tr.selection.from).scrollIntoView());
  return true;
};

/** Deletes what is selected; at the beginning of a line, joins it to the one before. */
export const deleteBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty) return deleteSelected(state, dispatch);
  if ($from.parentOffset > 0 || $from.index(0) === 0) return false;
  dispatch?.(state.tr.join($from.before()).scrollIntoView());
  return true;
};

/** Deletes what is selected; at the end of a line, joins the next one to it. */
export const deleteForward: Command = (state, dispatch) => {
  const { $to, empty } = state.selection;
  if (!empty) return deleteSelected(state, dispatch);
  if ($to.parentOffset < $to.parent.content.size || $to.index(0) === state.doc.childCount - 1) return false;
  dispatch?.(state.tr.join($to.after()).scrollIntoView());
  return true;
};

/** Selects the whole text. */
export const selectText: Command = (state, dispatch) => {
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 1, state.doc.content.size - 1)));
  return true;
};

const deleteSelected: Command = (state, dispatch) => {
  dispatch?.(state.tr.deleteSelection().scrollIntoView());
  return true;
};

/** Does the first of these that applies. */
export function firstOf(...commands: readonly Command[]): Command {
  return (state, dispatch, view) => commands.some((command) => command(state, dispatch, view));
}
