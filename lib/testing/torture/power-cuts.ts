// Power cuts: a writer on a file system of its own in an image; the image is copied while the writer is stopped, and what the
// copy lacks is what a cut would have taken: everything that was written and not yet handed to the disk.
import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

export interface PowerCutResult {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  /** Rounds after which the store could not be opened or did not hold. */
  readonly broken: number;
}

/** A store that is written to on a disk that will be cut off. */
export interface Victim {
  /** Starts writing on a folder; `acknowledged` counts what was answered, `processes` are all that write. */
  start(folder: string): Promise<Writing>;
  /** Opens what is left on a folder and answers how many saves it holds. Throws where it does not hold. */
  count(folder: string): Promise<number>;
}

export interface Writing {
  acknowledged(): number;
  processes(): readonly number[];
  /** Resolves when all of them have ended. */
  readonly ended: Promise<unknown>;
}

const megabytes = 192;

/** Can file systems be mounted here? Only root may, on Linux, where there are loop devices. */
export function canCutPower(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/dev/loop-control")) return false;
  const tools = ["/sbin/mkfs.ext4", "/usr/sbin/mkfs.ext4"];
  if (!tools.some((path) => existsSync(path))) return false;
  const disk = new Disk();
  try {
    disk.make();
    return true;
  } catch {
    return false;
  } finally {
    disk.remove();
  }
}

class Disk {
  readonly #folder = mkdtempSync(join(tmpdir(), "nianbao-disk-"));
  readonly image = join(this.#folder, "image");
  readonly at = join(this.#folder, "at");

  constructor() {
    chmodSync(this.#folder, 0o755);
  }

  make(): void {
    writeFileSync(this.image, "");
    truncateSync(this.image, megabytes * 1024 * 1024);
    execFileSync("mkfs.ext4", ["-q", "-F", this.image], {
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
    });
    this.mount();
  }

  /** What another disk holds at this moment. */
  copyOf(other: Disk): void {
    copyFileSync(other.image, this.image);
    this.mount();
  }

  mount(): void {
    mkdirSync(this.at);
    execFileSync("mount", ["-o", "loop", this.image, this.at], { stdio: "pipe" });
    chmodSync(this.at, 0o755);
  }

  remove(): void {
    try {
      execFileSync("umount", [this.at], { stdio: "ignore" });
    } catch {
      // It was not mounted.
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** So many cuts, each while the victim writes on a new disk. */
export async function powerCuts(rounds: number, victim: Victim): Promise<PowerCutResult> {
  const result = { rounds, acknowledged: 0, lost: 0, broken: 0 };
  for (let round = 0; round < rounds; round++) {
    const [disk, rest] = [new Disk(), new Disk()];
    try {
      disk.make();
      const writing = await victim.start(disk.at);
      await setTimeout(200 + Math.random() * 600);
      const processes = writing.processes();
      for (const pid of processes) process.kill(pid, "SIGSTOP");
      // What its last lines said is read before the disk is.
      await setTimeout(20);
      const promised = writing.acknowledged();
      rest.copyOf(disk);
      for (const pid of processes) process.kill(pid, "SIGKILL");
      await writing.ended;
      await setTimeout(100);
      const kept = await victim.count(rest.at).catch(() => undefined);
      result.acknowledged += promised;
      if (kept === undefined) result.broken++;
      else result.lost += Math.max(0, promised - kept);
    } finally {
      for (const each of [disk, rest]) each.remove();
    }
  }
  return result;
}

/** Starts a program that prints how often it was answered, a number a line. */
export async function startCounting(program: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let count = 0;
  child.stdout.on("data", (lines: Buffer) => {
    count = Number(lines.toString().trim().split("\n").at(-1));
  });
  while (count === 0 && child.exitCode === null) await setTimeout(10);
  const ended = new Promise((resolve) => child.once("close", resolve));
  return { pid: child.pid as number, ended, count: () => count };
}
