// One file of a collection → what was handed in with it: a report, the reports of an archive, or why it is none.
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { contextOf } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";
import { type OfficeReturn, officeReturn, type UnreadFile } from "#core/collection/office-return.ts";
import { owedFindings } from "#core/collection/return-workbook.ts";
import { checkWithoutRepairs } from "#core/findings/check-report.ts";
import type { Report } from "#core/report/report.ts";
import { isUndated } from "#readers/report/undated.ts";
import { type ReturnFileResult, readReturnInChild } from "#server/uploads/read-in-child.ts";
import { bytesOf, jsonFault } from "./read-input.ts";
import { BadInput } from "./usage.ts";

export interface ReturnRead {
  readonly facts: OfficeReturn;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly lastYear: Report | undefined;
}

export type FileRead = ReturnRead | UnreadFile;

export interface ReturnWanted {
  readonly year: number;
  /** The same office's report of the year before. */
  readonly lastYear: (report: Report) => Report | undefined;
}

/** Archives within archives, so deep. */
const deepest = 3;

/** What lies in a file; `file` is its name in messages. Never throws for a bad file. */
export async function readReturnFile(path: string, file: string, wanted: ReturnWanted): Promise<readonly FileRead[]> {
  try {
    return await readBytes(await bytesOf(path), file, wanted, 0);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return [{ file, why: error.message.replace(`${path}：`, "") }];
  }
}

async function readBytes(
  bytes: Uint8Array,
  file: string,
  wanted: ReturnWanted,
  depth: number,
): Promise<readonly FileRead[]> {
  const name = basename(file);
  const fault = jsonFault(bytes, name);
  if (fault !== undefined) return [{ file, why: fault }];
  const read = await onlyOfYear(await readReturnInChild(bytes, { name }), wanted.year, (report) =>
    readReturnInChild(bytes, { name, report }),
  );
  if (!read.ok) return [{ file, why: severalWords(read.reports, wanted.year) ?? read.message }];
  if (!("files" in read)) return [returnOf(bytes, file, read, wanted)];
  if (read.files.length === 0) return [{ file, why: "压缩包里没有年报文件" }];
  if (depth === deepest) return [{ file, why: `压缩包套了 ${deepest + 1} 层以上，请解压后再汇总` }];
  const inside: FileRead[] = [];
  for (const one of read.files) inside.push(...(await readBytes(one.bytes, `${file}/${one.name}`, wanted, depth + 1)));
  return inside;
}

/** Of several reports in a file the only one that is of the year, or may be. */
async function onlyOfYear(
  read: ReturnFileResult,
  year: number,
  again: (report: number) => Promise<ReturnFileResult>,
): Promise<ReturnFileResult> {
  if (read.ok || !read.reports) return read;
  const perhaps = read.reports.flatMap((one, index) =>
    one.year === year || one.year === undefined ? [index + 1] : [],
  );
  const [only, ...others] = perhaps;
  return only !== undefined && others.length === 0 ? again(only) : read;
}

function severalWords(reports: Extract<ReturnFileResult, { ok: false }>["reports"], year: number): string | undefined {
  if (!reports) return undefined;
  const titles = reports.map(({ title }) => title).join("、");
  const ofYear = reports.filter((one) => one.year === year || one.year === undefined).length;
  return ofYear === 0
    ? `文件里有 ${reports.length} 份年报（${titles}），没有${year}年的；请让单位报送${year}年的`
    : `文件里有 ${reports.length} 份年报（${titles}），分不清是哪一份；请拆成单独的文件后再报`;
}

function returnOf(
  bytes: Uint8Array,
  file: string,
  { report, edition, source, findings }: Exclude<Extract<ReturnFileResult, { ok: true }>, { files: unknown }>,
  wanted: ReturnWanted,
): ReturnRead {
  const lastYear = wanted.lastYear(report);
  const found = lastYear
    ? owedFindings(source, edition, checkWithoutRepairs(contextOf(report, { lastYear })))
    : findings;
  const digest = createHash("sha256").update(bytes).digest("hex");
  const facts = officeReturn({ file, digest }, { report, edition, source }, found);
  const dated = isUndated(report.notes) ? { ...facts, undated: true as const } : facts;
  return { facts: dated, report, findings: found, lastYear };
}
