// How much memory a process holds, heap and all else: told by the system, as the process itself may be too busy to say.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";

const pageSize = 4_096;

/** Asking is cheap on Linux and takes a process elsewhere: milliseconds from question to question. */
export const memoryPause = process.platform === "linux" ? 25 : 1_000;

/** Bytes in memory, undefined where it is not told. */
export async function residentMemory(pid: number | undefined): Promise<number | undefined> {
  if (pid === undefined) return undefined;
  if (process.platform === "linux") return fromStatm(pid);
  const [program, ...words] =
    process.platform === "win32"
      ? ["tasklist", "/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"]
      : ["ps", "-o", "rss=", "-p", String(pid)];
  const told = await new Promise<string>((resolve) => {
    execFile(program ?? "", words, { timeout: 3_000, windowsHide: true }, (error, out) => resolve(error ? "" : out));
  });
  return kilobytesIn(told);
}

function fromStatm(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * pageSize;
  } catch {
    return undefined;
  }
}

/** Bytes, of the kilobytes at the end of what `ps` or `tasklist` print: `52124`, `"node.exe","12","Console","1","52,124 K"`. */
export function kilobytesIn(told: string): number | undefined {
  const match = /([\d.,\s]+?)\s*K?"?\s*$/u.exec(told);
  const digits = (match?.[1] ?? "").replace(/\D/gu, "");
  return digits === "" ? undefined : Number(digits) * 1_024;
}
