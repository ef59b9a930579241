// One child process that reads file after file. A file that takes too long or too much memory costs the child, not us.
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Finding } from "#core/checks/finding.ts";
import type { ReadAnswer, Unreadable } from "#core/contract/read-answer.ts";
import type { RegisterSheet } from "#core/register/sheet.ts";
import type { Source } from "#core/report/source.ts";
import type { ArchivedFile } from "#readers/unpack-archive.ts";
import type { CountedFiles, CountTask } from "../registers/counting/count-in-files.ts";
import { launchOf } from "./barriers.ts";
import { cpuTime } from "./cpu-time.ts";
import { memoryPause, residentMemory } from "./memory-use.ts";

export interface ReadOptions {
  /** Name of the file, for messages and as a hint to its year; never for its type. */
  readonly name?: string;
  /** Which of several reports in the file, from 1. */
  readonly report?: number;
  /** What is to be counted in registers. */
  readonly count?: CountTask;
}

export interface Question {
  /**
   * `audit` answers with findings and without the source, `return` with both, or with the files of an archive; `register`
   * with sheets, `count` with what was counted in them.
   */
  readonly task: "read" | "audit" | "return" | "register" | "count";
  /** The file's bytes, or its path in a folder that the child may read. */
  readonly bytes: Uint8Array | string;
  readonly options: ReadOptions;
}

export type Answer =
  | (Omit<ReadAnswer, "source"> & {
      readonly ok: true;
      readonly source?: Source;
      readonly findings: readonly Finding[];
    })
  | { readonly ok: true; readonly sheets: readonly RegisterSheet[] }
  | { readonly ok: true; readonly files: readonly ArchivedFile[] }
  | ({ readonly ok: true } & CountedFiles)
  | Unreadable;

/** What a child says once, when it can be asked. */
export const ready = "ready";

/** A reading is stopped after this many milliseconds. */
export const longestReading = 10_000;
const longestStart = 20_000;
/** Memory in which a child is ended, all of it counted; above the second it is not asked again. */
const mostResident = 512 * 1024 * 1024;
const tiredAt = 300 * 1024 * 1024;
/** A child that works has longer where others take the processor, but not without end. */
const mostTimes = 1.5;
/** Set `NIANBAO_DEBUG` to see why a file made a reader throw. */
const debugging = process.env.NIANBAO_DEBUG;

/** The child's program: beside this file, or (in Next's bundle, which lies elsewhere) below the folder we were started in. */
function programPath(): string {
  const beside = import.meta.dirname === undefined ? "" : join(import.meta.dirname, "child-main.ts");
  if (beside !== "" && existsSync(/* turbopackIgnore: true */ beside)) return beside;
  return join(/* turbopackIgnore: true */ process.cwd(), "lib", "server", "uploads", "child-main.ts");
}

/** The folder that holds `lib`. */
function programFolder(): string {
  return join(dirname(programPath()), "..", "..", "..");
}

const tooMuchMemory = "读取这个文件需要的内存超出上限，已停止。请拆分或另存后再试。";

/** Asks one question at a time; the child is started when first asked and again after it was killed or crashed. */
export class ReadingProcess {
  private child: ChildProcess | undefined;
  private readonly longest: number;
  private readonly program: string;
  private readonly readable: readonly string[];

  /**
   * `longest`: milliseconds after which a reading is stopped. `program`: the module that the child runs.
   * `readable`: folders that the child may read beside the program.
   */
  constructor(longest: number = longestReading, program: string = programPath(), readable: readonly string[] = []) {
    this.longest = longest;
    this.program = program;
    this.readable = readable;
  }

  ask(question: Question): Promise<Answer> {
    const running = this.child;
    const child = this.started();
    return new Promise((resolve) => {
      let done = false;
      const finish = (answer: Answer) => {
        done = true;
        clearTimeout(timer);
        child.removeListener("message", hear);
        child.removeListener("exit", crashed);
        child.removeListener("error", crashed);
        setIdle(child, true);
        resolve(answer);
      };
      const end = (message: string) => {
        this.stop();
        finish({ ok: false, message });
      };
      const crashed = () => end(tooMuchMemory);
      const tooLong = () => {
        if (this.isStarved(child, asked)) timer = setTimeout(tooLong, (mostTimes - 1) * this.longest);
        else end(`读取超过 ${this.longest / 1000} 秒，已停止。文件可能过大或结构异常，请另存后再试。`);
      };
      let asked = { at: performance.now(), cpu: cpuTime(child.pid) };
      // Starting does not count: on a busy machine loading the readers takes seconds.
      let timer = setTimeout(tooLong, child === running ? this.longest : longestStart);
      const hear = (message: Answer | typeof ready) => {
        clearTimeout(timer);
        if (message !== ready) {
          done = true;
          child.removeListener("exit", crashed);
          void this.rest(child).then(() => finish(message));
          return;
        }
        asked = { at: performance.now(), cpu: cpuTime(child.pid) };
        timer = setTimeout(tooLong, this.longest);
      };
      child.on("message", hear);
      child.on("exit", crashed);
      child.on("error", crashed);
      setIdle(child, false);
      void watchMemory(child, () => done, crashed);
      child.send(question, (error) => {
        if (error) crashed();
      });
    });
  }

  /** After an answer: a child that holds much is ended, so that the next file does not pay for it. */
  private async rest(child: ChildProcess): Promise<void> {
    if (((await residentMemory(child.pid)) ?? 0) > tiredAt && this.child === child) this.stop();
  }

  /** Ends the child at once; the next question starts another. */
  stop(): void {
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }

  /** A child that works, but got less than half of the processor, is given more time once. */
  private isStarved(child: ChildProcess, asked: { readonly at: number; readonly cpu: number | undefined }): boolean {
    const now = cpuTime(child.pid);
    if (now === undefined || asked.cpu === undefined) return false;
    const share = (now - asked.cpu) / this.longest;
    return share > 0.02 && share < 0.5 && performance.now() - asked.at < ((1 + mostTimes) / 2) * this.longest;
  }

  private started(): ChildProcess {
    if (this.child?.connected) return this.child;
    const { execPath, execArgv } = launchOf(programFolder(), [dirname(this.program), ...this.readable]);
    const child = fork(/* turbopackIgnore: true */ this.program, [], {
      serialization: "advanced",
      execPath,
      execArgv: [...execArgv],
      env: { NODE_ENV: process.env.NODE_ENV, ...(debugging ? { NIANBAO_DEBUG: debugging } : {}) },
      stdio: ["ignore", "ignore", debugging ? "inherit" : "ignore", "ipc"],
    });
    // Without a listener an error between two questions would end us.
    child.on("error", () => this.stop());
    // A child that is stuck in a file does not notice that we end.
    const end = () => child.kill("SIGKILL");
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
    this.child = child;
    return child;
  }
}

/** Calls `tooMuch` once where the child holds more than it may, until it is `done`. */
async function watchMemory(child: ChildProcess, done: () => boolean, tooMuch: () => void): Promise<void> {
  while (!done()) {
    if (((await residentMemory(child.pid)) ?? 0) > mostResident) {
      if (!done()) tooMuch();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, memoryPause));
  }
}

/** An idle child does not keep us from ending; when we end, its channel closes and it ends too. */
function setIdle(child: ChildProcess, idle: boolean): void {
  if (idle) {
    child.unref();
    child.channel?.unref();
  } else {
    child.ref();
    child.channel?.ref();
  }
}
