// A piece of a printed sentence.

/** A run of text. `cell` marks a figure printed inside a sentence; `unresolved` a placeholder that names nothing; `mark` what a reviewer is shown. */
export interface Text {
  readonly text: string;
  readonly cell?: string;
  readonly unresolved?: true;
  readonly mark?: "changed" | "remarked" | "remark";
}
