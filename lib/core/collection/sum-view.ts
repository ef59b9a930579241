// The sum of a collection as its screen is given it.

import type { Overlap } from "../aggregate/find-overlaps.ts";
import type { SumUpdates } from "../aggregate/fixed-sum.ts";
import type { StandsOut } from "../aggregate/odd-return.ts";
import type { CollectionFinding } from "./collection-findings.ts";

export interface SumView {
  readonly id: string;
  readonly office: string;
  readonly year: number;
  readonly edition: string;
  /** Cell → its sum as printed; a cell that all left blank is absent. */
  readonly figures: Readonly<Record<string, string>>;
  /** Cell → how many left it blank while others filled it in. */
  readonly blanks: Readonly<Record<string, number>>;
  readonly addends: number;
  /** How many of the offices in it were accepted. */
  readonly accepted: number;
  readonly due: number;
  readonly overlaps: readonly Overlap[];
  readonly findings: readonly CollectionFinding[];
  readonly standsOut: readonly StandsOut[];
  readonly notes: readonly string[];
  /** How many more there are than these. */
  readonly more: { readonly standsOut: number; readonly notes: number };
  readonly draft?: string;
  readonly fixedAt?: string;
  readonly updates?: SumUpdates;
  /** Why the changes cannot be taken in now, in Chinese. */
  readonly closed?: string;
}
