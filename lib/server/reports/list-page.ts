// One page of the list of reports: searched, filtered, grouped by office, quick also where there are thousands.
import type { State } from "#core/findings/section-state.ts";
import type { ReportFacts } from "../store/facts-store.ts";
import type { DraftSummary, Store } from "../store/store.ts";
import { factsAmong } from "./list-states.ts";
import { listReports } from "./read-report.ts";

export interface ListQuery {
  /** Words that must all stand in the office's name or be the year. */
  readonly search?: string;
  readonly year?: number;
  readonly state?: State;
  /** At least so many open errors; 0: none. */
  readonly errors?: number;
  /** From 1. */
  readonly page?: number;
}

/** A row; `pending` while the report was not looked at yet. */
export type ListedReport = DraftSummary & (ReportFacts | { readonly pending: true });

export interface ListPage {
  readonly reports: readonly ListedReport[];
  /** All that fit the query, on all pages. */
  readonly matching: number;
  /** All that are not in the bin. */
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  /** Years there are reports of, latest first. */
  readonly years: readonly number[];
  /** Reports that have to be looked at before this page is whole: it is asked for again. */
  readonly waiting: number;
}

const perPage = 50;
/** Milliseconds that a page spends on looking at reports. */
const patience = 120;

/** The page asked for (the last one where there are fewer), reports of one office together, the latest change first. */
export async function listPage(store: Store, query: ListQuery = {}, today = new Date()): Promise<ListPage> {
  const listed = await listReports(store);
  const facts = factsAmong(store, listed, today);
  const found = byOffice(listed.filter((summary) => fits(summary, query)));
  await facts.recall(isByFacts(query) ? found : pageAmong(found, query.page).shown);
  const until = performance.now() + patience;
  const look = async (summary: DraftSummary): Promise<ListedReport> => {
    const there = facts.known(summary) ?? (performance.now() < until ? await facts.find(summary) : undefined);
    return { ...summary, ...(there ?? { pending: true }) };
  };
  let matching: readonly DraftSummary[] = found;
  let waiting = 0;
  if (isByFacts(query)) {
    const looked = await inTurn(found, look);
    waiting = looked.filter(isPending).length;
    matching = looked.filter((each) => fitsFacts(each, query));
  }
  const { page, pages, shown } = pageAmong(matching, query.page);
  const reports = await inTurn(shown, look);
  await facts.keep();
  return {
    reports,
    matching: matching.length,
    all: listed.length,
    page,
    pages,
    years: [...new Set(listed.map(({ year }) => year))].sort((one, other) => other - one),
    waiting: Math.max(waiting, reports.filter(isPending).length),
  };
}

/** The page asked for, the last one where there are fewer. */
function pageAmong(matching: readonly DraftSummary[], asked = 1) {
  const pages = Math.max(1, Math.ceil(matching.length / perPage));
  const page = Math.min(pages, Math.max(1, asked));
  return { page, pages, shown: matching.slice((page - 1) * perPage, page * perPage) };
}

const isPending = (report: ListedReport) => "pending" in report;

/** Does it take checking to say which reports fit? */
const isByFacts = ({ state, errors }: ListQuery) => state !== undefined || errors !== undefined;

/** A report that cannot be read has neither a state nor a number of errors. */
function fitsFacts(report: ListedReport, { state, errors }: ListQuery): boolean {
  if (isPending(report) || !("state" in report) || report.state === undefined) return false;
  if (state !== undefined && report.state !== state) return false;
  return errors === undefined || (errors === 0 ? report.errors === 0 : report.errors >= errors);
}

function fits({ office, year }: DraftSummary, { search = "", year: wanted }: ListQuery): boolean {
  if (wanted !== undefined && year !== wanted) return false;
  const words = search.split(/\s+/u).filter((word) => word !== "");
  return words.every((word) => office.includes(word) || String(year) === word);
}

/** Reports of one office come where its latest change comes. */
function byOffice(reports: readonly DraftSummary[]): readonly DraftSummary[] {
  const offices = new Map<string, DraftSummary[]>();
  for (const report of reports) {
    const name = report.office.trim();
    const those = offices.get(name);
    if (those) those.push(report);
    else offices.set(name, [report]);
  }
  return [...offices.values()].flat();
}

async function inTurn<From, To>(each: readonly From[], look: (one: From) => Promise<To>): Promise<readonly To[]> {
  const done: To[] = [];
  for (const one of each) done.push(await look(one));
  return done;
}
