// The list of reports, and new ones.
import { newReportShape } from "#core/contract/report-requests.ts";
import { parseExchange } from "#core/report/exchange.ts";
import { storeForRoute } from "#server/accounts/visit.ts";
import { Refusal } from "#server/ground/refusal.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { readJson } from "#server/http/read-body.ts";
import { createFromLastYear, createReport, importReport } from "#server/reports/create-report.ts";
import { listReports } from "#server/reports/read-report.ts";

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const deleted = queryOf(request, "deleted") === "1";
    return json({ reports: await listReports(await storeForRoute(), { deleted }) });
  });
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const store = await storeForRoute();
    const wanted = await readJson(request, newReportShape);
    if ("fromLastYear" in wanted) return json(await createFromLastYear(store, wanted.fromLastYear, wanted.author), 201);
    if ("exchange" in wanted) {
      const parsed = parseExchange(wanted.exchange);
      if (!parsed.ok) throw new Refusal(422, parsed.message);
      return json(await importReport(store, parsed.report, wanted.author), 201);
    }
    return json(await createReport(store, wanted), 201);
  });
}
