// Which offices the list of states shows, and in which order.
import type { OfficeRow } from "#core/collection/collection-view.ts";
import type { ReturnState } from "#core/collection/return-state.ts";

/** What needs somebody first. */
export const stateOrder: readonly ReturnState[] = [
  "missing",
  "errors",
  "doubtful",
  "returned",
  "received",
  "accepted",
  "exempt",
];

export type SortBy = "list" | "name" | "state" | "errors" | "at";

export interface RowFilter {
  readonly states: ReadonlySet<ReturnState>;
  readonly words: string;
  readonly by: SortBy;
}

/** The rows that fit, sorted; `states` empty means all. */
export function filterRows(rows: readonly OfficeRow[], { states, words, by }: RowFilter): readonly OfficeRow[] {
  const sought = words.trim().toLowerCase();
  const found = rows.filter(
    ({ name, state, parent = "", current }) =>
      (states.size === 0 || states.has(state)) &&
      (sought === "" || `${name} ${parent} ${current?.file ?? ""}`.toLowerCase().includes(sought)),
  );
  return by === "list" ? found : [...found].sort(comparisons[by]);
}

const byName = (one: OfficeRow, other: OfficeRow) => one.name.localeCompare(other.name, "zh-CN");

const newer = (one: string, other: string) => (one === other ? 0 : one < other ? 1 : -1);

const comparisons: Readonly<Record<Exclude<SortBy, "list">, (one: OfficeRow, other: OfficeRow) => number>> = {
  name: byName,
  state: (one, other) => stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state) || byName(one, other),
  errors: (one, other) => (other.current?.errors ?? -1) - (one.current?.errors ?? -1) || byName(one, other),
  at: (one, other) => newer(one.current?.at ?? "", other.current?.at ?? "") || byName(one, other),
};
