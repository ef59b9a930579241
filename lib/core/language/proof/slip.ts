// What proof-reading finds in a text: a place, what stands there, and what should where that is certain.

export type SlipKind =
  | "misspelt"
  | "doubledCharacter"
  | "repeatedWords"
  | "impossible"
  | "mixedBounds"
  | "wideDigits"
  | "straightQuotes"
  | "contact"
  | "renamedOffice"
  | "foreignName"
  | "ordinal"
  | "wrongNumber";

export interface ProofSlip {
  readonly kind: SlipKind;
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly right?: string;
  /** In Chinese: what is wrong, where the kind alone does not say it. */
  readonly why?: string;
}

/** A slip of a match of an expression, whole or from `skip` on. */
export function slipOf(
  kind: SlipKind,
  { index, 0: found }: { readonly index: number; readonly 0: string },
  more: Pick<ProofSlip, "right" | "why"> = {},
): ProofSlip {
  return { kind, from: index, to: index + found.length, found, ...more };
}
