// What differs between two states of a report: `?from=3&to=17`.

import { storeForRoute } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf, versionIn } from "#server/http/query.ts";
import { compareStates } from "#server/reports/compare-states.ts";

export function GET(request: Request, { params }: { params: Promise<{ reportId: string }> }): Promise<Response> {
  return answer(async () => {
    const [from, to] = [versionIn(queryOf(request, "from")), versionIn(queryOf(request, "to"))];
    return json(await compareStates(await storeForRoute(), (await params).reportId, from, to));
  });
}
