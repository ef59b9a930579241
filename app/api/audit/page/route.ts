// An audited report as it should look, for a sandboxed frame. Nothing is kept.
import { visitorForRoute } from "#server/accounts/visit.ts";
import { auditedPage } from "#server/audit/audited-page.ts";
import { answer } from "#server/http/answer.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    await visitorForRoute();
    return auditedPage(request);
  });
}
