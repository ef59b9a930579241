// What a sum stands on: told so shortly that it can be asked again in the transaction that takes the sum.

/** What the sum of an office with others below it follows from, without what the offices below those have. */
export interface LevelStanding {
  /** Another one whenever what is signed or decided at the office or right below it is another. */
  readonly stamp: string;
  /** When something right below it was last signed, opened, accepted or given back, or its collection changed; "" for never. */
  readonly changed: string;
  /** Its own reports, and when each last was. */
  readonly own: readonly { readonly report: string; readonly changed: string }[];
}

/** What a sum was compared with: these offices, as they stood then. */
export interface Footing {
  readonly offices: readonly string[];
  readonly year: number;
  readonly stamp: string;
}
