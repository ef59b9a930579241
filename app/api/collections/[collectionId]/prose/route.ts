// Offices' texts: the next of a section, with words in them; with `?only=copied` those that another one has too.
import { storeForRoute } from "#server/accounts/visit.ts";
import { copiedTexts, proseSlice } from "#server/collections/view-prose.ts";
import { answer, json } from "#server/http/answer.ts";
import { placeOf, queryOf } from "#server/http/query.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { collectionId } = await params;
    const store = await storeForRoute();
    if (queryOf(request, "only") === "copied") return json(await copiedTexts(store, collectionId));
    const section = queryOf(request, "section") ?? "";
    const words = queryOf(request, "words") ?? "";
    return json(await proseSlice(store, collectionId, { section, words, from: placeOf(request) }));
  });
}
