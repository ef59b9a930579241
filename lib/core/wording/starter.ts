// What a starter sentence is: clauses about figures, worded for some, for none, and left out where a figure is blank.

export interface Clause {
  /**
   * The cell or group cell it is about; `{{}}` in its words stands for that figure, `{{|同比}}` `{{|增减}}` for its change
   * against last year, `{{|占cell}}` for its share of another. Left out where one of them has nothing to print.
   */
  readonly cell: string;
  readonly some: string;
  /** Wording where the figure is 0; without it the clause is left out then. */
  readonly none?: string;
  /** `none` is said only where these figures are 0 or blank, too. */
  readonly noneWith?: readonly string[];
}

export interface Starter {
  readonly id: string;
  /** Section id of the text it is offered in. */
  readonly section: string;
  /** What the clerk picks it by. */
  readonly label: string;
  /** A first draft of the section has it: under the sub-heading with this id, or first of all where it is "". */
  readonly draftUnder?: string;
  /** Before the clauses; `{{年度}}` and cells may stand in it. */
  readonly lead?: string;
  readonly clauses?: readonly Clause[];
  /** After the clauses instead of the full stop. */
  readonly tail?: string;
  /** Offered only where these figures are above 0 … */
  readonly whereSome?: readonly string[];
  /** … and these are 0 or blank. */
  readonly whereNone?: readonly string[];
}
