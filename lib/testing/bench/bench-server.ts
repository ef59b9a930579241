// What the server costs as `npm start` runs it: start, and memory after real work.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishedJson } from "#testing/published-report.ts";
import type { Measured } from "./measure.ts";
import { residentOf, startServer, stop } from "./started-server.ts";

const starts = 3;
const saves = 100;

export async function benchServer(): Promise<readonly Measured[]> {
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
