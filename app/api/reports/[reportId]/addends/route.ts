// Who contributes how much to one cell (`?cell=`) of a summed report.

import { largestOf } from "#core/aggregate/contributions.ts";
import { storeForRoute } from "#server/accounts/visit.ts";
import { reportContributions } from "#server/collections/report-addends.ts";
import { answer, json } from "#server/http/answer.ts";
import { mostOf, queryOf } from "#server/http/query.ts";

type Context = { readonly params: Promise<{ readonly reportId: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const cell = queryOf(request, "cell") ?? "";
    const given = await reportContributions(await storeForRoute(), (await params).reportId, cell);
    return json(largestOf(given, mostOf(request)));
  });
}
