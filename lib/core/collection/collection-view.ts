// A collection as screens see it: a row an office, what is asked, how far reading is.

import type { SumDoubt } from "../aggregate/sum-standing.ts";
import { cellLabel, cellsOf } from "../editions/cells.ts";
import { editionForYear } from "../editions/registry.ts";
import { printFigureOf } from "../report/figures.ts";
import { laterDay } from "./collection.ts";
import type { Asked, MatchedOffice, MatchedReceived } from "./match-received.ts";
import type { UnreadFile } from "./office-return.ts";
import { changedCells, type Received } from "./received.ts";
import { type ReturnState, returnState } from "./return-state.ts";

export interface ReturnChoice {
  readonly id: string;
  readonly file: string;
  readonly at: string;
}

export interface OfficeRow {
  readonly name: string;
  readonly state: ReturnState;
  /** Why it is exempt. */
  readonly exempt?: string;
  readonly parent?: string;
  /** The return that counts. */
  readonly current?: ReturnChoice & {
    readonly digest: string;
    readonly read: number;
    readonly inAll: number;
    readonly errors: number;
    readonly warnings: number;
    readonly doubtful: number;
    /** Figures put together from a damaged source, which nobody has looked at yet. */
    readonly repaired: number;
    /** It is a sum itself, added up from so many. */
    readonly addends?: number;
    /** In so many cells it says something else than what was added up in it. */
    readonly altered?: number;
  };
  /** Several different ones, of which somebody has to choose. */
  readonly choices?: readonly ReturnChoice[];
  /** In what they differ: how many cells, and the first of them with what each of the choices says. */
  readonly differing?: {
    readonly cells: number;
    readonly first: readonly { readonly label: string; readonly values: readonly string[] }[];
  };
  readonly older: readonly ReturnChoice[];
  /** Cells that changed against the one before. */
  readonly changed: number;
  /** Until when it was sent back, and with which words. */
  readonly until?: string;
  readonly returnedWhy?: string;
  /** Its own last day to report, and why. */
  readonly extended?: { readonly until: string; readonly why: string };
  /** Where its report is that is not signed yet. */
  readonly underway?: string;
  /** Handed in by signing; `accepted`: who accepted it here, when, and why all the same. */
  readonly signed?: NonNullable<Received["signed"]>;
  /** It is a sum that does not stand as it is, and why. */
  readonly unsettled?: SumDoubt;
  /** Of the offices right below it so many have signed. */
  readonly below?: { readonly due: number; readonly signed: number };
  /** The form that its return is written in, where another one was due. */
  readonly wrongForm?: string;
}

/** A report that a sum was made into. */
export interface OwnSum {
  readonly report: string;
  /** Where it is on its way, in Chinese; may it be written in, is it signed? */
  readonly stateName: string;
  readonly isOpen: boolean;
  readonly isSigned: boolean;
  /** The office that it goes to; absent for the one on top. */
  readonly above?: string;
}

export interface CollectionView {
  readonly id: string;
  readonly office: string;
  readonly year: number;
  readonly due?: string;
  /** Days until it is due; negative when that is over. */
  readonly daysLeft?: number;
  /** The day on the wall where the server stands. */
  readonly today: string;
  /** Who has not reported, and of how many of them the last day is over. */
  readonly lacking: { readonly offices: number; readonly overdue: number };
  /** Offices below hand in by signing: what is shown here changes without anybody's doing. */
  readonly live?: {
    /** Who accepted the sum of this collection one level up. */
    readonly accepted?: { readonly office: string; readonly by: string; readonly on: string };
    /** Another collection of this office and year decides: why nothing is done in this one, in Chinese. */
    readonly passedOver?: string;
    /** The report that the sum was made into: where it is on its way, and to whom it goes. */
    readonly sum?: OwnSum;
  };
  /** What was decided and could not be taken, each with the reason. */
  readonly refused?: readonly { readonly office: string; readonly why: string }[];
  readonly rows: readonly OfficeRow[];
  readonly asked: readonly Asked[];
  /** Offices of last year's reports that came and are on no list. */
  readonly earlier: readonly string[];
  readonly unmatched: readonly UnreadFile[];
  readonly notes: readonly string[];
  readonly waiting: number;
  readonly files: number;
  readonly paused: boolean;
  /** 本级: the collecting office itself, where something came for it. */
  readonly own?: OfficeRow;
  readonly draft?: string;
  /** Rows that are not among these: a page is shown before thousands of them have come. */
  readonly later?: { readonly rows: number; readonly counts: StateCounts };
}

