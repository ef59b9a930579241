// Who contributes how much to one cell (`?cell=`) of a summed report.

import { reportContributions } from "#server/collections/report-addends.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { openedStore } from "#server/store/opened-store.ts";

type Context = { readonly params: Promise<{ readonly reportId: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const cell = queryOf(request, "cell") ?? "";
    return json(await reportContributions(await openedStore(), (await params).reportId, cell));
  });
}
