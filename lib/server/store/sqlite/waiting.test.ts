// What waits for others waits off the main thread; a full disk still reads; what is written is private.
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Report } from "#core/report/report.ts";
import { openStore } from "./open-store.ts";

const blank: Report = {
  office: { name: "青禾县林业局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-waiting-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("while another program holds the lock, reading goes on and the event loop turns; writing is told to try again", async () => {
  const store = await openStore(folder);
  const { id } = await store.create({ report: blank, author: "甲", cause: "created" });
  const foreign = new DatabaseSync(join(folder, "nianbao.db"));
  foreign.exec("begin immediate");
  let [longest, last] = [0, performance.now()];
  const turning = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  const writing = store.setDeleted(id, true).then(
    () => "written",
    (error) => error.status,
  );
  const before = performance.now();
  expect((await store.read(id))?.version).toBe(1);
  expect(performance.now() - before).toBeLessThan(2_000);
  expect(await writing).toBe(503);
  clearInterval(turning);
  expect(longest).toBeLessThan(1_500);
  foreign.exec("rollback");
  foreign.close();
  expect((await store.setDeleted(id, true))?.deletedAt).toBeDefined();
  await store.close();
});

test("the folder and what is in it are their owner's alone", async () => {
  const data = join(folder, "data");
  const store = await openStore(data);
  await store.create({ report: blank, author: "甲", cause: "created" });
  await store.backUp();
  await store.close();
  chmodSync(data, 0o755);
  for (const name of readdirSync(data)) chmodSync(join(data, name), name === "backups" ? 0o755 : 0o644);
  await (await openStore(data)).close();
  expect(statSync(data).mode & 0o777).toBe(0o700);
  expect(statSync(join(data, "backups")).mode & 0o777).toBe(0o700);
  for (const name of ["nianbao.db", "nianbao.mark"]) expect(statSync(join(data, name)).mode & 0o777).toBe(0o600);
});

const saving = new URL("../../../testing/saving-child.ts", import.meta.url).pathname;
const reading = new URL("../../../testing/reading-child.ts", import.meta.url).pathname;
/** No file may be written beyond so many blocks of 512 bytes: to SQLite that is a disk without room. */
const limited = (blocks: number, ...args: string[]) =>
  spawn("sh", ["-c", `trap "" XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, ...args], {
    stdio: "pipe",
  });

test("after a crash on a full disk everything acknowledged can be read", async () => {
  const store = await openStore(folder);
  const { id } = await store.create({ report: blank, author: "甲", cause: "created" });
  await store.close();
  const child = spawn(process.execPath, [saving, folder, id, "full"], { stdio: ["ignore", "pipe", "inherit"] });
  let acknowledged = 0;
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (lines: Buffer) => {
      acknowledged = Number(lines.toString().trim().split("\n").at(-1));
      if (acknowledged >= 5) child.kill("SIGKILL");
    });
    child.once("close", () => resolve());
  });
  const reader = limited(0, reading, folder, id, "full");
  let told = "";
  for (const stream of [reader.stdout, reader.stderr]) stream.on("data", (part: Buffer) => (told += part.toString()));
  await new Promise((resolve) => reader.once("close", resolve));
  const [, read = "", refused = ""] = /^(\d+) (\d+)$/m.exec(told) ?? [told];
  expect(Number(read), told).toBeGreaterThanOrEqual(acknowledged);
  expect(refused, told).toBe("507");
});
