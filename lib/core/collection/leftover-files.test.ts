import { expect, it } from "vitest";
import { isLeftover } from "./leftover-files.ts";

it.each([
  ".DS_Store",
  "__MACOSX/甲局/._年报.docx",
  "甲局/~$年报.docx",
  "~WRL0005.tmp",
  "Thumbs.db",
  "THUMBS.DB",
  "甲局/desktop.ini",
  "$RECYCLE.BIN/年报.docx",
  "System Volume Information/x",
  ".git/config",
])("%s was handed in by nobody", (path) => {
  expect(isLeftover(path)).toBe(true);
});

it.each([
  "年报.docx",
  "甲局/年报.docx",
  "./甲局/年报.docx",
  "../年报.docx",
  "~年报.docx",
  "年报~$.docx",
  "thumbs.db.docx",
  "1.年报.docx",
  "甲.局/年报.docx",
])("%s was", (path) => {
  expect(isLeftover(path)).toBe(false);
});
