// An archive as a clerk has it: unpacked in a folder with an awkward name, started with nothing of this machine but its kernel.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a run of the program came to. */
export interface Run {
  readonly child: ChildProcess;
  output(): string;
  readonly ended: Promise<number | null>;
}

export class Unpacked {
  readonly place = mkdtempSync(join(tmpdir(), "nianbao-package-"));
  readonly home = join(this.place, "home");
  readonly folder: string;
  /** The addresses that a browser was asked to open, in a file. */
  readonly #opened = join(this.place, "opened");
  readonly #browser = join(this.place, "browser");

  constructor(archive: string) {
    const holder = join(this.place, "新 建#文件夹 100%");
    mkdirSync(holder);
    mkdirSync(this.home);
    execFileSync("tar", ["-xzf", archive, "-C", holder]);
    this.folder = join(holder, readdirSync(holder)[0] ?? "");
    writeFileSync(this.#opened, "");
    writeFileSync(this.#browser, `#!/bin/sh\necho "$1" >> '${this.#opened}'\n`);
    chmodSync(this.#browser, 0o755);
  }

  /** Where the program keeps its data. */
  get data(): string {
    return join(this.home, ".local/share/nianbao");
  }

  /** Double click: an empty PATH and home, and no other variable. */
  start(variables: Readonly<Record<string, string>> = {}): Run {
    const env = {
      PATH: "",
      HOME: this.home,
      NIANBAO_BROWSER: this.#browser,
      NODE_ENV: "production" as const,
      ...variables,
    };
    const child = spawn(join(this.folder, "启动.sh"), [], { env, stdio: ["ignore", "pipe", "pipe"], detached: true });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (text += String(part)));
    return { child, output: () => text, ended: new Promise((resolve) => child.once("exit", (code) => resolve(code))) };
  }

  opened(): readonly string[] {
    return readFileSync(this.#opened, "utf8").split("\n").filter(Boolean);
  }
}

/** Waits until something is so. Throws after half a minute, with what `otherwise` says. */
export async function until(isSo: () => boolean, otherwise: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(otherwise());
}

/** Ends a run and all that it started, as a power cut does. */
export async function kill({ child, ended }: Run): Promise<void> {
  if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
  await ended;
}
