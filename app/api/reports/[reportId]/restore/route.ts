// Back: out of the bin (no version), or to an older revision (with one).
import { restoreShape } from "#core/contract/report-requests.ts";
import { storeForRoute } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";
import { restoreRevision, undeleteReport } from "#server/reports/report-history.ts";

export function POST(request: Request, { params }: { params: Promise<{ reportId: string }> }): Promise<Response> {
  return answer(async () => {
    const store = await storeForRoute();
    const { version, author } = await readJson(request, restoreShape);
    const { reportId } = await params;
    if (version === undefined) return json(await undeleteReport(store, reportId));
    return json(await restoreRevision(store, reportId, version, author));
  });
}
