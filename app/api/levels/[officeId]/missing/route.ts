// Who has not signed for a year, as a workbook.
import { noteExport, visitedForRoute } from "#server/accounts/visit.ts";
import { answer } from "#server/http/answer.ts";
import { missingWorkbook } from "#server/levels/missing-workbook.ts";

type Context = { readonly params: Promise<{ readonly officeId: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { officeId } = await params;
    const file = await missingWorkbook(
      { ...(await visitedForRoute()), asked: new URL(request.url).searchParams },
      officeId,
    );
    await noteExport(officeId, "未报名单");
    return file;
  });
}