/** How many offices are in which state; absent where none is. */
export type StateCounts = Readonly<Partial<Record<ReturnState, number>>>;

/** The states of all rows, counted. */
export function stateCounts(rows: readonly OfficeRow[]): StateCounts {
  const counts: Partial<Record<ReturnState, number>> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** The view with its first rows alone, and how many come later in which states. */
export function firstRows(view: CollectionView, most: number): CollectionView {
  const { rows } = view;
  if (rows.length <= most) return view;
  return { ...view, rows: rows.slice(0, most), later: { rows: rows.length - most, counts: stateCounts(rows) } };
}

/** The rows of a collection, in the order of its list. */
export function officeRows({ offices }: MatchedReceived): readonly OfficeRow[] {
  return offices.map(officeRow);
}

/** The last day of an office: its own, or the day until which it was sent back, else that of all, where that is later. */
export function dueOfRow({ until, extended }: OfficeRow, due: string | undefined): string | undefined {
  return laterDay(extended?.until, until ?? due);
}

/** Rows of whom something is lacking still, and how many of them are late. Days are `2026-01-20`. */
export function lackingRows(
  rows: readonly OfficeRow[],
  due: string | undefined,
  today: string,
): CollectionView["lacking"] {
  const lacking = rows.filter(({ state }) => state === "missing" || state === "returned");
  const overdue = lacking.filter((row) => (dueOfRow(row, due) ?? today) < today);
  return { offices: lacking.length, overdue: overdue.length };
}

/** The row of one office. */
export function officeRow({ office, returns, older, verdict, until, underway, extended }: MatchedOffice): OfficeRow {
  const [current, ...others] = returns;
  const previous = others.length === 0 ? older[0] : undefined;
  return {
    name: office.name,
    state: returnState({ office, returns }, verdict),
    ...(office.exempt === undefined ? {} : { exempt: office.exempt }),
    ...(office.parent === undefined ? {} : { parent: office.parent }),
    ...(current && others.length === 0 ? { current: currentOf(current) } : {}),
    ...(others.length > 0 ? { choices: returns.map(choiceOf), differing: differenceOf(returns) } : {}),
    older: older.map(choiceOf),
    changed: current && previous ? changedCells(current.edition, previous.figures, current.figures).length : 0,
    ...(until === undefined ? {} : { until }),
    ...(underway?.returned ? { returnedWhy: underway.returned.why } : {}),
    ...(extended === undefined ? {} : { extended }),
    ...(underway === undefined ? {} : { underway: underway.state }),
    ...(current?.signed ? { signed: current.signed } : {}),
    ...(current?.unsettled && others.length === 0 ? { unsettled: current.unsettled } : {}),
    ...(current && isWrongForm(current) ? { wrongForm: current.edition.name } : {}),
  };
}

function isWrongForm({ edition, year }: Return): boolean {
  const due = editionForYear(year);
  return due !== undefined && due.id !== edition.id;
}

const mostDiffering = 40;

/** The cells in which several returns differ or may, in printed order; one that is blank, lacking or not read says so. */
function differenceOf(returns: readonly Return[]): NonNullable<OfficeRow["differing"]> {
  const labels = new Map(
    returns.flatMap(({ edition }) => cellsOf(edition).map(({ name }) => [name, cellLabel(edition, name)] as const)),
  );
  const unread = new Set(returns.flatMap(({ doubtful }) => doubtful));
  const apart = [...labels].filter(
    ([name]) => unread.has(name) || new Set(returns.map(({ figures }) => figures[name])).size > 1,
  );
  const first = apart.slice(0, mostDiffering).map(([name, label]) => {
    const values = returns.map(({ edition, figures, doubtful }) => {
      const value = figures[name];
      if (value !== undefined) return printFigureOf(edition, name, value);
      return doubtful.includes(name) ? "读不准" : "空白";
    });
    return { label, values };
  });
  return { cells: apart.length, first };
}

type Return = MatchedReceived["offices"][number]["returns"][number];

function choiceOf({ id, file, at }: Return): ReturnChoice {
  return { id, file, at };
}

function currentOf(current: Return): NonNullable<OfficeRow["current"]> {
  const { digest, errors, warnings, doubtful, repaired = [], read, edition } = current;
  const inAll = cellsOf(edition).length;
  const counts = { errors, warnings, doubtful: doubtful.length, repaired: repaired.length, read, inAll };
  const addends = current.addends === undefined ? {} : { addends: current.addends.length };
  const altered = current.altered === undefined ? {} : { altered: current.altered };
  return { ...choiceOf(current), digest, ...counts, ...addends, ...altered };
}
