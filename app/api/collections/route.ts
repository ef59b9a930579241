// The list of collections, and new ones.
import { newCollectionShape } from "#core/contract/collection-requests.ts";
import { storeForRoute } from "#server/accounts/visit.ts";
import { createCollection, createCollectionAfter } from "#server/collections/keep-collections.ts";
import { listCollections } from "#server/collections/view-collection.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";

export function GET(): Promise<Response> {
  return answer(async () => json({ collections: await listCollections(await storeForRoute()) }));
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const store = await storeForRoute();
    const wanted = await readJson(request, newCollectionShape);
    const kept =
      "after" in wanted ? await createCollectionAfter(store, wanted.after) : await createCollection(store, wanted);
    return json({ id: kept.id }, 201);
  });
}
