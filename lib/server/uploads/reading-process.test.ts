// A child that hangs or dies costs one file, never the process that asked.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Question, ReadingProcess } from "./reading-process.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-child-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A child whose answer depends on the first byte: 1 hangs, 2 dies, 3 eats memory, else its process id comes back. */
const program = join(folder, "child.mjs");
writeFileSync(
  program,
  `process.on("message", ({ bytes }) => {
    if (bytes[0] === 1) for (;;);
    if (bytes[0] === 2) process.exit(134);
    if (bytes[0] === 3) { const held = []; for (;;) held.push(new Array(1e6).fill(held.length)); }
    process.send({ ok: false, message: String(process.pid) });
  });
  process.send("ready");`,
);

function question(first: number): Question {
  return { task: "read", bytes: new Uint8Array([first]), options: {} };
}

async function messageOf(reader: ReadingProcess, first: number): Promise<string> {
  const answer = await reader.ask(question(first));
  return answer.ok ? "" : answer.message;
}

test("one child answers question after question", async () => {
  const reader = new ReadingProcess(5_000, program);
  const first = await messageOf(reader, 0);
  expect(first).toMatch(/^\d+$/);
  expect(await messageOf(reader, 0)).toBe(first);
  reader.stop();
});

test("a reading that does not end is stopped, and the next file gets a new child", async () => {
  const reader = new ReadingProcess(400, program);
  const before = await messageOf(reader, 0);
  expect(await messageOf(reader, 1)).toMatch(/超过 0\.4 秒，已停止/);
  const after = await messageOf(reader, 0);
  expect(after).toMatch(/^\d+$/);
  expect(after).not.toBe(before);
  reader.stop();
});

test("starting does not count against the file", async () => {
  const slow = join(folder, "slow.mjs");
  writeFileSync(
    slow,
    `await new Promise((resolve) => setTimeout(resolve, 700));
    process.on("message", () => setTimeout(() => process.send({ ok: false, message: "read" }), 700));
    process.send("ready");`,
  );
  const reader = new ReadingProcess(1_000, slow);
  expect(await messageOf(reader, 0)).toBe("read");
  reader.stop();
});

test("a child that waits for ever is stopped, one that works but gets little processor time goes on", async () => {
  const odd = join(folder, "odd.mjs");
  writeFileSync(
    odd,
    `process.on("message", async ({ bytes }) => {
      if (bytes[0] === 1) return;
      const start = performance.now();
      while (performance.now() - start < 1200) {
        const busy = performance.now();
        while (performance.now() - busy < 20);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      process.send({ ok: false, message: "read" });
    });
    process.send("ready");`,
  );
  const reader = new ReadingProcess(1_000, odd);
  expect(await messageOf(reader, 0)).toMatch(process.platform === "linux" ? /^read$/ : /已停止/);
  const start = performance.now();
  expect(await messageOf(reader, 1)).toMatch(/超过 1 秒，已停止/);
  expect(performance.now() - start).toBeLessThan(3_000);
  reader.stop();
});

test("a child that gets little processor time does not go on for ever: half as long again, no more", async () => {
  const endless = join(folder, "endless.mjs");
  writeFileSync(
    endless,
    `process.on("message", async () => {
      for (;;) {
        const busy = performance.now();
        while (performance.now() - busy < 20);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    process.send("ready");`,
  );
  const reader = new ReadingProcess(1_000, endless);
  const start = performance.now();
  expect(await messageOf(reader, 0)).toMatch(/超过 1 秒，已停止/);
  const took = performance.now() - start;
  // The start of the child does not count; it is some tenths of a second, more on a busy machine.
  expect(took).toBeGreaterThan(1_000);
  expect(took).toBeLessThan(5_000);
  reader.stop();
});

test("a child that dies is told in Chinese, and the next file is read", async () => {
  const reader = new ReadingProcess(5_000, program);
  expect(await messageOf(reader, 2)).toMatch(/已停止/);
  expect(await messageOf(reader, 0)).toMatch(/^\d+$/);
  reader.stop();
});

test("a child that hangs does not outlive the process that asked", async () => {
  const asker = join(folder, "asker.ts");
  const parts = [
    `import { ReadingProcess } from ${JSON.stringify(join(import.meta.dirname, "reading-process.ts"))};`,
    `const reader = new ReadingProcess(60_000, ${JSON.stringify(program)});`,
    `const answer = await reader.ask({ task: "read", bytes: new Uint8Array([0]), options: {} });`,
    `reader.ask({ task: "read", bytes: new Uint8Array([1]), options: {} });`,
    `setTimeout(() => { console.log(answer.message); process.exit(); }, 200);`,
  ];
  writeFileSync(asker, parts.join("\n"));
  const pid = Number(execFileSync(process.execPath, [asker], { encoding: "utf8" }));
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isRunning(pid), { timeout: 5_000 }).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("memory is capped in the child", async () => {
  const reader = new ReadingProcess(30_000, program);
  expect(await messageOf(reader, 3)).toMatch(/内存超出上限/);
  reader.stop();
}, 40_000);
