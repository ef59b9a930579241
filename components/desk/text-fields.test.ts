// Whoever leads to a place in a text need not wait: the field is used as soon as it is on the page, and only the one that is.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { registerField, selectWhenThere, type TextField, withField } from "./text-fields.ts";

/** Frames of a page that pass one by one. */
let frames: (() => void)[] = [];
const pass = (count = 1) => {
  for (let left = count; left > 0; left -= 1) for (const run of frames.splice(0)) run();
};
beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
});
afterEach(() => vi.unstubAllGlobals());

function field() {
  const done: string[] = [];
  const made: TextField = {
    focus: () => done.push("focus"),
    select: (from, to) => done.push(`${from}-${to}`),
    insert: (text) => done.push(text),
  };
  return { made, done };
}

describe("a field", () => {
  it("that is there is used at once", () => {
    const { made, done } = field();
    const gone = registerField("overview", made);
    withField("overview", (found) => found.insert("甲"));
    expect(done).toEqual(["甲"]);
    gone();
  });

  it("that comes later is used when it comes, once", () => {
    const { made, done } = field();
    withField("later", (found) => found.focus());
    pass(3);
    const gone = registerField("later", made);
    pass(3);
    expect(done).toEqual(["focus"]);
    gone();
  });

  it("that never comes is waited for no longer than it may take, and nothing is left running", () => {
    const { done } = field();
    withField("never", () => done.push("used"), 5);
    pass(10);
    expect(frames).toEqual([]);
    expect(done).toEqual([]);
  });

  it("that took another's place is the one that is used; the older one leaving takes nothing away", () => {
    const [plain, editor] = [field(), field()];
    const plainGone = registerField("overview", plain.made);
    const editorGone = registerField("overview", editor.made);
    plainGone();
    withField("overview", (found) => found.insert("乙"));
    expect([plain.done, editor.done]).toEqual([[], ["乙"]]);
    editorGone();
    withField("overview", (found) => found.insert("丙"), 0);
    expect(editor.done).toEqual(["乙"]);
  });

  it("has its place selected after the step that holds it is shown", () => {
    const { made, done } = field();
    const gone = registerField("overview", made);
    selectWhenThere("overview", 3, 7);
    expect(done).toEqual([]);
    pass();
    expect(done).toEqual(["3-7"]);
    gone();
  });
});
