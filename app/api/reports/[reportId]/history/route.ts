// Who changed what and when, a page at a time: `?before=` a version goes back further; `?key=` for one place.

import { Refusal } from "#server/ground/refusal.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { historyOf } from "#server/reports/report-history.ts";
import { openedStore } from "#server/store/opened-store.ts";

export function GET(request: Request, { params }: { params: Promise<{ reportId: string }> }): Promise<Response> {
  return answer(async () => {
    const key = queryOf(request, "key");
    const before = queryOf(request, "before");
    if (before !== undefined && !/^[1-9]\d{0,8}$/.test(before)) throw new Refusal(400, "版本号不正确。");
    const asked = { key, before: before === undefined ? undefined : Number(before) };
    return json(await historyOf(await openedStore(), (await params).reportId, asked));
  });
}
