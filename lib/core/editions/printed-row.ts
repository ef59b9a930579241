// One row of a printed table: cells with spans, heads with what they head, figures with their cell's name.

export interface TableCell {
  readonly role: "corner" | "caption" | "columnHead" | "rowHead" | "groupHead" | "figure";
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** For heads, what they head (HTML scope). */
  readonly scope?: "col" | "colgroup" | "row" | "rowgroup";
  /** Cell name of a figure. */
  readonly cell?: string;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Keep on one page with the next row. */
  readonly keepNext?: true;
}
