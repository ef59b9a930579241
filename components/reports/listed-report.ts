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
  /** Not to be written in now: it is signed or on its way there, or others fill it in. */
  readonly closed?: boolean;
  readonly errors?: number;
  readonly warnings?: number;
  /** It is a sum, added up from so many. */
  readonly addends?: number;
  /** It was not looked at yet: its state comes later. */
  readonly pending?: true;
}

export function nameOf({ office, year }: ListedReport): string {
  return `${office || "（未填单位）"}${year}年年报`;
}
