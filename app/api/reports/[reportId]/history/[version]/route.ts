// The pages of a report as they were at a version.

import { storeForRoute } from "#server/accounts/visit.ts";
import { answer } from "#server/http/answer.ts";
import { versionIn } from "#server/http/query.ts";
import { pagesAt } from "#server/reports/compare-states.ts";

type Context = { readonly params: Promise<{ readonly reportId: string; readonly version: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { reportId, version } = await params;
    return pagesAt(await storeForRoute(), reportId, versionIn(version));
  });
}
