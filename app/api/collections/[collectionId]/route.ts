// One collection: its state, and everything that is decided about it.
import { collectionChangeShape } from "#core/contract/collection-requests.ts";
import { storeForRoute } from "#server/accounts/visit.ts";
import { decideReturns } from "#server/collections/decide-returns.ts";
import { addPastedOffices, changeOfficeList, setDue } from "#server/collections/keep-collections.ts";
import { pauseReading } from "#server/collections/read-waiting.ts";
import { readingProgress, viewCollection } from "#server/collections/view-collection.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { readJson } from "#server/http/read-body.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string }> };

/** With `?only=progress` how far reading is, and nothing else: lists are long. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { collectionId } = await params;
    const store = await storeForRoute();
    const only = queryOf(request, "only");
    return json(
      only === "progress" ? await readingProgress(store, collectionId) : await viewCollection(store, collectionId),
    );
  });
}

/** Answers with the collection as it is then. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const store = await storeForRoute();
    const change = await readJson(request, collectionChangeShape);
    const id = (await params).collectionId;
    if ("due" in change) await setDue(store, id, change.due);
    else if ("offices" in change) await changeOfficeList(store, id, change.offices);
    else if ("list" in change) await addPastedOffices(store, id, change.list);
    else if ("decide" in change) {
      const refused = await decideReturns(store, id, change.decide);
      return json({ ...(await viewCollection(store, id)), ...(refused.length > 0 ? { refused } : {}) });
    } else if (await viewCollection(store, id)) pauseReading(id, change.paused);
    return json(await viewCollection(store, id));
  });
}
