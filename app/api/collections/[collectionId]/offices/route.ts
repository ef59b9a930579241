// Who must report to a collection: the list, and changes of it.
import { officesChangeShape } from "#core/contract/collection-requests.ts";
import { storeForRoute } from "#server/accounts/visit.ts";
import { addPastedOffices, changeOfficeList } from "#server/collections/keep-collections.ts";
import { viewOffices } from "#server/collections/view-collection.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string }> };

/** Answers with the list as it is then. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const store = await storeForRoute();
    const change = await readJson(request, officesChangeShape);
    const id = (await params).collectionId;
    if ("list" in change) await addPastedOffices(store, id, change.list);
    else await changeOfficeList(store, id, change.offices);
    return json(await viewOffices(store, id));
  });
}
