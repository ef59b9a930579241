// The pages of a report as they were at a version.
import { answer } from "#server/http/answer.ts";
import { versionIn } from "#server/http/query.ts";
import { pagesAt } from "#server/reports/compare-states.ts";
import { openedStore } from "#server/store/opened-store.ts";

type Context = { readonly params: Promise<{ readonly reportId: string; readonly version: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { reportId, version } = await params;
    return pagesAt(await openedStore(), reportId, versionIn(version));
  });
}
