// Changes of the document without a page: what is typed becomes what it stands for, what others wrote is put over it.
import fc from "fast-check";
import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { deleteBackward, deleteForward, selectText, splitLine } from "./line-commands.ts";
import { settlingPlugin } from "./settle-lines.ts";
import { docOf, endPositionAt, offsetAt, positionAt, textOf } from "./text-document.ts";
import { followRuns } from "./typing-runs.ts";
import { writeOver } from "./write-over.ts";

const stateOf = (text: string, composing = false) =>
  EditorState.create({ doc: docOf(text), plugins: [settlingPlugin(() => composing)] });

/** Types at an offset of the text, a character at a time. */
function typed(state: EditorState, offset: number, words: string): EditorState {
  const place = TextSelection.create(state.doc, positionAt(state.doc, offset));
  let now = state.apply(state.tr.setSelection(place));
  for (const character of words) now = now.apply(now.tr.insertText(character));
  return now;
}

const someText = fc.string({
  unit: fc.constantFrom("公开", "{{年度}}", "{{没有}}", "{", "}", "\n", "\r", " ", "\ud800", "＿＿"),
  maxLength: 14,
});

describe("typing", () => {
  it("closes a placeholder into one piece and goes on behind it", () => {
    const state = typed(stateOf("共件。"), 1, "{{予以公开}}，另{{年度}}");
    expect(textOf(state.doc)).toBe("共{{予以公开}}，另{{年度}}件。");
    expect(state.doc.firstChild?.childCount).toBe(5);
    expect(offsetAt(state.doc, state.selection.head)).toBe("共{{予以公开}}，另{{年度}}".length);
  });

  it("makes lines of what was dropped in with line breaks, and the caret stays at its end", () => {
    const state = stateOf("前后");
    const next = state.apply(
      state.tr.setSelection(TextSelection.create(state.doc, 2)).insertText("一\n二{{年度}}\n三"),
    );
    expect(textOf(next.doc)).toBe("前一\n二{{年度}}\n三后");
    expect(next.doc.childCount).toBe(3);
    expect(offsetAt(next.doc, next.selection.head)).toBe("前一\n二{{年度}}\n三".length);
  });

  it("leaves everything as it is while a word is composed", () => {
    const state = typed(stateOf("", true), 0, "{{年度}}");
    expect(state.doc.firstChild?.childCount).toBe(1);
    expect(textOf(state.doc)).toBe("{{年度}}");
  });

  it("never changes the text by settling it, whatever is typed where", () => {
    fc.assert(
      fc.property(someText, fc.nat(40), someText, (text, at, words) => {
        const before = stateOf(text);
        const offset = offsetAt(before.doc, positionAt(before.doc, Math.min(at, text.length)));
        const after = before.apply(before.tr.insertText(words, positionAt(before.doc, offset)));
        expect(textOf(after.doc)).toBe(text.slice(0, offset) + words + text.slice(offset));
        expect(after.doc.eq(docOf(textOf(after.doc)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("lines", () => {
  const at = (text: string, from: number, to = from) => {
    const state = stateOf(text);
    const place = TextSelection.create(state.doc, positionAt(state.doc, from), endPositionAt(state.doc, to));
    return state.apply(state.tr.setSelection(place));
  };
  const done = (state: EditorState, command: Command) => {
    let next = state;
    const did = command(state, (tr) => {
      next = state.apply(tr);
    });
    return [did, textOf(next.doc), offsetAt(next.doc, next.selection.head)];
  };

  it("are split and joined where the caret is", () => {
    expect(done(at("甲{{年度}}乙", 7), splitLine)).toEqual([true, "甲{{年度}}\n乙", 8]);
    expect(done(at("甲乙\n丙丁", 1, 4), splitLine)).toEqual([true, "甲\n丁", 2]);
    expect(done(at("甲\n{{年度}}", 2), deleteBackward)).toEqual([true, "甲{{年度}}", 1]);
    expect(done(at("甲\n\n", 1), deleteForward)).toEqual([true, "甲\n", 1]);
    expect(done(at("甲\n乙丙", 0, 3), deleteBackward)).toEqual([true, "丙", 0]);
    expect(done(at("甲\n乙丙", 0, 3), deleteForward)).toEqual([true, "丙", 0]);
    const [, , end] = done(at("甲\n乙丙", 0), selectText);
    expect(end).toBe(4);
  });

  it("are left to the browser within a line and at the ends of the text", () => {
    for (const [text, offset] of [
      ["甲乙", 1],
      ["甲乙", 0],
    ] as const)
      expect(done(at(text, offset), deleteBackward)).toEqual([false, text, offset]);
    expect(done(at("甲\n乙", 3), deleteForward)).toEqual([false, "甲\n乙", 3]);
    expect(done(at("甲\n乙", 0), deleteForward)).toEqual([false, "甲\n乙", 0]);
  });
});

describe("writing over", () => {
  it("gives any text from any text, and keeps the caret in what did not change", () => {
    fc.assert(
      fc.property(someText, someText, fc.boolean(), (before, after, follow) => {
        const state = stateOf(before);
        const tr = writeOver(state, after, follow);
        expect(textOf(tr ? tr.doc : state.doc)).toBe(after);
        expect(tr === undefined).toBe(before === after);
      }),
      { numRuns: 1000 },
    );
    const state = stateOf("甲乙丙");
    const caret = state.apply(state.tr.setSelection(TextSelection.create(state.doc, endPositionAt(state.doc, 3))));
    const tr = writeOver(caret, "新甲乙丙", false);
    expect(tr && offsetAt(tr.doc, tr.selection.head)).toBe(4);
  });
});

describe("steps of typing", () => {
  it("begin after a pause, elsewhere, and when deleting begins", () => {
    const begins = followRuns();
    let state = stateOf("一二三四五六");
    const type = (at: number, now: number) => {
      const tr = state.tr.insertText("新", at);
      state = state.apply(tr);
      return begins(tr, now);
    };
    expect([type(1, 0), type(2, 300), type(3, 600), type(4, 2000), type(1, 2100)]).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
    expect([begins(state.tr.delete(1, 2), 2200), begins(state.tr, 9000)]).toEqual([true, false]);
  });
});
