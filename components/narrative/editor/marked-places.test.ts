// Marks on places of a text: where they stand, that they move with the text, and the way from one problem to the next.
import { EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { nextProblem } from "./caret-place.ts";
import { markedAt, markedPlaces, markPlaces } from "./marked-places.ts";
import { docOf, offsetAt, positionAt } from "./text-document.ts";

const text = "新收{{年度}}件。\n共三件。";
const place = (from: number, to: number, about: unknown = `${from}`) => ({
  from,
  to,
  attributes: { class: "found" },
  about,
});
function marked(...places: readonly ReturnType<typeof place>[]): EditorState {
  const state = EditorState.create({ doc: docOf(text), plugins: [markedPlaces()] });
  return state.apply(markPlaces(state, places));
}
const all = (state: EditorState) =>
  markedAt(state, 0, state.doc.content.size).map(({ from, to, about }) => [
    offsetAt(state.doc, from),
    offsetAt(state.doc, to),
    about,
  ]);

describe("marks", () => {
  it("stand where the text says, in its order, over pieces and lines", () => {
    expect(all(marked(place(10, 12), place(0, 2)))).toEqual([
      [0, 2, "0"],
      [10, 12, "10"],
    ]);
  });

  it("of nothing, and beyond the end of a text that is shorter by now, are left out", () => {
    expect(all(marked(place(1, 1), place(90, 99), place(text.length, text.length + 2)))).toEqual([]);
  });

  it("in the middle of a piece are on the whole piece, and end with the text", () => {
    expect(all(marked(place(3, 4), place(13, 99)))).toEqual([
      [2, 8, "3"],
      [13, text.length, "13"],
    ]);
  });

  it("move with what is typed before them, and go with what is deleted", () => {
    const state = marked(place(10, 12));
    const typed = state.apply(state.tr.insertText("甲乙", 1));
    expect(all(typed)).toEqual([[12, 14, "10"]]);
    const from = positionAt(typed.doc, 12);
    const gone = typed.apply(typed.tr.delete(from, positionAt(typed.doc, 14)));
    expect(all(gone)).toEqual([]);
  });

  it("replace those before", () => {
    const state = marked(place(0, 2));
    expect(all(state.apply(markPlaces(state, [place(10, 12)])))).toEqual([[10, 12, "10"]]);
  });

  it("are no step that is undone", () => {
    const state = marked();
    expect(markPlaces(state, [place(0, 2)]).getMeta("addToHistory")).toBe(false);
  });

  it("are found by the range that touches them", () => {
    const state = marked(place(0, 2), place(10, 12));
    const at = positionAt(state.doc, 1);
    expect(markedAt(state, at, at).map(({ about }) => about)).toEqual(["0"]);
  });
});

describe("the next problem", () => {
  const from = (state: EditorState, offset: number) =>
    state.apply(state.tr.setSelection(TextSelection.create(state.doc, positionAt(state.doc, offset))));
  const next = (state: EditorState, offset: number, direction: 1 | -1) => {
    const found = nextProblem(from(state, offset), direction);
    return found && offsetAt(state.doc, found.from);
  };
  const state = marked(place(0, 2), place(10, 12), place(13, 14));

  it.each([
    [1, 1, 10],
    [10, 1, 13],
    [14, 1, 0],
    [11, -1, 10],
    [10, -1, 0],
    [0, -1, 13],
  ] as const)("from %i, %i: at %i, round and round", (offset, direction, found) => {
    expect(next(state, offset, direction)).toBe(found);
  });

  it("is none where nothing is marked for anything", () => {
    expect(next(marked(place(0, 2, undefined as unknown as string)), 5, 1)).toBe(0);
    expect(next(marked({ ...place(0, 2), about: undefined }), 5, 1)).toBeUndefined();
    expect(next(marked(), 5, 1)).toBeUndefined();
  });
});
