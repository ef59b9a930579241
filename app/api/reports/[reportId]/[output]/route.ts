// Download a report: `/docx` `/html` `/json` …; `?inline=1` shows it in the browser.
import { answer } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { downloadReport } from "#server/reports/download-report.ts";
import { openedStore } from "#server/store/opened-store.ts";

export function GET(
  request: Request,
  { params }: { params: Promise<{ reportId: string; output: string }> },
): Promise<Response> {
  return answer(async () => {
    const { reportId, output } = await params;
    return downloadReport(await openedStore(), reportId, output, queryOf(request, "inline") === "1");
  });
}
