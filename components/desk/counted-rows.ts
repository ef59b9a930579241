// The rows of the office's register behind the figures of a report: fetched once, and again after a new count.
import { askServer } from "#components/ui/ask-server.ts";
import { withFields } from "#core/contract/answer.ts";
import type { DatedCount } from "#core/register/kept-count.ts";

const isLast = withFields<{ readonly last: DatedCount | null }>("last");

let known: { readonly reportId: string; readonly count: Promise<DatedCount | undefined> } | undefined;

/** The count that the report's tables were filled from; undefined where there is none or the server is away. */
export function countedRows(reportId: string): Promise<DatedCount | undefined> {
  if (known?.reportId !== reportId) {
    const count = askServer(`/api/reports/${reportId}/register`, "GET", isLast).then((answered) => {
      if (answered.ok) return answered.value.last ?? undefined;
      known = undefined;
      return undefined;
    });
    known = { reportId, count };
  }
  return known.count;
}

/** There is a new count: the next who asks gets it. */
export function forgetRows(): void {
  known = undefined;
}
