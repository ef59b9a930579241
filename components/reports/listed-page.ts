// What the list of reports is given: one page of it, made on the server, and what was searched for.
import type { ListedReport } from "./listed-report.ts";

export interface ListedPage {
  readonly reports: readonly ListedReport[];
  /** All that fit what was searched for, on all pages. */
  readonly matching: number;
  /** All that are not in the bin. */
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  readonly years: readonly number[];
  /** Reports still to be looked at: the page is asked for again. */
  readonly waiting: number;
}

/** What was searched for, as it stands in the address. */
export interface ListSearch {
  readonly search: string;
  readonly year: string;
  readonly state: string;
  /** The least number of errors; "0": none. */
  readonly errors: string;
}

/** The address of a page of the list. */
export function listPath({ search, year, state, errors }: ListSearch, page = 1): string {
  const asked = { search, year, state, errors, page: page > 1 ? String(page) : "" };
  const parts = Object.entries(asked).filter(([, text]) => text);
  return parts.length === 0 ? "/reports" : `/reports?${new URLSearchParams(parts)}`;
}
