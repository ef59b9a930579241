// One child process that reads file after file. A file that takes too long or too much memory costs the child, not us.
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "#core/checks/finding.ts";
import type { RegisterSheet } from "#core/register/sheet.ts";
import type { Report } from "#core/report/report.ts";
import type { Source } from "#core/report/source.ts";
import { cpuTime } from "./cpu-time.ts";

export interface ReadOptions {
  /** Name of the file, for messages and as a hint to its year; never for its type. */
  readonly name?: string;
}

export interface Question {
  /** `audit` answers with findings and without the source, `register` with sheets. */
  readonly task: "read" | "audit" | "register";
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

export type Answer =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly source?: Source;
      readonly notes: readonly string[];
      readonly findings: readonly Finding[];
    }
  | { readonly ok: true; readonly sheets: readonly RegisterSheet[] }
  | { readonly ok: false; readonly message: string };

/** What a child says once, when it can be asked. */
export const ready = "ready";

/** A reading is stopped after this many milliseconds. */
export const longestReading = 10_000;
const longestStart = 20_000;
const mostMegabytes = 448;
/** Set `NIANBAO_DEBUG` to see why a file made a reader throw. */
const debugging = process.env.NIANBAO_DEBUG;

/** The child's program: beside this file, or (in Next's bundle, which lies elsewhere) below the folder we were started in. */
function programPath(): string {
  const beside = import.meta.dirname === undefined ? "" : join(import.meta.dirname, "child-main.ts");
  if (beside !== "" && existsSync(/* turbopackIgnore: true */ beside)) return beside;
  return join(/* turbopackIgnore: true */ process.cwd(), "lib", "server", "uploads", "child-main.ts");
}

/** Asks one question at a time; the child is started when first asked and again after it was killed or crashed. */
export class ReadingProcess {
  private child: ChildProcess | undefined;
  private readonly longest: number;
  private readonly program: string;

  /** `longest`: milliseconds after which a reading is stopped. `program`: the module that the child runs. */
  constructor(longest: number = longestReading, program: string = programPath()) {
    this.longest = longest;
    this.program = program;
  }

  ask(question: Question): Promise<Answer> {
    const running = this.child;
    const child = this.started();
    return new Promise((resolve) => {
      const finish = (answer: Answer) => {
        clearTimeout(timer);
        child.removeListener("message", hear);
        child.removeListener("exit", crashed);
        child.removeListener("error", crashed);
        setIdle(child, true);
        resolve(answer);
      };
      const crashed = () => {
        this.stop();
        finish({ ok: false, message: "读取这个文件需要的内存超出上限，已停止。请拆分或另存后再试。" });
      };
      const tooLong = () => {
        if (this.isStarved(child, asked)) {
          timer = setTimeout(tooLong, this.longest / 2);
          return;
        }
        this.stop();
        finish({
          ok: false,
          message: `读取超过 ${this.longest / 1000} 秒，已停止。文件可能过大或结构异常，请另存后再试。`,
        });
      };
      let asked = { at: performance.now(), cpu: cpuTime(child.pid) };
      // Starting does not count: on a busy machine loading the readers takes seconds.
      let timer = setTimeout(tooLong, child === running ? this.longest : longestStart);
      const hear = (message: Answer | typeof ready) => {
        if (message !== ready) return finish(message);
        clearTimeout(timer);
        asked = { at: performance.now(), cpu: cpuTime(child.pid) };
        timer = setTimeout(tooLong, this.longest);
      };
      child.on("message", hear);
      child.on("exit", crashed);
      child.on("error", crashed);
      setIdle(child, false);
      child.send(question, (error) => {
        if (error) crashed();
      });
    });
  }

  /** Ends the child at once; the next question starts another. */
  stop(): void {
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }

  /** On a busy machine a child that works, but got little of the processor, has up to three times as long. */
  private isStarved(child: ChildProcess, asked: { readonly at: number; readonly cpu: number | undefined }): boolean {
    const now = cpuTime(child.pid);
    if (now === undefined || asked.cpu === undefined) return false;
    const share = (now - asked.cpu) / this.longest;
    return share > 0.02 && share < 0.5 && performance.now() - asked.at < 2.5 * this.longest;
  }

  private started(): ChildProcess {
    if (this.child?.connected) return this.child;
    const child = fork(/* turbopackIgnore: true */ this.program, [], {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${mostMegabytes}`],
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
