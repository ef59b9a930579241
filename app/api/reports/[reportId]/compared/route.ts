// The report as printed, with what changed since `?since=` marked in it.
import { visitedForRoute } from "#server/accounts/visit.ts";
import { answer } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { comparedPage } from "#server/review/compared-page.ts";

export function GET(request: Request, { params }: { params: Promise<{ reportId: string }> }): Promise<Response> {
  return answer(async () => {
    const { store } = await visitedForRoute();
    const page = await comparedPage(store, (await params).reportId, Number(queryOf(request, "since")) || 0);
    return new Response(page, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
  });
}
