// A foreign report as it should look: the HTML writer's page, under a policy that lets nothing run and nothing load.
import { parseExchange } from "#core/report/exchange.ts";
import { parseJson, tooLarge } from "../http/read-body.ts";
import { Refusal } from "../refusal.ts";
import { outputs } from "../reports/outputs.ts";

const largestForm = 4 * 1024 * 1024;
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "frame-ancestors 'self'",
  "sandbox",
].join("; ");

/** `request`: a form with the report as exchange JSON in the field `exchange`. A form, because a frame can be its target. */
export async function auditedPage(request: Request): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? 0) > largestForm) throw new Refusal(413, tooLarge(largestForm));
  const form = await request.formData().catch(() => undefined);
  const field = form?.get("exchange");
  if (typeof field !== "string") throw new Refusal(400, "请求内容格式错误。");
  const parsed = parseExchange(parseJson(new TextEncoder().encode(field)));
  if (!parsed.ok) throw new Refusal(422, parsed.message);
  const page = await outputs.html?.write(parsed.edition, parsed.report);
  if (page === undefined) throw new Refusal(404, "没有网页这种输出。");
  return new Response(page as string, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-store",
    },
  });
}
