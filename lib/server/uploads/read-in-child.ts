// Reading uploaded files behind limits: at most two at a time, each in a child process that is killed when it must be.

import type { Finding } from "#core/checks/finding.ts";
import type { Edition } from "#core/editions/edition.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { RegisterSheet } from "#core/register/sheet.ts";
import { largestFile, largestFileWords } from "#core/report/largest-file.ts";
import type { Report } from "#core/report/report.ts";
import type { Source } from "#core/report/source.ts";
import { type Answer, type Question, ReadingProcess, type ReadOptions } from "./reading-process.ts";

const mostAtOnce = 2;
const idleFor = 30_000;

export type ReadFileResult =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly edition: Edition;
      readonly source: Source;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

export type AuditFileResult =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly edition: Edition;
      readonly notes: readonly string[];
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly message: string };

/** Reads any file as a report. Never throws: what cannot be read comes back as a Chinese message. */
export async function readInChild(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadFileResult> {
  const answer = await ask({ task: "read", bytes, options });
  if (!answer.ok) return answer;
  if ("sheets" in answer) throw new Error("the child answered with sheets");
  const { report, source, notes } = answer;
  if (!source) throw new Error("the child answered without a source");
  return { ok: true, report, source, notes, edition: requireEdition(report.edition) };
}

/** Reads and checks any file. Never throws: what cannot be read comes back as a Chinese message. */
export async function auditInChild(bytes: Uint8Array, options: ReadOptions = {}): Promise<AuditFileResult> {
  const answer = await ask({ task: "audit", bytes, options });
  if (!answer.ok) return answer;
  if ("sheets" in answer) throw new Error("the child answered with sheets");
  const { report, notes, findings } = answer;
  return { ok: true, report, notes, findings, edition: requireEdition(report.edition) };
}

export type RegisterFileResult =
  | { readonly ok: true; readonly sheets: readonly RegisterSheet[] }
  | { readonly ok: false; readonly message: string };

/** Reads a register's workbook. Never throws: what cannot be read comes back as a Chinese message. */
export async function readRegisterInChild(bytes: Uint8Array, options: ReadOptions = {}): Promise<RegisterFileResult> {
  const answer = await ask({ task: "register", bytes, options });
  if (answer.ok && !("sheets" in answer)) throw new Error("the child answered without sheets");
  return answer;
}

const idle: ReadingProcess[] = [];
const waiting: (() => void)[] = [];
let busy = 0;
let idleTimer: NodeJS.Timeout | undefined;

async function ask(question: Question): Promise<Answer> {
  if (question.bytes.byteLength > largestFile)
    return { ok: false, message: `文件超过 ${largestFileWords}，无法读入。` };
  if (busy >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else busy += 1;
  const reader = idle.pop() ?? new ReadingProcess();
  try {
    return await reader.ask(question);
  } finally {
    idle.push(reader);
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
    scheduleStop();
  }
}

/** Children that nobody has asked for a while are ended: they hold some 100 MB each. */
function scheduleStop(): void {
  clearTimeout(idleTimer);
  idleTimer = setTimeout(() => {
    for (const reader of idle.splice(0)) reader.stop();
  }, idleFor);
  idleTimer.unref();
}
