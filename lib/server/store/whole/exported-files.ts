// A whole store as files: a list with digests, each report as exchange JSON for other programs; for this one each report
// with its history, each collection with what came for it, and the rest row by row.

import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { editionById } from "#core/editions/registry.ts";
import { toExchange } from "#core/report/exchange.ts";
import { Refusal } from "#server/ground/refusal.ts";
import type { WholeCollection } from "../collection-store.ts";
import { sha256 } from "../digest.ts";
import { type KeptReport, keptReportShape } from "../kept-report-shape.ts";
import { isStrangeTo } from "../kept-rest.ts";
import { type KeptRest, type KeptRow, keptCollectionShape, keptRestShape } from "../kept-rest-shape.ts";
import { packedRow, plainRow } from "../kept-rows.ts";
import { reportOfText } from "../report-text.ts";
import type { Store } from "../store.ts";
import { digestOfCollection } from "./move-store.ts";

const manifestName = "manifest.json";
const folders = ["reports", "history", "collections"] as const;
const restName = "rest.json";
const fileName = /^(?:(?:reports|history|collections)\/[0-9a-f]{16}|rest)\.json$/;
const manifestShape = z.strictObject({
  program: z.literal("nianbao"),
  format: z.literal(2),
  exportedAt: z.string(),
  /** SHA-256 by file. */
  files: z.record(z.string().regex(fileName), z.string()),
});

/** Writes everything into a folder that is empty or not there; answers how many reports. `now` is the clock. */
export async function exportFiles(store: Store, folder: string, now = new Date()): Promise<number> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0)
    throw new Refusal(409, "要导出到的文件夹不是空的，未做任何改动；请换一个文件夹。");
  for (const name of folders) mkdirSync(join(folder, name), { mode: 0o700 });
  const files: Record<string, string> = {};
  const put = (name: string, content: unknown) => {
    const text = `${JSON.stringify(content, undefined, 1)}\n`;
    writeFileSync(join(folder, name), text, { mode: 0o600, flush: true });
    files[name] = sha256(text);
  };
  for (const { id, edition } of await store.list()) {
    const kept = await store.takeOut(id);
    const known = editionById(edition);
    const newest = kept?.revisions.at(-1);
    if (!kept || !newest) continue;
    put(`history/${id}.json`, kept);
    if (known) put(`reports/${id}.json`, toExchange(known, reportOfText(newest.body)));
  }
  for (const { id } of await store.collections.list()) {
    const whole = await store.collections.takeOut(id);
    if (!whole) continue;
    const [returns, sums] = [whole.returns.map(plainRow), whole.sums.map(plainRow)];
    put(`collections/${id}.json`, { head: plainRow(whole.head), returns, sums });
  }
  put(restName, await store.takeOutRest());
  const manifest = { program: "nianbao", format: 2, exportedAt: now.toISOString(), files };
  writeFileSync(join(folder, manifestName), `${JSON.stringify(manifest, undefined, 1)}\n`, {
    mode: 0o600,
    flush: true,
  });
  return Object.keys(files).filter((name) => name.startsWith("history/")).length;
}

const bad = "导入包不完整或含异常文件，未做任何改动。";

export interface Exported {
  readonly reports: readonly KeptReport[];
  readonly collections: readonly WholeCollection[];
  readonly rest: KeptRest;
}

/** Reads and checks a whole exported folder. Throws a Refusal (422) where anything is missing, altered or not expected. */
export function readExported(folder: string): Exported {
  try {
    const { files } = manifestShape.parse(JSON.parse(readPlain(join(folder, manifestName))));
    const inFolders = folders.flatMap((name) =>
      readdirSync(plainFolder(join(folder, name))).map((file) => `${name}/${file}`),
    );
    const found = [...inFolders, restName];
    const expected = new Set<string>([manifestName, restName, ...folders]);
    const beside = readdirSync(folder).filter((name) => !expected.has(name));
    const listed = Object.keys(files);
    if (beside.length > 0 || found.length !== listed.length || found.some((name) => files[name] === undefined))
      throw new Refusal(422, bad);
    const contents = listed.map((name) => {
      const text = readPlain(join(folder, name));
      if (sha256(text) !== files[name]) throw new Refusal(422, bad);
      const content: unknown = JSON.parse(text);
      return [name, content] as const;
    });
    const inFolder = (wanted: string) =>
      contents.flatMap(([name, content]) => (name.startsWith(wanted) ? [content] : []));
    return {
      reports: inFolder("history/").map((content) => keptReportShape.parse(content)),
      collections: inFolder("collections/").map(collectionOf),
      rest: keptRestShape.parse(inFolder(restName)[0]),
    };
  } catch {
    throw new Refusal(422, bad);
  }
}

