// The sum: fixed as it is now, and opened as a draft.

import { storeForRoute } from "#server/accounts/visit.ts";
import { fixSum } from "#server/collections/fix-sum.ts";
import { answer, json } from "#server/http/answer.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string }> };

export function POST(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => json({ report: await fixSum(await storeForRoute(), (await params).collectionId) }, 201));
}
