import { expect, test } from "vitest";
import { isBefore, readDate } from "./read-date.ts";

test.each([
  ["2020年12月9日", { year: 2020, month: 12, day: 9 }],
  ["2020-12-14", { year: 2020, month: 12, day: 14 }],
  ["2020-12-14T00:00:00", { year: 2020, month: 12, day: 14 }],
  ["2020.1.4", { year: 2020, month: 1, day: 4 }],
  ["２０２０／１／４", { year: 2020, month: 1, day: 4 }],
  ["20201204", { year: 2020, month: 12, day: 4 }],
  ["21.3.5", { year: 2021, month: 3, day: 5 }],
  ["2020年12月", { year: 2020, month: 12 }],
  ["2020年", { year: 2020 }],
  ["44175", { year: 2020, month: 12, day: 10 }],
])("%s is a date", (text, date) => {
  expect(readDate(text)).toEqual(date);
});

test.each(["", "正在办理", "12月9日", "2020年13月1日", "1998-01-01", "—", "123"])("%s is none", (text) => {
  expect(readDate(text)).toBeUndefined();
});

test.each([
  ["2023/5/6 9:30", { year: 2023, month: 5, day: 6 }],
  ["2023/1/2 3:00", { year: 2023, month: 1, day: 2 }],
  ["2023-05-06 00:00:00", { year: 2023, month: 5, day: 6 }],
  ["2023/5/6　１４：05", { year: 2023, month: 5, day: 6 }],
  ["2023.5.6 9时", { year: 2023, month: 5, day: 6 }],
])("the hour in %j is no part of its day", (text, date) => {
  expect(readDate(text)).toEqual(date);
});

test.each([
  [{ year: 2020 }, { year: 2021 }, true],
  [{ year: 2021, month: 1, day: 1 }, { year: 2020, month: 12, day: 31 }, false],
  [{ year: 2020 }, { year: 2020, month: 3 }, false],
  [{ year: 2020, month: 3 }, { year: 2020 }, false],
  [{ year: 2020, month: 3 }, { year: 2020, month: 3, day: 4 }, false],
  [{ year: 2020, month: 2, day: 3 }, { year: 2020, month: 2, day: 4 }, true],
  [{ year: 2020, month: 2, day: 4 }, { year: 2020, month: 2, day: 4 }, false],
  [{ year: 2020, month: 2, day: 9 }, { year: 2020, month: 3, day: 1 }, true],
])("%j is surely before %j: %s", (first, second, before) => {
  expect(isBefore(first, second)).toBe(before);
});
