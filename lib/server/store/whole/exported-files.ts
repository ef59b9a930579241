// A whole store as files: a list with digests, each report as exchange JSON for other programs, and with its history for this one.
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { editionById } from "#core/editions/registry.ts";
import { toExchange } from "#core/report/exchange.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "#server/ground/refusal.ts";
import { sha256 } from "../digest.ts";
import { type KeptReport, keptReportShape } from "../kept-report-shape.ts";
import type { Store } from "../store.ts";

const manifestName = "manifest.json";
const folders = ["reports", "history"] as const;
const fileName = /^(?:reports|history)\/[0-9a-f]{16}\.json$/;
const manifestShape = z.strictObject({
  program: z.literal("nianbao"),
  format: z.literal(1),
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
    if (known) put(`reports/${id}.json`, toExchange(known, JSON.parse(newest.body) as Report));
  }
  const manifest = { program: "nianbao", format: 1, exportedAt: now.toISOString(), files };
  writeFileSync(join(folder, manifestName), `${JSON.stringify(manifest, undefined, 1)}\n`, {
    mode: 0o600,
    flush: true,
  });
  return Object.keys(files).filter((name) => name.startsWith("history/")).length;
}

const bad = "导入包不完整或含异常文件，未做任何改动。";

/** Reads and checks a whole exported folder. Throws a Refusal (422) where anything is missing, altered or not expected. */
export function readExported(folder: string): readonly KeptReport[] {
  try {
    const { files } = manifestShape.parse(JSON.parse(readPlain(join(folder, manifestName))));
    const found = folders.flatMap((name) =>
      readdirSync(plainFolder(join(folder, name))).map((file) => `${name}/${file}`),
    );
    const beside = readdirSync(folder).filter((name) => name !== manifestName && !folders.some((one) => one === name));
    const listed = Object.keys(files);
    if (beside.length > 0 || found.length !== listed.length || found.some((name) => files[name] === undefined))
      throw new Refusal(422, bad);
    return listed.flatMap((name) => {
      const text = readPlain(join(folder, name));
      if (sha256(text) !== files[name]) throw new Refusal(422, bad);
      return name.startsWith("history/") ? [keptReportShape.parse(JSON.parse(text))] : [];
    });
  } catch {
    throw new Refusal(422, bad);
  }
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
  const reports = readExported(folder);
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
  await store.putIn(...taken);
  if (same === "imported")
    for (const kept of doubled) for (const { id } of alike(kept)) await store.setDeleted(id, true);
  return fresh.filter((kept) => taken.includes(kept)).length;
}
