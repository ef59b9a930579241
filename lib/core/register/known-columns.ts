// What an office said of its register's columns: known by their titles, so that next year's register is understood by itself.
import { foldLabel } from "../language/fold-text.ts";
import type { ColumnRole } from "./column-words.ts";

/** What a column is counted as, or that it is not used. */
export type ColumnUse = ColumnRole | "unused";

/** What the office said of the column with this key; undefined where it said nothing. */
export type ColumnTold = (key: string) => ColumnUse | undefined;

export const nothingTold: ColumnTold = () => undefined;

/** What a column is known by: its title without marks, blanks and what stands in brackets. */
export function titleKey(title: string): string {
  return foldLabel(withoutBrackets(title));
}

/** Notes to the clerk stand in brackets: 收到日期（年月日）. */
export function withoutBrackets(title: string): string {
  return title.replace(/[（(][^（）()]{0,60}[）)]/gu, "");
}
