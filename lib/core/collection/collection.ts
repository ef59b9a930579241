// A collection (汇总): one collecting office, one year, who must report, and what was decided. What came is kept beside it.
import type { ListedOffice } from "../offices/listed-office.ts";
import type { Office } from "../report/report.ts";

/**
 * Something that a person settled. Of several about the same thing the last counts; none is ever taken away. `by`: who, where
 * people sign in.
 */
export type Decision = { readonly at: string; readonly by?: string } & (
  | { readonly do: "assign"; readonly file: string; readonly office: string }
  | { readonly do: "setAside"; readonly file: string }
  /** Which of several different returns counts. */
  | { readonly do: "choose"; readonly office: string; readonly file: string }
  /** `digest` names the return that was looked at: another one is undecided again. */
  | { readonly do: "accept"; readonly office: string; readonly digest: string; readonly why?: string | undefined }
  | {
      readonly do: "sendBack";
      readonly office: string;
      readonly digest: string;
      readonly until?: string | undefined;
      readonly why?: string | undefined;
    }
  /** Its own last day to report (延期); the day of all others again where none is named. */
  | { readonly do: "extend"; readonly office: string; readonly until?: string | undefined; readonly why: string }
  /** Do the figures of `above` hold those of `below`? */
  | { readonly do: "overlap"; readonly above: string; readonly below: string; readonly holds: boolean }
);

export interface Collection {
  /** The office that collects. */
  readonly office: Office;
  readonly year: number;
  /** The last day to report, `2026-01-20`. */
  readonly due?: string;
  readonly offices: readonly ListedOffice[];
  readonly decisions: readonly Decision[];
  /** The draft that the sum was opened as. */
  readonly draft?: string;
}

/** A new collection from last year's: the same offices with their other names, who was exempt is asked again by its reason. */
export function collectionAfter({ office, year, due, offices }: Collection): Collection {
  return {
    office,
    year: year + 1,
    ...(due === undefined ? {} : { due: yearLater(due) }),
    offices: offices.filter(({ until }) => until === undefined || until > year),
    decisions: [],
  };
}

function yearLater(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith("-02-29") ? `${next.slice(0, -2)}28` : next;
}

/** The later of two days, either of which may be missing. */
export function laterDay(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

/** Days from `today` to `due`, both `2026-01-20`; negative when it is over. */
export function daysUntil(due: string, today: string): number {
  return Math.round((dayNumber(due) - dayNumber(today)) / 86_400_000);
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
