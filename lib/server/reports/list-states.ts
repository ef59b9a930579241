// How far reports of the list are. Checking them all takes a while, so what was found is kept for each version, and a page
// of the list waits for no more than it has time for.
import type { State } from "#core/findings/section-state.ts";
import type { DraftSummary, Store } from "../store/store.ts";
import { outputSource } from "./output-source.ts";

/** What a list says of a report beyond its name. */
export interface ReportFacts {
  /** Absent where the report cannot be read: its form may be of a later version of this program. */
  readonly state?: State;
  readonly errors: number;
  readonly warnings: number;
}

interface Kept {
  /** The report of the year before that it names; its name alone is read with the body. */
  readonly linked: string | undefined;
  readonly key: string;
  readonly facts: ReportFacts;
}

const mostKept = 10_000;
/** By the report's id: ids are never the same twice, whoever asks. */
const kept = new Map<string, Kept>();

/** Facts about reports among `listed` (all that are not in the bin), as of `today`. */
export function factsAmong(store: Store, listed: readonly DraftSummary[], today: Date) {
  if (kept.size > mostKept) kept.clear();
  const byId = new Map(listed.map((summary) => [summary.id, summary]));
  const byPlace = new Map<string, DraftSummary>();
  for (const summary of listed) {
    const place = placeOf(summary.office, summary.year);
    if (!byPlace.has(place)) byPlace.set(place, summary);
  }
  const day = today.toDateString();
  /** What the facts hang on: the report, the two that it may be compared with, the day. */
  const keyOf = ({ version, office, year }: DraftSummary, linked: string | undefined) => {
    const stateOf = (other: DraftSummary | undefined) => (other ? `${other.id}:${other.version}` : "");
    const before = byPlace.get(placeOf(office, year - 1));
    return [version, day, stateOf(linked ? byId.get(linked) : undefined), stateOf(before)].join(" ");
  };
  return {
    /** What is known of this very version; undefined where it has to be looked at first. */
    known(summary: DraftSummary): ReportFacts | undefined {
      const found = kept.get(summary.id);
      return found && found.key === keyOf(summary, found.linked) ? found.facts : undefined;
    },
    /** Reads and checks the report. */
    async find(summary: DraftSummary): Promise<ReportFacts> {
      const { linked, facts } = await lookAt(store, summary.id, listed, today);
      kept.set(summary.id, { linked, facts, key: keyOf(summary, linked) });
      return facts;
    },
  };
}

function placeOf(office: string, year: number): string {
  return `${year} ${office.trim()}`;
}

async function lookAt(store: Store, id: string, listed: readonly DraftSummary[], today: Date) {
  try {
    const { state, linked } = await outputSource(store, id, today, listed);
    return { linked, facts: { state: state.state, errors: state.errors, warnings: state.warnings } };
  } catch {
    return { linked: undefined, facts: { errors: 0, warnings: 0 } };
  }
}
