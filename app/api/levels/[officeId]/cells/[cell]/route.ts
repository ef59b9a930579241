// Who adds how much to one cell of an office's sum, one level down.
import { visitedForRoute } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { mostOf } from "#server/http/query.ts";
import { viewLevelCell } from "#server/levels/level-cell.ts";

type Context = { readonly params: Promise<{ readonly officeId: string; readonly cell: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { officeId, cell } = await params;
    const asked = new URL(request.url).searchParams;
    return json(await viewLevelCell({ ...(await visitedForRoute()), asked }, officeId, cell, mostOf(request)));
  });
}
