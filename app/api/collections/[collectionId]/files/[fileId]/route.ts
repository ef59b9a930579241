// A return that was read: confirmed figures take the place of those that were read.
import { confirmedShape } from "#core/contract/collection-requests.ts";
import { storeForRoute } from "#server/accounts/visit.ts";
import { confirmReturn } from "#server/collections/receive-files.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string; readonly fileId: string }> };

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const store = await storeForRoute();
    const { exchange } = await readJson(request, confirmedShape);
    const { collectionId, fileId } = await params;
    await confirmReturn(store, collectionId, Number(fileId), exchange);
    return json({});
  });
}
