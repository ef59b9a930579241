// What the screen of a sum is given.

import type { Overlap } from "#core/aggregate/find-overlaps.ts";
import type { SumUpdates } from "#core/aggregate/fixed-sum.ts";
import type { StandsOut } from "#core/aggregate/odd-return.ts";
import type { CollectionFinding } from "#core/collection/collection-findings.ts";

export interface Sum {
  readonly id: string;
  readonly office: string;
  readonly year: number;
  readonly edition: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly blanks: Readonly<Record<string, number>>;
  readonly addends: number;
  readonly due: number;
  readonly overlaps: readonly Overlap[];
  readonly findings: readonly CollectionFinding[];
  readonly standsOut: readonly StandsOut[];
  readonly notes: readonly string[];
  readonly draft?: string;
  readonly fixedAt?: string;
  readonly updates?: SumUpdates;
}
