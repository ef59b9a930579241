// Download a report: `/docx` `/html` `/json` …; `?inline=1` shows it in the browser.

import { noteExport, storeForRoute } from "#server/accounts/visit.ts";
import { answer } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { downloadReport } from "#server/reports/download-report.ts";

export function GET(
  request: Request,
  { params }: { params: Promise<{ reportId: string; output: string }> },
): Promise<Response> {
  return answer(async () => {
    const { reportId, output } = await params;
    const file = await downloadReport(await storeForRoute(), reportId, output, queryOf(request, "inline") === "1");
    await noteExport(reportId, output);
    return file;
  });
}
