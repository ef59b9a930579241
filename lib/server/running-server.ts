// Which server runs on a data folder: a second one finds the first and tells where it is.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const shape = z.object({ pid: z.int().positive(), address: z.string() });
const answerShape = z.object({ program: z.literal("nianbao") });
export type RunningServer = z.output<typeof shape>;

/** Where a server says that it is one of ours, and which start of it; asked before anybody has a cookie. */
export const runningPath = "/api/running";

/** What it says there: of a launched program the instance too. */
export function runningAnswer(instance: string | undefined): string {
  return JSON.stringify({ program: "nianbao", instance });
}

const patience = 1_000;

/** The other server that runs on this folder; undefined where there is none, or only the trace of one that was killed. */
export async function findRunningServer(folder: string): Promise<RunningServer | undefined> {
  const known = readTrace(folder);
  if (!known || known.pid === process.pid || !isAlive(known.pid)) return undefined;
  try {
    const answered = await fetch(`${known.address}${runningPath}`, { signal: AbortSignal.timeout(patience) });
    return answerShape.safeParse(await answered.json()).success ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Leaves this server's trace in the folder. Where the disk is full there is none. */
export function leaveTrace(folder: string, address: string): void {
  try {
    writeFileSync(pathIn(folder), JSON.stringify({ pid: process.pid, address }), { mode: 0o600 });
  } catch {
    return;
  }
}

/** Takes this server's trace away; another's stays. */
export function removeTrace(folder: string): void {
  if (readTrace(folder)?.pid === process.pid) rmSync(pathIn(folder), { force: true });
}

function pathIn(folder: string): string {
  return join(folder, "nianbao.server");
}

function readTrace(folder: string): RunningServer | undefined {
  try {
    return shape.safeParse(JSON.parse(readFileSync(pathIn(folder), "utf8"))).data;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
