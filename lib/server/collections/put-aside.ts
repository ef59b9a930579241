// Of several reports that an office has for a year: which one was decided about last, and which are put aside by that.
import { isApproved } from "#core/workflow/states.ts";
import type { ReportBelow } from "../store/receipt-store.ts";

/** The report that was decided about last, where that gave it back and it is not signed anew. `reports`: of one office and year. */
export function givenBackLast<One extends ReportBelow>(reports: readonly One[]): One | undefined {
  const [last] = reports
    .filter(({ receipt }) => receipt !== undefined)
    .toSorted((one, other) => (other.receipt?.id ?? 0) - (one.receipt?.id ?? 0));
  return last?.receipt?.verdict === "returned" && !isApproved(last.state) ? last : undefined;
}

/**
 * Those that count. What the office above gave back last is owed: a report that it had decided about before, or had passed over
 * for that one, does not step in its place unasked. One that was written since is looked at as any other.
 */
export function withoutPutAside<One extends ReportBelow>(reports: readonly One[]): readonly One[] {
  const owed = givenBackLast(reports);
  const since = owed?.receipt?.at;
  if (since === undefined) return reports;
  return reports.filter((one) => !isApproved(one.state) || (one.receipt === undefined && one.updatedAt > since));
}
