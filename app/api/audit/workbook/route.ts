// Findings that a browser holds, as an Excel workbook. Nothing is kept.
import { visitorForRoute } from "#server/accounts/visit.ts";
import { findingsWorkbook } from "#server/audit/findings-workbook.ts";
import { answer } from "#server/http/answer.ts";
import { readBinary } from "#server/http/read-body.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    await visitorForRoute();
    return findingsWorkbook(await readBinary(request));
  });
}
