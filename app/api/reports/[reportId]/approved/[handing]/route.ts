// The Word file that was kept when a report was approved.
import { noteExport, visitedForRoute } from "#server/accounts/visit.ts";
import { answer } from "#server/http/answer.ts";
import { approvedFile } from "#server/review/approved-file.ts";

type Context = { readonly params: Promise<{ readonly reportId: string; readonly handing: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { store } = await visitedForRoute();
    const { reportId, handing } = await params;
    const file = await approvedFile(store, reportId, Number(handing) || 0);
    await noteExport(reportId, "签发稿");
    return file;
  });
}
