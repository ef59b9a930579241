// Who changed what and when, a page at a time: `?before=` a version goes back further; `?key=` for one place.

import { storeForRoute } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf, versionIn } from "#server/http/query.ts";
import { historyOf } from "#server/reports/report-history.ts";

export function GET(request: Request, { params }: { params: Promise<{ reportId: string }> }): Promise<Response> {
  return answer(async () => {
    const key = queryOf(request, "key");
    const before = queryOf(request, "before");
    const asked = { key, before: before === undefined ? undefined : versionIn(before) };
    return json(await historyOf(await storeForRoute(), (await params).reportId, asked));
  });
}
