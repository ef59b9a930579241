// A report as the list of reports knows it.
import type { State } from "#core/findings/section-state.ts";

export interface ListedReport {
  readonly id: string;
  readonly office: string;
  readonly year: number;
  readonly edition: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly state?: State;
  /** Where it is on its way between people, where people sign in. */
  readonly work?: string;
}
