// Memory of the child, all of it: a file that blows up beside the heap costs the child, at a bounded peak, and nobody else.
import { readdirSync, readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { pdfWithStream } from "#testing/make-pdf.ts";
import { publishedBytes } from "#testing/published-report.ts";
import { kilobytesIn, residentMemory } from "./memory-use.ts";
import { ReadingProcess } from "./reading-process.ts";

const megabyte = 1024 * 1024;

/** The highest memory of any child of this process while `work` runs, in megabytes. */
async function peakOfChildren<Result>(work: Promise<Result>): Promise<{ result: Result; peak: number }> {
  let peak = 0;
  const timer = setInterval(() => {
    for (const task of readdirSync("/proc/self/task")) {
      const children = readFileSync(`/proc/self/task/${task}/children`, "utf8").trim().split(" ");
      for (const pid of children.filter((each) => each !== "")) peak = Math.max(peak, highest(pid));
    }
  }, 10);
  try {
    return { result: await work, peak };
  } finally {
    clearInterval(timer);
  }
}

function highest(pid: string): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Passes as a picture, which nobody inflates before it is drawn, and is drawn as the text of the page. */
const disguised = pdfWithStream(
  "/Subtype/Image/Filter[/FlateDecode/FlateDecode]",
  deflateSync(deflateSync(Buffer.alloc(700 * megabyte, " "), { level: 9 }), { level: 9 }),
);

test.runIf(process.platform === "linux")(
  "a PDF of a few kilobytes that takes 700 MB ends its child near 512 MB; the next file is read",
  async () => {
    expect(disguised.length).toBeLessThan(10_000);
    const reader = new ReadingProcess(60_000);
    const { result, peak } = await peakOfChildren(reader.ask({ task: "read", bytes: disguised, options: {} }));
    expect(result.ok ? "" : result.message).toMatch(/内存超出上限/u);
    expect(peak).toBeGreaterThan(300);
    expect(peak).toBeLessThan(760);
    const next = await reader.ask({ task: "read", bytes: publishedBytes("seed-2019-luohe.txt"), options: {} });
    expect(next.ok).toBe(true);
    reader.stop();
  },
  120_000,
);

test.runIf(process.platform === "linux")(
  "ordinary files take less than half of it",
  async () => {
    for (const file of ["2024-hongze.pdf", "other-kinds/suqian-2024.ods", "other-kinds/suqian-2024.wps"]) {
      const reader = new ReadingProcess();
      const { result, peak } = await peakOfChildren(
        reader.ask({ task: "read", bytes: publishedBytes(file), options: {} }),
      );
      expect(result.ok).toBe(true);
      expect(peak).toBeLessThan(256);
      reader.stop();
    }
  },
  60_000,
);

test("what the systems tell is understood", async () => {
  expect(kilobytesIn("  52124\n")).toBe(52_124 * 1024);
  expect(kilobytesIn('"node.exe","4712","Console","1","52,124 K"\r\n')).toBe(52_124 * 1024);
  expect(kilobytesIn("INFO: No tasks are running which match the specified criteria.")).toBeUndefined();
  const own = (await residentMemory(process.pid)) ?? 0;
  expect(Math.abs(own - process.memoryUsage().rss)).toBeLessThan(100 * megabyte);
  expect(await residentMemory(undefined)).toBeUndefined();
});
