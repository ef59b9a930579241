// What a collection can be taken away as: 催报名单, letters, blank workbooks for offices, the working paper.

import type { Collection } from "#core/collection/collection.ts";
import type { OfficeRow } from "#core/collection/collection-view.ts";
import { officeRows } from "#core/collection/collection-view.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { safeName } from "#core/report/file-name.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../ground/refusal.ts";
import { fileAnswer } from "../http/file-answer.ts";
import { officeStyle } from "../reports/office-style.ts";
import type { Store } from "../store/store.ts";
import { lettersOf } from "./letters.ts";
import { type CollectionState, collectionState } from "./settled-collection.ts";

interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
}

import { unreadFiles } from "./unread-files.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const kinds: Readonly<Record<string, (store: Store, state: CollectionState) => Promise<Made>>> = {
  overdue: async (_store, { kept, matched }) => {
    const { writeOverdueList } = await import("#writers/write-collection/write-overdue-list.ts");
    return { name: "催报名单.xlsx", bytes: writeOverdueList(officeRows(matched), kept.collection.due) };
  },
  workbook: async (_store, { kept, matched, files, settled }) => {
    const { writeSumWorkbook } = await import("#writers/write-collection/write-sum-workbook.ts");
    const unmatched = [...unreadFiles(kept, files), ...matched.unmatched, ...matched.asked];
    const bytes = await writeSumWorkbook({ ...settled().collected, unmatched });
    return { name: "汇总工作底稿.xlsx", bytes };
  },
  letters: async (store, { kept }) => {
    const { writeLetters } = await import("#writers/write-collection/write-letters.ts");
    const files = await packed(writeLetters(lettersOf(store, kept.id), await officeStyle()));
    if (!files) throw new Refusal(409, "没有需要退回的年报：没有一份有错误、待核或已退回。");
    return { name: "退回修改意见.zip", bytes: files };
  },
  template: async (_store, { kept, matched }) => {
    const files = await packed(templates(kept.collection, officeRows(matched)));
    if (!files) throw new Refusal(409, "名单是空的，请先列出应报单位。");
    return { name: "下发模板.zip", bytes: files };
  },
};

/** The response to a download. Refused with 404 for an unknown collection or kind. */
export async function downloadCollection(store: Store, id: string, kind: string): Promise<Response> {
  const make = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!make) throw new Refusal(404, "没有这种输出。");
  const state = await collectionState(store, id);
  const { name, bytes } = await make(store, state);
  const { office, year } = state.kept.collection;
  const whole = `${safeName(`${office.name}${year}年`, `${year}年`)}${name}`;
  return fileAnswer({ bytes, type: name.endsWith(".zip") ? "application/zip" : xlsx, name: whole });
}

/** A blank workbook for each office that has yet to report, or for all where none has: its name, the year and the form are inside, so that it reads back for sure. */
async function* templates({ year, due: day }: Collection, rows: readonly OfficeRow[]): AsyncGenerator<Made> {
  const { writeXlsx } = await import("#writers/write-xlsx/write-xlsx.ts");
  const edition = editionForYear(year);
  if (!edition) return;
  const due = rows.filter(({ state }) => state !== "exempt");
  const lacking = due.filter(({ state }) => state === "missing" || state === "returned");
  for (const { name } of lacking.length > 0 ? lacking : due) {
    const report: Report = { office: { name }, year, edition: edition.id, entries: {}, typedTotals: [], narrative: {} };
    yield {
      name: `${safeName(name, "未命名单位")}${year}年年报填报表.xlsx`,
      bytes: writeXlsx(edition, report, { returnWorkbook: { due: day } }),
    };
  }
}

/** The files as one zip; undefined where there are none. */
async function packed(files: AsyncIterable<Made>): Promise<Uint8Array | undefined> {
  const { packPart, zip } = await import("#writers/open-xml/zip.ts");
  const parts = [];
  // They are packed already.
  for await (const { name, bytes } of files) parts.push(packPart(name, bytes, 1));
  return parts.length === 0 ? undefined : zip(parts);
}
