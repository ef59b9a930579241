// The sums that offices signed, as they handed them on.
import type { Report } from "#core/report/report.ts";
import { isApproved } from "#core/workflow/states.ts";
import type { Store } from "../store/store.ts";

/** By office; offices without a signed sum are left out. */
export async function signedSumsOf(
  store: Store,
  offices: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, Report>> {
  const sums = new Map<string, Report>();
  if (offices.length === 0) return sums;
  for (const { office, report, state } of await store.receipts.reportsOf(offices, [year])) {
    const found = isApproved(state) ? (await store.read(report))?.report : undefined;
    if (found?.addends) sums.set(office, found);
  }
  return sums;
}
