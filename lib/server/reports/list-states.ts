// How far reports of the list are. Checking them all takes a while, so what was found is kept, with all that it hangs on, and a
// page of the list waits for no more than it has time for.
import { randomBytes } from "node:crypto";
import { spanOf } from "#core/checks/deadlines.ts";
import { localDay } from "../ground/local-day.ts";
import type { KeptFacts, ReportFacts } from "../store/facts-store.ts";
import type { DraftSummary, Store } from "../store/store.ts";
import { outputSource } from "./output-source.ts";

const mostKept = 10_000;
/** By the report's id: ids are never the same twice, whoever asks. The store's are looked at where something is missing here. */
const kept = new Map<string, KeptFacts>();
/** A program that was not built may be another one after every start. */
const unbuilt = randomBytes(8).toString("hex");

/** Facts about reports among `listed` (all that are not in the bin), as of `today`. */
export function factsAmong(store: Store, listed: readonly DraftSummary[], today: Date) {
  if (kept.size > mostKept) kept.clear();
  const found: KeptFacts[] = [];
  const day = localDay(today);
  const basisOf = basesAmong(listed);
  const known = (summary: DraftSummary): ReportFacts | undefined => {
    const there = kept.get(summary.id);
    if (there === undefined || there.basis !== basisOf(summary, there.linked)) return undefined;
    return there.after < day && day <= there.until ? there.facts : undefined;
  };
  return {
    /** What is known of this very version; undefined where it has to be looked at first. */
    known,
    /** Takes from the store what other servers found, or this one before it was started anew. */
    async recall(asked: readonly DraftSummary[]): Promise<void> {
      if (asked.every(known)) return;
      const missing = new Set(asked.filter((summary) => !known(summary)).map(({ id }) => id));
      for (const each of await store.facts.all()) if (missing.has(each.report)) kept.set(each.report, each);
    },
    /** Reads and checks the report. */
    async find(summary: DraftSummary): Promise<ReportFacts> {
      const seen = await lookAt(store, summary.id, listed, today);
      const { linked, facts } = seen;
      const each = { report: summary.id, basis: basisOf(summary, linked), linked, facts, ...seen.span };
      kept.set(summary.id, each);
      if (seen.isRead) found.push(each);
      return facts;
    },
    /** Puts what was found into the store. Where it cannot be written this server knows it, and others find it again. */
    async keep(): Promise<void> {
      await store.facts.keep(found.splice(0)).catch(() => undefined);
    },
  };
}

/** What facts hang on: the program, the report, and the two reports that it may be compared with. */
function basesAmong(listed: readonly DraftSummary[]) {
  const program = process.env.NIANBAO_PROGRAM || unbuilt;
  const byId = new Map(listed.map((summary) => [summary.id, summary]));
  const byPlace = new Map<string, DraftSummary>();
  for (const summary of listed) {
    const place = placeOf(summary.office, summary.year);
    if (!byPlace.has(place)) byPlace.set(place, summary);
  }
  return ({ version, office, year }: DraftSummary, linked: string | undefined) => {
    const stateOf = (other: DraftSummary | undefined) => (other ? `${other.id}:${other.version}` : "");
    const before = byPlace.get(placeOf(office, year - 1));
    return [program, version, stateOf(linked ? byId.get(linked) : undefined), stateOf(before)].join(" ");
  };
}

function placeOf(office: string, year: number): string {
  return `${year} ${office.trim()}`;
}

async function lookAt(store: Store, id: string, listed: readonly DraftSummary[], today: Date) {
  const day = localDay(today);
  try {
    const { report, state, linked } = await outputSource(store, id, today, listed);
    const { errors, warnings } = state;
    const addends = report.addends === undefined ? {} : { addends: report.addends.length };
    return {
      isRead: true,
      linked,
      span: spanOf(report, day),
      facts: { state: state.state, errors, warnings, ...addends },
    };
  } catch {
    const span = { after: "", until: day };
    return { isRead: false, linked: undefined, span, facts: { errors: 0, warnings: 0 } };
  }
}
