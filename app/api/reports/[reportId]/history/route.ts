// Who changed what and when; `?key=` for one place.
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { historyOf } from "#server/reports/report-history.ts";
import { openedStore } from "#server/store/opened-store.ts";

export function GET(request: Request, { params }: { params: Promise<{ reportId: string }> }): Promise<Response> {
  return answer(async () => {
    const key = queryOf(request, "key");
    return json({ revisions: await historyOf(await openedStore(), (await params).reportId, key) });
  });
}
