// Reading uploaded files behind limits: at most two at a time, each in a child process that is killed when it must be.

import type { Finding } from "#core/checks/finding.ts";
import type { ReadAnswer, Unreadable } from "#core/contract/read-answer.ts";
import type { Edition } from "#core/editions/edition.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { RegisterSheet } from "#core/register/sheet.ts";
import { largestFile, largestFileWords } from "#core/report/largest-file.ts";
import type { Report } from "#core/report/report.ts";
import type { ArchivedFile } from "#readers/unpack-archive.ts";
import { Refusal } from "../ground/refusal.ts";
import type { CountedFiles, CountTask } from "../registers/counting/count-in-files.ts";
import { inboxFolder } from "./inbox.ts";
import { type Answer, longestReading, type Question, ReadingProcess, type ReadOptions } from "./reading-process.ts";

const mostAtOnce = 2;
const idleFor = 30_000;

/** What is read is read on the form of an edition. */
type OnForm<Read> = Read & { readonly ok: true; readonly edition: Edition };
type WithFindings = { readonly findings: readonly Finding[] };

export type ReadFileResult = OnForm<ReadAnswer> | Unreadable;

export type AuditFileResult = OnForm<Omit<ReadAnswer, "source"> & WithFindings> | Unreadable;

/**
 * Reads any file as a report: its bytes, or its path in the inbox. Never throws: what cannot be read comes back as a
 * Chinese message. `signal`: nobody waits any more, so that a file still in the queue is not read.
 */
export async function readInChild(
  bytes: Uint8Array | string,
  options: ReadOptions = {},
  signal?: AbortSignal,
): Promise<ReadFileResult> {
  const answer = await ask({ task: "read", bytes, options }, signal);
  if (!answer.ok) return answer;
  const { report, source, notes } = asReport(answer);
  if (!source) throw new Error("the child answered without a source");
  return { ok: true, report, source, notes, edition: requireEdition(report.edition) };
}

/** Reads and checks any file, as `readInChild` reads it. */
export async function auditInChild(
  bytes: Uint8Array | string,
  options: ReadOptions = {},
  signal?: AbortSignal,
): Promise<AuditFileResult> {
  const answer = await ask({ task: "audit", bytes, options }, signal);
  if (!answer.ok) return answer;
  const { report, notes, findings } = asReport(answer);
  return { ok: true, report, notes, findings, edition: requireEdition(report.edition) };
}

export type ReturnFileResult =
  | OnForm<ReadAnswer & WithFindings>
  | { readonly ok: true; readonly files: readonly ArchivedFile[] }
  | Unreadable;

/** Reads and checks a file that was handed in, with its source to look at; an archive comes back as its files. */
export async function readReturnInChild(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReturnFileResult> {
  const answer = await ask({ task: "return", bytes, options }, undefined);
  if (!answer.ok || "files" in answer) return answer;
  const { report, source, notes, findings } = asReport(answer);
  if (!source) throw new Error("the child answered without a source");
  return { ok: true, report, source, notes, findings, edition: requireEdition(report.edition) };
}

type ReportAnswer = Extract<Answer, { readonly report: Report }>;

function asReport(answer: Extract<Answer, { readonly ok: true }>): ReportAnswer {
  if ("report" in answer) return answer;
  throw new Error("the child answered without a report");
}

export type RegisterFileResult =
  | { readonly ok: true; readonly sheets: readonly RegisterSheet[] }
  | { readonly ok: false; readonly message: string };

/** Reads a register's workbook. Never throws: what cannot be read comes back as a Chinese message. */
export async function readRegisterInChild(bytes: Uint8Array, options: ReadOptions = {}): Promise<RegisterFileResult> {
  const answer = await ask({ task: "register", bytes, options }, undefined);
  if (answer.ok && !("sheets" in answer)) throw new Error("the child answered without sheets");
  return answer;
}

export type CountFilesResult = ({ readonly ok: true } & CountedFiles) | Unreadable;

/** Counts the registers in an upload. Never throws: what cannot be read comes back as a Chinese message. */
export async function countInChild(path: string, count: CountTask, signal?: AbortSignal): Promise<CountFilesResult> {
  const answer = await ask({ task: "count", bytes: path, options: { count } }, signal);
  if (answer.ok && !("counted" in answer)) throw new Error("the child answered without a count");
  return answer;
}

/** What a request is refused with whose file cannot be read. */
export function unreadable({ message, reason, reports }: Unreadable): Refusal {
  return new Refusal(reason === "kind" ? 415 : reason === "size" ? 413 : 422, message, reports ? { reports } : {});
}

interface Readers {
  readonly idle: ReadingProcess[];
  readonly waiting: (() => void)[];
  busy: number;
  idleTimer: NodeJS.Timeout | undefined;
}

/** One for the process, however often this file is loaded. */
const key = Symbol.for("nianbao.readers");
const shared = globalThis as { [key]?: Readers };
shared[key] ??= { idle: [], waiting: [], busy: 0, idleTimer: undefined };
const readers = shared[key];

async function ask(question: Question, signal: AbortSignal | undefined): Promise<Answer> {
  if (typeof question.bytes !== "string" && question.bytes.byteLength > largestFile)
    return { ok: false, message: `文件超过 ${largestFileWords}，无法读入。`, reason: "size" };
  if (readers.busy >= mostAtOnce) await new Promise<void>((resolve) => readers.waiting.push(resolve));
  else readers.busy += 1;
  const reader = readers.idle.pop() ?? new ReadingProcess(longestReading, undefined, [inboxFolder()]);
  try {
    return signal?.aborted ? { ok: false, message: "已停止。" } : await reader.ask(question);
  } finally {
    readers.idle.push(reader);
    const next = readers.waiting.shift();
    if (next) next();
    else readers.busy -= 1;
    scheduleStop();
  }
}

/** Children that nobody has asked for a while are ended: they hold some 100 MB each. */
function scheduleStop(): void {
  clearTimeout(readers.idleTimer);
  readers.idleTimer = setTimeout(() => {
    for (const reader of readers.idle.splice(0)) reader.stop();
  }, idleFor);
  readers.idleTimer.unref();
}
