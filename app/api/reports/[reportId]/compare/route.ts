// What differs between two states of a report: `?from=3&to=17`.
import { answer, json } from "#server/http/answer.ts";
import { queryOf, versionIn } from "#server/http/query.ts";
import { compareStates } from "#server/reports/compare-states.ts";
import { openedStore } from "#server/store/opened-store.ts";

export function GET(request: Request, { params }: { params: Promise<{ reportId: string }> }): Promise<Response> {
  return answer(async () => {
    const [from, to] = [versionIn(queryOf(request, "from")), versionIn(queryOf(request, "to"))];
    return json(await compareStates(await openedStore(), (await params).reportId, from, to));
  });
}
