// The list of collections, and new ones.
import { newCollectionShape } from "#core/contract/collection-requests.ts";
import { createCollection, createCollectionAfter } from "#server/collections/keep-collections.ts";
import { listCollections } from "#server/collections/view-collection.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";
import { openedStore } from "#server/store/opened-store.ts";

export function GET(): Promise<Response> {
  return answer(async () => json({ collections: await listCollections(await openedStore()) }));
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const wanted = await readJson(request, newCollectionShape);
    const store = await openedStore();
    const kept =
      "after" in wanted ? await createCollectionAfter(store, wanted.after) : await createCollection(store, wanted);
    return json({ id: kept.id }, 201);
  });
}
