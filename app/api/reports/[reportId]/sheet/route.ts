// The 审签单 of a report, to print; `?as=docx` to file.
import { noteExport, visitedForRoute } from "#server/accounts/visit.ts";
import { answer } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { approvalSheet, sheetFile, sheetPage } from "#server/review/approval-sheet.ts";

export function GET(request: Request, { params }: { params: Promise<{ reportId: string }> }): Promise<Response> {
  return answer(async () => {
    const { store } = await visitedForRoute();
    const { reportId } = await params;
    const sheet = await approvalSheet(store, reportId);
    const isFile = queryOf(request, "as") === "docx";
    await noteExport(reportId, isFile ? "审签单（Word）" : "审签单");
    if (isFile) return sheetFile(sheet);
    const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
    return new Response(sheetPage(sheet), { headers });
  });
}
