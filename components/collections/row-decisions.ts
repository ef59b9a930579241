// Decisions about rows of the list of states, as they are sent.
import type { CollectionView, OfficeRow } from "#core/collection/collection-view.ts";
import type { NewDecision } from "#core/contract/collection-requests.ts";

/** What came and is without question: all its figures stand in what was handed in. */
export function acceptable(rows: readonly OfficeRow[]): readonly OfficeRow[] {
  return rows.filter((row) => row.state === "received" && !isPutTogether(row));
}

/** Why some of those that came are not accepted with others; "" where there is none. */
export function leftOutWords(rows: readonly OfficeRow[]): string {
  const count = rows.filter((row) => row.state === "received" && isPutTogether(row)).length;
  return count === 0 ? "" : `另有 ${count} 家的数有修补后读出的，请逐家核对后通过`;
}

/** Has it figures that were put together from a damaged source, and nobody has looked at? */
export function isPutTogether({ current }: OfficeRow): boolean {
  return (current?.repaired ?? 0) > 0;
}

/**
 * What can be given back: whatever came and was not given back yet; of what was handed in by signing nothing while the sum that
 * holds it is accepted above.
 */
export function returnable(rows: readonly OfficeRow[], { live }: Pick<CollectionView, "live">): readonly OfficeRow[] {
  const isClosed = live?.accepted !== undefined;
  return rows.filter(
    ({ state, current, signed }) => current && state !== "returned" && state !== "exempt" && !(isClosed && signed),
  );
}

export function acceptDecisions(rows: readonly OfficeRow[]): readonly NewDecision[] {
  return rows.map((row) => ({ do: "accept", ...aboutRow(row) }));
}

/** `until`: "" where no day is named. */
export function returnDecisions(rows: readonly OfficeRow[], why: string, until: string): readonly NewDecision[] {
  const words = { ...(until === "" ? {} : { until }), ...(why.trim() === "" ? {} : { why: why.trim() }) };
  return rows.map((row) => ({ do: "sendBack", ...aboutRow(row), ...words }));
}

/** Another last day for these; with "" that of all others again. */
export function extendDecisions(rows: readonly OfficeRow[], why: string, until: string): readonly NewDecision[] {
  const words = { why: why.trim(), ...(until === "" ? {} : { until }) };
  return rows.map(({ name }) => ({ do: "extend", office: name, ...words }));
}

function aboutRow({ name, current }: OfficeRow) {
  return { office: name, digest: current?.digest ?? "" };
}
