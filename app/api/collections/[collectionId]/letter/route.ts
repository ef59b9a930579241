// The letter to one office (`?office=`) as text, to be pasted into a message.
import { letterTextTo } from "#server/collections/letters.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { openedStore } from "#server/store/opened-store.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const office = queryOf(request, "office") ?? "";
    return json({ text: await letterTextTo(await openedStore(), (await params).collectionId, office) });
  });
}
