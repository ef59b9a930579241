// Report → exchange JSON (`nianbao/1`), as programs and offices pass it on.
import type { Edition } from "#core/editions/edition.ts";
import { toExchange } from "#core/report/exchange.ts";
import type { Report } from "#core/report/report.ts";

/** The report as indented JSON text ending in a newline; keys always in the same order. Its schema is served at `/api/schema`. */
export function writeJson(edition: Edition, report: Report): string {
  return `${JSON.stringify(toExchange(edition, report), null, 2)}\n`;
}
