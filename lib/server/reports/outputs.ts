// What a report can be downloaded as. An output is one entry here and one writer.
import { buildDocument } from "#core/document/build-document.ts";
import type { Edition } from "#core/editions/edition.ts";
import { toExchange } from "#core/report/exchange.ts";
import type { Report } from "#core/report/report.ts";

export interface Output {
  readonly extension: string;
  /** Media type. */
  readonly type: string;
  write(edition: Edition, report: Report): Promise<string | Uint8Array>;
}

// Writers are loaded when first asked for: they are heavy and most requests need none.
export const outputs: Readonly<Record<string, Output>> = {
  json: {
    extension: "json",
    type: "application/json; charset=utf-8",
    write: async (edition, report) => `${JSON.stringify(toExchange(edition, report), null, 2)}\n`,
  },
  html: {
    extension: "html",
    type: "text/html; charset=utf-8",
    write: async (edition, report) => {
      const { writeHtml } = await import("#writers/write-html.ts");
      const published = report.details?.published ?? {};
      return writeHtml(buildDocument(edition, report), { exchange: toExchange(edition, report), published });
    },
  },
};
