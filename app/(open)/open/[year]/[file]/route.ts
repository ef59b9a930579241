// One office's published report on one year, as JSON, CSV or JSON-LD.
import { answer } from "#server/http/answer.ts";
import { openReport } from "#server/publication/answer-open.ts";

interface Context {
  readonly params: Promise<{ readonly year: string; readonly file: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { year, file } = await params;
    return openReport(request, year, file);
  });
}
