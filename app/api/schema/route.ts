// JSON Schema of the exchange form, generated from the editions.
import { exchangeSchema } from "#core/report/exchange-schema.ts";
import { answer } from "#server/http/answer.ts";

export function GET(): Promise<Response> {
  return answer(() =>
    Response.json(exchangeSchema(), { headers: { "content-type": "application/schema+json; charset=utf-8" } }),
  );
}
