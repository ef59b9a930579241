import { expect, test } from "vitest";
import { rowsWords } from "./rows-words.ts";

test("rows are told sheet by sheet", () => {
  const rows = [
    { file: "a.xlsx", sheet: "一", row: 2 },
    { file: "a.xlsx", sheet: "一", row: 3 },
    { sheet: "二", row: 9 },
  ];
  expect(rowsWords(rows)).toBe("a.xlsx “一”第 2–3 行；“二”第 9 行");
});
