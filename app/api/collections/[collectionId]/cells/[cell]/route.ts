// Who contributes how much to one cell of the sum, or (`?within=`) to that of one office that is a sum itself.

import { largestOf } from "#core/aggregate/contributions.ts";
import { storeForRoute } from "#server/accounts/visit.ts";
import { cellContributions } from "#server/collections/sum-view.ts";
import { answer, json } from "#server/http/answer.ts";
import { mostOf, queryOf } from "#server/http/query.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string; readonly cell: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { collectionId, cell } = await params;
    const given = await cellContributions(await storeForRoute(), collectionId, cell, queryOf(request, "within"));
    return json(largestOf(given, mostOf(request)));
  });
}
