// How much processor time a process has had: to tell a slow file from a busy machine. Known on Linux only.
import { readFileSync } from "node:fs";

/** Kernel clock ticks a second (USER_HZ, 100 on every Linux that Node runs on). */
const ticks = 100;

/** Milliseconds of processor time (user and system) of a process, undefined where it is not told. */
export function cpuTime(pid: number | undefined): number | undefined {
  if (pid === undefined || process.platform !== "linux") return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold anything; utime and stime are fields 14 and 15 of the line, 12 and 13 after it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticks;
  } catch {
    return undefined;
  }
}
