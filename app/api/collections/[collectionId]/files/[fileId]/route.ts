// A return that was read: confirmed figures take the place of those that were read.
import { confirmedShape } from "#core/contract/collection-requests.ts";
import { confirmReturn } from "#server/collections/receive-files.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";
import { openedStore } from "#server/store/opened-store.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string; readonly fileId: string }> };

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { exchange } = await readJson(request, confirmedShape);
    const { collectionId, fileId } = await params;
    await confirmReturn(await openedStore(), collectionId, Number(fileId), exchange);
    return json({});
  });
}
