// An office's register as it is counted: sheets of rows of text. Merged cells repeat their text; dates are ISO text.

export interface RegisterRow {
  /** Row number in the workbook, from 1. */
  readonly number: number;
  /** Trimmed texts by column; blank is "". */
  readonly cells: readonly string[];
  /** Not shown in the workbook: folded away by hand or by a filter. */
  readonly hidden?: true;
  /** The columns whose cell is one with that of the row above. */
  readonly merged?: readonly number[];
}

export interface RegisterSheet {
  /** Where several files are counted together: the file's name. */
  readonly file?: string;
  readonly name: string;
  /** Not shown in the workbook: never counted, only told. */
  readonly hidden?: true;
  readonly rows: readonly RegisterRow[];
}
