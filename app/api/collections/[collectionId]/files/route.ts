// A file that is handed in: its bytes are the body, its name is `?name=`, what came with it has the same `?batch=`. One that
// is too large to be sent comes without its bytes, with `?tooLarge=` and its size.

import { storeForRoute } from "#server/accounts/visit.ts";
import { receiveFile, receiveTooLarge } from "#server/collections/receive-files.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { readBinary } from "#server/http/read-body.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string }> };

/** 201 for a new file, 200 for one that is there already. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const store = await storeForRoute();
    const name = queryOf(request, "name") || "未命名的文件";
    const batch = (queryOf(request, "batch") ?? "").slice(0, 64);
    const bytes = await readBinary(request, { mayBeEmpty: true });
    const { collectionId } = await params;
    const size = queryOf(request, "tooLarge");
    const isNew =
      size === undefined
        ? await receiveFile(store, collectionId, { name, batch, bytes })
        : await receiveTooLarge(store, collectionId, { name, batch, size: Number(size) });
    return json({ isNew }, isNew ? 201 : 200);
  });
}
