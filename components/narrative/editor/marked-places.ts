// Places of the text that are marked from outside: what was found there, what was copied from last year. They move with
// the text until they are worked out anew.
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { endPositionAt, positionAt, textOf } from "./text-document.ts";

export interface MarkedPlace {
  readonly from: number;
  readonly to: number;
  /** On the element: `class`, `data-…`, `title`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What the place is marked for, given back by `markedAt`. */
  readonly about: unknown;
}

const key = new PluginKey<DecorationSet>("marked places");

export function markedPlaces(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => tr.getMeta(key) ?? (tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** The transaction that marks these places instead of those before. Places of a text that is shorter by now are left out. */
export function markPlaces(state: EditorState, places: readonly MarkedPlace[]) {
  const { length } = textOf(state.doc);
  const decorations = places.flatMap(({ from, to, attributes, about }) => {
    if (from >= length) return [];
    const start = positionAt(state.doc, from);
    const end = endPositionAt(state.doc, to);
    return end > start ? [Decoration.inline(start, end, attributes, { about })] : [];
  });
  return state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)).setMeta("addToHistory", false);
}

export interface MarkedAt {
  readonly from: number;
  readonly to: number;
  readonly about: unknown;
}

/** The marked places that a range touches, in the order of the text. */
export function markedAt(state: EditorState, from: number, to: number): readonly MarkedAt[] {
  return (key.getState(state)?.find(from, to) ?? [])
    .map(({ from: start, to: end, spec }) => ({ from: start, to: end, about: spec.about }))
    .sort((one, other) => one.from - other.from);
}
