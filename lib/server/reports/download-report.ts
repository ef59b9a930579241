// A report as a file: written, named after its title, safe to save on Windows.
import { requireEdition } from "#core/editions/registry.ts";
import { fileName } from "#core/report/title.ts";
import { Refusal } from "../refusal.ts";
import type { Store } from "../store/store.ts";
import { outputs } from "./outputs.ts";
import { readReport } from "./read-report.ts";

/** The response to a download of a report as `output`; `inline` shows it in the browser instead of saving it. */
export async function downloadReport(store: Store, id: string, output: string, inline = false): Promise<Response> {
  const writer = Object.hasOwn(outputs, output) ? outputs[output] : undefined;
  if (!writer) throw new Refusal(404, `没有“${output.slice(0, 20)}”这种输出。`);
  const { report } = await readReport(store, id);
  const written = await writer.write(requireEdition(report.edition), report);
  const bytes = typeof written === "string" ? new TextEncoder().encode(written) : written;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": writer.type,
      "content-length": String(bytes.length),
      "content-disposition": disposition(fileName(report, writer.extension), inline),
      "cache-control": "no-store",
    },
  });
}

/** RFC 6266: a plain name for old clients, and the Chinese one as RFC 5987 asks. */
export function disposition(name: string, inline: boolean): string {
  const extension = name.slice(name.lastIndexOf("."));
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? "inline" : "attachment"}; filename="report${extension}"; filename*=UTF-8''${encoded}`;
}
