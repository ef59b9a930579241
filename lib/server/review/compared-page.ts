// The report as printed, with what changed since an older version marked in it.
import { requireEdition } from "#core/editions/registry.ts";
import { writeHtml } from "#writers/write-html.ts";
import { Refusal } from "../ground/refusal.ts";
import { outputSource } from "../reports/output-source.ts";
import { documentOf } from "../reports/outputs.ts";
import type { Store } from "../store/store.ts";
import { changesBetween } from "./view-review.ts";

/** A page for a frame. Refused with 404 for an unknown version. */
export async function comparedPage(store: Store, id: string, since: number): Promise<string> {
  const source = await outputSource(store, id);
  const before = await store.readAt(id, since);
  if (!before) throw new Refusal(404, "没有这个历史版本。");
  const changes = changesBetween(requireEdition(source.report.edition), before, source.report);
  const places = changes.map(({ key }) => `[data-cell="${key.replace(/[^\w.-]/g, "")}"]`);
  const mark =
    places.length === 0 ? "" : `<style>${places.join(",")}{background:#fff3b0;outline:2px solid #b7791f}</style>`;
  return writeHtml(documentOf(source)).replace("</head>", () => `${mark}</head>`);
}
