// What the child that opens foreign files can not do, tried from within: other files, writing, programs, native code, network.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { networkWarning } from "./barriers.ts";
import { ReadingProcess } from "./reading-process.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-barriers-"));
const inbox = mkdtempSync(join(tmpdir(), "nianbao-inbox-"));
const program = join(folder, "tries.mjs");
const server = createServer((socket) => socket.end("reached"));
let port = 0;

/** Tries what the question says and answers with how it went. */
writeFileSync(
  program,
  `import { readFile, writeFile } from "node:fs/promises";
  import { spawnSync } from "node:child_process";
  import { connect } from "node:net";
  import { Worker } from "node:worker_threads";
  const tries = {
    read: (path) => readFile(path, "utf8"),
    write: (path) => writeFile(path, "x"),
    run: () => String(spawnSync("/bin/true").error ?? "ran"),
    work: () => new Worker("1", { eval: true }) && "ran",
    native: () => process.binding("fs") && "ran",
    connect: (port) => new Promise((resolve, reject) => {
      connect(Number(port), "127.0.0.1").on("data", (data) => resolve(String(data))).on("error", reject);
    }),
  };
  process.on("message", async ({ bytes }) => {
    const [name, word] = bytes.split(" ");
    const message = await Promise.resolve().then(() => tries[name](word)).then(String, (error) => "refused " + error.code);
    process.send({ ok: false, message });
  });
  process.send("ready");`,
);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as { port: number }).port;
  writeFileSync(join(inbox, "1"), "a report");
});
const reader = new ReadingProcess(10_000, program, [inbox]);
afterAll(() => {
  reader.stop();
  server.close();
  for (const path of [folder, inbox]) rmSync(path, { recursive: true, force: true });
});

async function tried(what: string): Promise<string> {
  const answer = await reader.ask({ task: "read", bytes: what, options: {} });
  return answer.ok ? "" : answer.message;
}

test("it reads the file in its inbox and the program", async () => {
  expect(await tried(`read ${join(inbox, "1")}`)).toBe("a report");
  expect(await tried(`read ${join(import.meta.dirname, "barriers.ts")}`)).toContain("emptyNetwork");
}, 30_000);

test.each([
  ["other files", () => "read /etc/hostname"],
  ["the data of the program", () => `read ${join(import.meta.dirname, "../../../data/nianbao.db")}`],
  ["a file beside the inbox", () => `read ${inbox}-other`],
  ["writing, into the inbox too", () => `write ${join(inbox, "2")}`],
  ["other programs", () => "run"],
  ["threads", () => "work"],
  ["native code", () => "native"],
])(
  "it is refused %s",
  async (_, what) => {
    expect(await tried(what())).toMatch(/ERR_ACCESS_DENIED/u);
  },
  30_000,
);

test("it reaches nothing on the network, this machine included, or the start of the program says so", async () => {
  const told = await tried(`connect ${port}`);
  if (networkWarning() === undefined) expect(told).toMatch(/^refused (?:ENETUNREACH|EADDRNOTAVAIL|ECONNREFUSED)/u);
  else expect(networkWarning()).toContain("不能为读取外来文件的子进程断开网络");
}, 30_000);
