// How far each report of the list is. Checking them all takes a while, so what was found is kept while nothing changes.
import type { State } from "#core/findings/section-state.ts";
import type { DraftSummary, Store } from "../store/store.ts";
import { outputSource } from "./output-source.ts";
import { listReports } from "./read-report.ts";

export interface ListedState extends DraftSummary {
  /** Absent where the report cannot be read: its form may be of a later version of this program. */
  readonly state?: State;
}

const mostKept = 2_000;
/** By what they hang on: ids are never the same twice. */
const kept = new Map<string, State | undefined>();

/** The reports that are not in the bin with their states, newest change first. */
export async function listWithStates(store: Store, today = new Date()): Promise<readonly ListedState[]> {
  const reports = await listReports(store);
  if (kept.size > mostKept) kept.clear();
  const listed: ListedState[] = [];
  for (const summary of reports) {
    const key = keyOf(summary, reports, today);
    if (!kept.has(key)) kept.set(key, await stateOf(store, summary.id, today));
    const state = kept.get(key);
    listed.push(state === undefined ? summary : { ...summary, state });
  }
  return listed;
}

async function stateOf(store: Store, id: string, today: Date): Promise<State | undefined> {
  try {
    return (await outputSource(store, id, today)).state.state;
  } catch {
    return undefined;
  }
}

/** What the state hangs on: the report, those of the year before that it may be compared with, the day. */
function keyOf({ id, version, year }: DraftSummary, all: readonly DraftSummary[], today: Date): string {
  const before = all.filter((other) => other.year === year - 1).map((other) => `${other.id}:${other.version}`);
  return [id, version, today.toDateString(), ...before].join(" ");
}
