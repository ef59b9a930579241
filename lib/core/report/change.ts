// A step in changing a report, as data.

/** One edit that a repair makes: a cell's text, or a piece of a section's text. */
export type Change =
  | { readonly cell: string; readonly value: string }
  | { readonly section: string; readonly find: string; readonly replace: string };
