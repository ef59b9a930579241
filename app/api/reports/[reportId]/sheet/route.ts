// The 审签单 of a report, to print.
import { noteExport, visitedForRoute } from "#server/accounts/visit.ts";
import { answer } from "#server/http/answer.ts";
import { approvalSheet } from "#server/review/approval-sheet.ts";

export function GET(_request: Request, { params }: { params: Promise<{ reportId: string }> }): Promise<Response> {
  return answer(async () => {
    const { store } = await visitedForRoute();
    const { reportId } = await params;
    const page = await approvalSheet(store, reportId);
    await noteExport(reportId, "审签单");
    return new Response(page, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
  });
}
