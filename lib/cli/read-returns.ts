// The files of a collection, read and checked two at a time: reports, and files that are none with why.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { contextOf } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";
import { type OfficeReturn, officeReturn, type UnreadFile } from "#core/collection/office-return.ts";
import { checkWithoutRepairs } from "#core/findings/check-report.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import type { Report } from "#core/report/report.ts";
import { filesBelow } from "./list-folder.ts";
import { readInput } from "./read-input.ts";
import { BadInput } from "./usage.ts";

const atOnce = 2;

export interface ReturnsWanted {
  /** Absolute paths in the folder that are no returns: the list, the own report, the output. */
  readonly leaveOut: readonly string[];
  readonly own?: string | undefined;
  /** Folder of last year's reports, for the checks that compare. */
  readonly lastYear?: string | undefined;
  readonly year: number;
}

export interface ReturnRead {
  readonly facts: OfficeReturn;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly lastYear: Report | undefined;
}

export interface ReturnsRead {
  readonly files: readonly ReturnRead[];
  readonly unread: readonly UnreadFile[];
  readonly own?: ReturnRead;
}

/** Reads all files below `folder`. Throws BadInput where there are none, or where the own report can't be read. */
export async function readReturns(folder: string, wanted: ReturnsWanted): Promise<ReturnsRead> {
  const paths = (await filesBelow(folder)).filter((file) => !isLeftOut(resolve(file), wanted.leaveOut)).sort();
  if (paths.length === 0) throw new BadInput(`${folder}：文件夹里没有文件`);
  const before = wanted.lastYear === undefined ? new Map() : await lastYearsReports(wanted.lastYear, wanted.year - 1);
  const read = await inTurn(paths, (path) => readOne(path, relative(folder, path), wanted.year, before));
  const own = wanted.own === undefined ? undefined : await readOne(wanted.own, wanted.own, wanted.year, before);
  if (own && "why" in own) throw new BadInput(own.why);
  if (own && own.report.year !== wanted.year)
    throw new BadInput(`${wanted.own}：是${own.report.year}年的年报，不是${wanted.year}年的`);
  return {
    files: read.filter((one) => "report" in one),
    unread: read.filter((one) => "why" in one),
    ...(own ? { own } : {}),
  };
}

/** Left out itself, or in a folder that is. */
function isLeftOut(file: string, leaveOut: readonly string[]): boolean {
  return leaveOut.some((path) => file === path || file.startsWith(`${path}${sep}`));
}

/** A file's report; of several in it the only one of the year. */
async function readOne(
  path: string,
  file: string,
  year: number,
  before: ReadonlyMap<string, Report>,
): Promise<ReturnRead | UnreadFile> {
  try {
    const { report, edition } = await readInput(path, { year });
    const lastYear = before.get(foldOfficeName(report.office.name));
    const findings = checkWithoutRepairs(contextOf(report, { lastYear }));
    const digest = createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
    return { facts: officeReturn({ file, digest }, { report, edition }, findings), report, findings, lastYear };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const [first = "", ...several] = error.message.replace(`${path}：`, "").split("\n");
    return { file, why: several.length > 0 ? `${first.split("，")[0]}，请拆成单独的文件后再报` : first };
  }
}

async function lastYearsReports(folder: string, year: number): Promise<ReadonlyMap<string, Report>> {
  const reports = new Map<string, Report>();
  await inTurn(await filesBelow(folder), async (path) => {
    const read = await readOne(path, path, year, new Map());
    if ("report" in read && read.report.year === year)
      reports.set(foldOfficeName(read.report.office.name), read.report);
  });
  return reports;
}

/** Does the work for each, `atOnce` at a time; the answers in order. */
async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < all.length) {
      const at = next;
      next += 1;
      answers[at] = await work(all[at] as T);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}
