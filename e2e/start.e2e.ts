// `npm start` on a checkout that is installed and built: up in seconds, nothing installed or built again, gone when told.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { send } from "../lib/testing/own-server.ts";

const { isBuilt, root } = createRequire(import.meta.url)("../lib/server/prepare.cjs") as {
  isBuilt: () => boolean;
  root: string;
};
const port = Number(process.env.E2E_PORT) + 3;

test("the second start installs and builds nothing, says where it is, and ends with its launcher", async () => {
  if (!isBuilt()) throw new Error("build first: npm run build");
  const data = mkdtempSync(join(tmpdir(), "nianbao-start-"));
  const child = spawn("npm", ["start"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", NIANBAO_DATA: data, NIANBAO_TOKEN: "off" },
    stdio: "pipe",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
  await expect.poll(() => output, { timeout: 30_000 }).toContain(`http://127.0.0.1:${port}`);
  expect(output).not.toContain("正在");
  expect((await send(port, { path: "/reports" })).status).toBe(200);
  // Only what an archive's 启动 started can be closed from a page: here a terminal does it.
  expect((await send(port, { path: "/closing" })).status).toBe(404);
  const post = { method: "POST", path: "/api/close", headers: { "content-length": "0" } };
  expect((await send(port, post)).status).toBe(404);
  child.kill("SIGTERM");
  await expect
    .poll(
      () =>
        send(port, { path: "/reports" }).then(
          () => "up",
          () => "down",
        ),
      { timeout: 10_000 },
    )
    .toBe("down");
  rmSync(data, { recursive: true });
});
