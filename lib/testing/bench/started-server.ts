// A server as `npm start` runs it, on a free port, to be measured from outside.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import prepare from "#server/prepare.cjs";

const root = join(import.meta.dirname, "../../..");

/** Resolves when the first page is there. Needs a build. */
export async function startServer(folder: string) {
  if (!existsSync(join(root, ".next/BUILD_ID"))) throw new Error("build the product first: npm run build");
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

export function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

/** Resident set in MB; Linux only, else not known (NaN). */
export function residentOf({ pid }: Pick<ChildProcess, "pid">): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return Number.NaN;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
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
