// Sizes of the files of a report in bytes: `?pdf=1` that of the PDF, which takes longer, else those of Word and web page.
import { storeForRoute } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { fileSizes } from "#server/reports/file-sizes.ts";

export function GET(request: Request, { params }: { params: Promise<{ reportId: string }> }): Promise<Response> {
  return answer(async () => {
    const { reportId } = await params;
    const kinds = queryOf(request, "pdf") === "1" ? (["pdf"] as const) : (["docx", "html"] as const);
    return json(await fileSizes(await storeForRoute(), reportId, kinds));
  });
}
