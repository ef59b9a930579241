// A collection as a file: 催报名单, letters, blank workbooks, the working paper.

import { noteExport, storeForRoute } from "#server/accounts/visit.ts";
import { downloadCollection } from "#server/collections/download-collection.ts";
import { answer } from "#server/http/answer.ts";

type Context = { readonly params: Promise<{ readonly collectionId: string; readonly output: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { collectionId, output } = await params;
    const file = await downloadCollection(await storeForRoute(), collectionId, output);
    await noteExport(collectionId, output);
    return file;
  });
}
