// A piece of a printed sentence.

/** A run of text. `cell` marks a figure printed inside a sentence; `unresolved` a placeholder that names nothing. */
export interface Text {
  readonly text: string;
  readonly cell?: string;
  readonly unresolved?: true;
}
