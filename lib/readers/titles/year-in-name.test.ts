import { expect, test } from "vitest";
import { yearInName } from "./year-in-name.ts";

test.each([
  ["青禾市科技局2024年.txt", 2024],
  ["2024年报.docx", 2024],
  ["2024年度政府信息公开工作年度报告（2025年1月改）.docx", 2024],
  ["2024年政府信息公开年报20250112.docx", 2024],
  ["20250112.docx", undefined],
  ["2023-2024对照.docx", undefined],
  ["年报.docx", undefined],
])("%s", (name, expected) => {
  expect(yearInName(name)).toBe(expected);
});
