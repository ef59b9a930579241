// A collection as a file: 催报名单, letters, blank workbooks, the working paper.
import { downloadCollection } from "#server/collections/download-collection.ts";
import { answer } from "#server/http/answer.ts";
import { openedStore } from "#server/store/opened-store.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string; readonly output: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { collectionId, output } = await params;
    return downloadCollection(await openedStore(), collectionId, output);
  });
}
