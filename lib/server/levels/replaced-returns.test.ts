// A mailed return in the place of what an office has in this program: figures, counts, and blanks that stay blank.
import { expect, test } from "vitest";
import { withReplaced } from "./replaced-returns.ts";

const before = { figures: { a: 5, b: 2 }, due: 1, reported: 1, doubled: 0 };
const mailed = { office: "bureau", name: "财政局", before, figures: { a: 7, c: 4 } };

test("of many only that part changes; a cell that the file alone has comes in", () => {
  const sum = { figures: { a: 15, b: 9 }, due: 3, reported: 3, doubled: 0 };
  expect(withReplaced(sum, [mailed])).toEqual({ figures: { a: 17, b: 7, c: 4 }, due: 3, reported: 3, doubled: 0 });
});

test("of the office itself it is the file: what the file leaves blank is blank and no 0, what it has as 0 is 0", () => {
  expect(withReplaced({ ...before }, [mailed]).figures).toEqual({ a: 7, c: 4 });
  expect(withReplaced({ ...before }, [{ ...mailed, figures: { a: 0, b: 0 } }]).figures).toEqual({ a: 0, b: 0 });
});

test("an office that had none, or two, has one now; without mail nothing changes", () => {
  const none = { ...mailed, before: { figures: {}, due: 1, reported: 0, doubled: 0 } };
  const twice = { ...mailed, before: { figures: {}, due: 1, reported: 0, doubled: 1 } };
  const sum = { figures: { a: 10 }, due: 3, reported: 1, doubled: 1 };
  expect(withReplaced(sum, [none])).toEqual({ figures: { a: 17, c: 4 }, due: 3, reported: 2, doubled: 1 });
  expect(withReplaced(sum, [twice])).toMatchObject({ reported: 2, doubled: 0 });
  expect(withReplaced(sum, [])).toBe(sum);
});
