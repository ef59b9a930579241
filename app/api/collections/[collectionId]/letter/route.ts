// The letter to one office (`?office=`) as text, to be pasted into a message.

import { storeForRoute } from "#server/accounts/visit.ts";
import { letterTextTo } from "#server/collections/letters.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const office = queryOf(request, "office") ?? "";
    return json({ text: await letterTextTo(await storeForRoute(), (await params).collectionId, office) });
  });
}
