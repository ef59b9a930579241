// What a text may consist of while it is edited: lines of characters, and pieces that are taken as one: a live figure, a
// character that no page can show.
import { Schema } from "prosemirror-model";

export const proseSchema = new Schema({
  nodes: {
    doc: { content: "line+" },
    line: {
      content: "(text | held)*",
      parseDOM: [{ tag: "p" }],
      toDOM: () => ["p", 0],
    },
    text: {},
    held: {
      inline: true,
      atom: true,
      /** The stored text that it stands for: `{{年度}}`. */
      attrs: { typed: { default: "" } },
      parseDOM: [
        {
          tag: "span[data-typed]",
          getAttrs: (element) => {
            const typed = element.getAttribute("data-typed") ?? "";
            return wholly.test(typed) ? { typed } : false;
          },
        },
      ],
      toDOM: ({ attrs }) => ["span", { "data-typed": attrs.typed }, attrs.typed],
      leafText: ({ attrs }) => attrs.typed,
    },
  },
});

const wholly = /^\{\{[^{}\n]{1,120}\}\}$/u;
