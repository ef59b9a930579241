// Which server runs on a data folder: a second one finds the first and tells where it is.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "#core/ground/error-facts.ts";

export interface RunningServer {
  readonly pid: number;
  readonly address: string;
}

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
    return fieldsOf(await answered.json()).program === "nianbao" ? known : undefined;
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
    const { pid, address } = fieldsOf(JSON.parse(readFileSync(pathIn(folder), "utf8")));
    if (!Number.isInteger(pid) || Number(pid) <= 0 || typeof address !== "string") return undefined;
    return { pid: Number(pid), address };
  } catch {
    return undefined;
  }
}

/** What JSON holds, field by field; by hand, as every start would pay for a library of shapes. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
