// What the server costs as `npm start` runs it: start, and memory after real work.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import prepare from "#server/prepare.cjs";
import { publishedJson } from "#testing/published-report.ts";
import type { Measured } from "./measure.ts";

const root = join(import.meta.dirname, "../../..");
const starts = 3;
const saves = 100;

export async function benchServer(): Promise<readonly Measured[]> {
  if (!existsSync(join(root, ".next/BUILD_ID"))) throw new Error("build the product first: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  try {
    const taken: number[] = [];
    for (let start = 1; start < starts; start++) {
      const server = await startServer(folder);
      taken.push(server.milliseconds);
      await stop(server.child);
    }
    const server = await startServer(folder);
    taken.push(server.milliseconds);
    try {
      const idle = residentOf(server.child);
      await work(server.address);
      const busy = residentOf(server.child);
      return [
        { name: "server start to first page, fastest", value: Math.min(...taken) / 1000, unit: "s", limit: 2 },
        { name: "resident memory after the start", value: idle, unit: "MB" },
        { name: `resident memory after ${saves} saves and downloads`, value: busy, unit: "MB", limit: 250 },
      ];
    } finally {
      await stop(server.child);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startServer(folder: string) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const child = spawn(process.execPath, [...prepare.serverFlags, join(root, "lib/server/serve.ts")], {
    env: {
      ...prepare.environment,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      NIANBAO_DATA: folder,
      NIANBAO_TOKEN: "off",
    },
    // With a channel to us it ends when we do, however we end.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  while (true) {
    const answer = await fetch(`${address}/reports`).catch(() => undefined);
    if (answer?.ok) return { child, address, milliseconds: performance.now() - start };
    if (child.exitCode !== null) throw new Error("the server ended while starting");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

/** Resident set in MB; Linux only, else not known (NaN). */
function residentOf(child: ChildProcess): number {
  const status = `/proc/${child.pid}/status`;
  if (!existsSync(status)) return Number.NaN;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
}

/** Saves and downloads a report many times, and shows a step of it. */
async function work(address: string): Promise<void> {
  const post = (path: string, body: unknown, method = "POST") =>
    fetch(`${address}${path}`, {
      method,
      headers: { "content-type": "application/json", origin: address },
      body: JSON.stringify(body),
    }).then(async (answer) => {
      const received = (await answer.json()) as { id: string; version: number; message?: string };
      if (!answer.ok) throw new Error(received.message);
      return received;
    });
  const created = await post("/api/reports", { exchange: publishedJson("seed-2021-kaifeng") });
  let { version } = created;
  for (let save = 0; save < saves; save++) {
    const ops = [
      {
        key: "entries.licensing_licenses_decisions",
        raw: String(save + 1),
        base: save === 0 ? "206743" : String(save),
      },
    ];
    ({ version } = await post(
      `/api/reports/${created.id}`,
      { saveId: `bench-save-${save}-0000`, baseVersion: version, ops },
      "PATCH",
    ));
    for (const output of ["docx", "html"])
      await (await fetch(`${address}/api/reports/${created.id}/${output}`)).arrayBuffer();
  }
  await (await fetch(`${address}/reports/${created.id}/requests`)).text();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
