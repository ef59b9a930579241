// An office's register as it is counted: sheets of rows of text. Merged cells repeat their text; dates are ISO text.

export interface RegisterRow {
  /** Row number in the workbook, from 1. */
  readonly number: number;
  /** Trimmed texts by column; blank is "". */
  readonly cells: readonly string[];
}

export interface RegisterSheet {
  /** Where several files are counted together: the file's name. */
  readonly file?: string;
  readonly name: string;
  readonly rows: readonly RegisterRow[];
}
