// The report as printed, with what changed since an older version, and what remarks are about, marked in it.
import { changedCells, type MarkedRemark, markText } from "#core/document/mark-text.ts";
import { splitKey } from "#core/report/keys.ts";
import { writeHtml } from "#writers/write-html.ts";
import { Refusal } from "../ground/refusal.ts";
import { outputSource } from "../reports/output-source.ts";
import { documentOf } from "../reports/outputs.ts";
import type { Remark } from "../store/review-store.ts";
import type { Store } from "../store/store.ts";

const look = [
  "mark{color:inherit}",
  "mark.changed{background:#fff3b0;border-bottom:2px solid #b7791f}",
  "mark.remarked{background:#dbeafe;border-bottom:2px solid #1d4ed8}",
  "mark.remark{background:none;color:#1d4ed8;font-size:.8em;cursor:pointer}",
].join("");

/** In the upper right corner of a cell, clear of its figure. */
const corner = "position:absolute;top:1px;right:1px;color:#1d4ed8;font-size:.6em;line-height:1";

/** A page for a frame. Refused with 404 for an unknown version. */
export async function comparedPage(store: Store, id: string, since: number): Promise<string> {
  const source = await outputSource(store, id);
  const older = await store.readAt(id, since);
  if (!older) throw new Refusal(404, "没有这个历史版本。");
  const remarks = (await store.review.remarks(id)).filter(({ answers, resolvedAt }) => !answers && !resolvedAt);
  const [now, before] = [documentOf(source), documentOf({ ...source, report: older })];
  const page = writeHtml(markText(now, before, remarks.flatMap(inText)));
  const style = [look, ...changedCells(now, before).map(changedRule), ...remarkRules(remarks)].join("");
  return page.replace("</head>", () => `<style>${style}</style></head>`);
}

function inText({ id, place, quote }: Remark): readonly MarkedRemark[] {
  const [kind, section] = splitKey(place);
  return kind === "narrative" ? [{ id, section, quote }] : [];
}

function changedRule(cell: string): string {
  return `${selector(cell)}{background:#fff3b0;outline:2px solid #b7791f}`;
}

function remarkRules(remarks: readonly Remark[]): readonly string[] {
  const byCell = new Map<string, readonly number[]>();
  for (const { id, place } of remarks) {
    const [kind, cell] = splitKey(place);
    if (kind === "entries") byCell.set(cell, [...(byCell.get(cell) ?? []), id]);
  }
  return [...byCell].map(
    ([cell, ids]) =>
      `${selector(cell)}{position:relative;background:#dbeafe}${selector(cell)}::after{content:"意见${ids.join("、")}";${corner}}`,
  );
}

function selector(cell: string): string {
  return `[data-cell="${cell.replace(/[^\w-]/g, "")}"]`;
}
