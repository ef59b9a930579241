// A foreign report as it should look: the HTML writer's page, shown under the policy of all our documents (nothing runs, nothing loads).
import { parseExchange } from "#core/report/exchange.ts";
import { Refusal } from "../ground/refusal.ts";
import { parseJson } from "../http/read-body.ts";
import { outputs } from "../reports/outputs.ts";

/** `request`: a form with the report as exchange JSON in the field `exchange`. A form, because a frame can be its target. */
export async function auditedPage(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  const field = form?.get("exchange");
  if (typeof field !== "string") throw new Refusal(400, "请求内容格式错误。");
  const parsed = parseExchange(parseJson(new TextEncoder().encode(field)));
  if (!parsed.ok) throw new Refusal(422, parsed.message);
  const page = await outputs.html.write({ report: parsed.report, edition: parsed.edition, findings: [] });
  return new Response(page, {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
