// What an office has said about its registers, now or before.
import { foldLabel } from "../language/fold-text.ts";
import type { ColumnTold } from "./known-columns.ts";
import type { WordTold } from "./register-words.ts";
import type { RegisterSheet } from "./sheet.ts";

export interface Told {
  readonly word?: WordTold;
  readonly column?: ColumnTold;
  /** Ids of sheets that are not to be counted. */
  readonly leftOut?: readonly string[];
}

/** What a sheet is named by among the sheets of all files. */
export function sheetId({ file = "", name }: Pick<RegisterSheet, "file" | "name">): string {
  return `${file}!${name}`;
}

/** What a word is remembered by. */
export const wordKey = foldLabel;