function collectionOf(content: unknown): WholeCollection {
  const { head, returns, sums } = keptCollectionShape.parse(content);
  // The tables' own constraints look at the rest.
  return {
    head: packedRow(head),
    returns: returns.map(packedRow),
    sums: sums.map(packedRow),
  } as unknown as WholeCollection;
}

/** Links lead anywhere: only files count. */
function readPlain(path: string): string {
  if (!lstatSync(path).isFile()) throw new Refusal(422, bad);
  return readFileSync(path, "utf8");
}

function plainFolder(path: string): string {
  if (!lstatSync(path).isDirectory()) throw new Refusal(422, bad);
  return path;
}

/** Where a report of the same office and year is there already: keep both, put the old one into the bin, or leave the new one out. */
export type Same = "both" | "imported" | "skip";

/** Takes in an exported folder, all of it or nothing; answers how many reports are new. */
export async function importFiles(store: Store, folder: string, same: Same | undefined): Promise<number> {
  const { reports, collections, rest } = readExported(folder);
  const there = await store.list();
  const ids = new Set(there.map(({ id }) => id));
  const alike = (kept: KeptReport) =>
    there.filter(({ office, year, deletedAt }) => !deletedAt && office === kept.head.office && year === kept.head.year);
  const fresh = reports.filter(({ head }) => !ids.has(head.id));
  const doubled = fresh.filter((kept) => alike(kept).length > 0);
  if (doubled.length > 0 && same === undefined) {
    const names = doubled.map(({ head }) => `${head.office} ${head.year} 年`).join("、");
    throw new Refusal(
      409,
      `已有${names}的报告，未做任何改动。请选择：--same both 保留两份，--same imported 用导入的（原来的移入回收站），--same skip 不导入这些。`,
    );
  }
  const taken = same === "skip" ? reports.filter((kept) => !doubled.includes(kept)) : reports;
  const left = new Set(reports.filter((kept) => !taken.includes(kept)).map(({ head }) => head.id));
  const fitting = without(rest, left);
  await requireNoOthers(store, collections, fitting);
  await store.putIn(...taken);
  for (const whole of collections) await store.collections.putIn(whole);
  await store.putInRest(fitting);
  if (same === "imported")
    for (const kept of doubled) for (const { id } of alike(kept)) await store.setDeleted(id, true);
  return fresh.filter((kept) => taken.includes(kept)).length;
}

/** Rows about reports that are left out are left out with them. */
function without({ tables }: KeptRest, reports: ReadonlySet<string>): KeptRest {
  if (reports.size === 0) return { tables };
  const stays = ({ report_id: id }: KeptRow) => typeof id !== "string" || !reports.has(id);
  return { tables: tables.map(({ name, rows }) => ({ name, rows: rows.filter(stays) })) };
}

/** Looked at before anything is written: what is there in another state is never written over. */
async function requireNoOthers(store: Store, collections: readonly WholeCollection[], rest: KeptRest): Promise<void> {
  for (const whole of collections) {
    const there = await store.collections.takeOut(whole.head.id);
    if (there && digestOfCollection(there) !== digestOfCollection(whole))
      throw new Refusal(409, "同一个收集任务已经在这里，内容不同，未做任何改动。");
  }
  if (isStrangeTo(await store.takeOutRest(), rest))
    throw new Refusal(409, "这里已有别的台账记忆、账号或审签记录，未做任何改动；请导入到新的数据文件夹或数据库。");
}
