import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { followComposition } from "./composition.ts";

interface Field {
  value: string;
}

const patience = 1000;

function following(isWhole?: (field: Field) => boolean) {
  const taken: string[] = [];
  let held = false;
  const composition = followComposition<Field>({
    take: ({ value }) => taken.push(value),
    hold: (now) => {
      held = now;
    },
    patience,
    ...(isWhole ? { isWhole } : {}),
  });
  const put = (field: Field, value: string) => {
    field.value = value;
    composition.change(field);
  };
  return { composition, taken, put, isHeld: () => held };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("takes over what is typed without an input method at once", () => {
  const { taken, put, isHeld } = following();
  put({ value: "" }, "7");
  expect(taken).toEqual(["7"]);
  expect(isHeld()).toBe(false);
});

it("holds what is being composed until its end", () => {
  const { composition, taken, put, isHeld } = following();
  const field = { value: "" };
  composition.compose(field);
  for (const letters of ["s", "sa", "san"]) put(field, letters);
  expect([taken, isHeld()]).toEqual([[], true]);
  put(field, "三");
  composition.end(field);
  expect([taken, isHeld()]).toEqual([["三"], false]);
  put(field, "三1");
  expect(taken).toEqual(["三", "三1"]);
});

it("loses nothing where no end is ever told: anything in another field ends it", () => {
  const { composition, taken, put } = following();
  const [first, second, third] = [{ value: "" }, { value: "" }, { value: "" }];
  composition.compose(first);
  put(first, "7");
  composition.compose(second);
  put(second, "8");
  put(third, "9");
  expect(taken).toEqual(["7", "8", "9"]);
});

it("a blur ends it; the blur of another field does not", () => {
  const { composition, taken, put, isHeld } = following();
  const field = { value: "" };
  composition.compose(field);
  put(field, "7");
  composition.end({ value: "" });
  expect([taken, isHeld()]).toEqual([[], true]);
  composition.end(field);
  expect([taken, isHeld()]).toEqual([["7"], false]);
  composition.end(field);
  expect(taken).toEqual(["7"]);
});

it("a pause ends it, counted from the last sign of life, but never with half a word", () => {
  const { composition, taken, put, isHeld } = following(({ value }) => /^\d*$/.test(value));
  const field = { value: "" };
  composition.compose(field);
  put(field, "7");
  vi.advanceTimersByTime(patience - 1);
  put(field, "78");
  vi.advanceTimersByTime(patience - 1);
  expect(taken).toEqual([]);
  vi.advanceTimersByTime(1);
  expect([taken, isHeld()]).toEqual([["78"], false]);
  composition.compose(field);
  put(field, "78jian");
  vi.advanceTimersByTime(10 * patience);
  expect([taken, isHeld()]).toEqual([["78"], true]);
  composition.end();
  expect(taken).toEqual(["78", "78jian"]);
});
