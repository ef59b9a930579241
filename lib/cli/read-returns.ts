// The files of a collection, read and checked two at a time: reports, and files that are none with why.

import { stat } from "node:fs/promises";
import { basename, relative, resolve, sep } from "node:path";
import type { UnreadFile } from "#core/collection/office-return.ts";
import { sure } from "#core/ground/sure.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import type { ListedOffice } from "#core/offices/listed-office.ts";
import { officeList } from "#core/offices/match-office.ts";
import type { Report } from "#core/report/report.ts";
import { filesBelow } from "./list-folder.ts";
import { type FileRead, type ReturnRead, type ReturnWanted, readReturnFile } from "./read-return-file.ts";
import { BadInput } from "./usage.ts";

const atOnce = 2;

export interface ReturnsWanted {
  /** Absolute paths in the folder that are no returns: the list, the own report, the output. */
  readonly leaveOut: readonly string[];
  readonly own?: string | undefined;
  /** Folder of last year's reports, for the checks that compare. */
  readonly lastYear?: string | undefined;
  readonly list?: readonly ListedOffice[] | undefined;
  readonly year: number;
}

export interface ReturnsRead {
  readonly files: readonly ReturnRead[];
  readonly unread: readonly UnreadFile[];
  readonly own?: ReturnRead;
}

/** Reads all files below `folder`, or in an archive. Throws BadInput where there are none, or the own report can't be read. */
export async function readReturns(folder: string, wanted: ReturnsWanted): Promise<ReturnsRead> {
  const paths = (await filesIn(folder)).filter((file) => !isLeftOut(resolve(file), wanted.leaveOut)).sort();
  if (paths.length === 0) throw new BadInput(`${folder}：文件夹里没有文件`);
  const { year } = wanted;
  const lastYear = wanted.lastYear === undefined ? () => undefined : await lastYears(wanted.lastYear, wanted);
  const read = (
    await inTurn(paths, (path) => readReturnFile(path, relative(folder, path) || basename(path), { year, lastYear }))
  ).flat();
  const own = wanted.own === undefined ? undefined : await readOwn(wanted.own, { year, lastYear });
  return {
    files: read.filter((one) => "report" in one),
    unread: read.filter((one) => "why" in one),
    ...(own ? { own } : {}),
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const isFile = await stat(folder).then(
    (entry) => entry.isFile(),
    () => false,
  );
  return isFile && /\.zip$/iu.test(folder) ? [folder] : filesBelow(folder);
}

async function readOwn(path: string, wanted: ReturnWanted): Promise<ReturnRead> {
  const [own, ...others]: readonly FileRead[] = await readReturnFile(path, path, wanted);
  if (!own || others.length > 0) throw new BadInput(`${path}：里面有几个文件，本级的年报应是一个文件`);
  if ("why" in own) throw new BadInput(`${path}：${own.why}`);
  if (own.report.year !== wanted.year)
    throw new BadInput(`${path}：是${own.report.year}年的年报，不是${wanted.year}年的`);
  return own;
}

/** Left out itself, or in a folder that is. */
function isLeftOut(file: string, leaveOut: readonly string[]): boolean {
  return leaveOut.some((path) => file === path || file.startsWith(`${path}${sep}`));
}

/** Last year's reports by office: under the name that stands in it, or that of the office on the list which has that name. */
async function lastYears(folder: string, { list, year }: ReturnsWanted): Promise<ReturnWanted["lastYear"]> {
  const offices = list && officeList(list);
  const keyOf = ({ office: { name } }: Report) => {
    const match = offices?.match({ read: name, file: "" });
    return foldOfficeName(match?.kind === "matched" ? match.office.name : name);
  };
  const reports = new Map<string, Report>();
  const before = { year: year - 1, lastYear: () => undefined };
  for (const one of (await inTurn(await filesIn(folder), (path) => readReturnFile(path, path, before))).flat())
    if ("report" in one && one.report.year === year - 1) reports.set(keyOf(one.report), one.report);
  return (report) => reports.get(keyOf(report));
}

/** Does the work for each, `atOnce` at a time; the answers in order. */
async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < all.length) {
      const at = next;
      next += 1;
      answers[at] = await work(sure(all[at]));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}
