// End-to-end tests: the built product, served as clerks run it, in a real browser. Build first: `npm run build`.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "#writers/find-browser.ts";

const root = new URL("..", import.meta.url).pathname;
// Workers load this file again: the port and the folder are decided once and handed on.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000));
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), "nianbao-e2e-"));
const port = process.env.E2E_PORT;
// Servers of tests' own find what the first one compiled, as one that `npm start` begins does.
process.env.NODE_COMPILE_CACHE ??= join(root, ".next/cache/compiled");
const executablePath = findBrowser();

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.e2e.ts",
  outputDir: "../test-results",
  workers: 1,
  // In CI a test that only a second try passes is listed as flaky: to be looked into, but the rest is not lost.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  globalTimeout: 2_400_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" lib/server/serve.ts`,
    cwd: root,
    url: `http://127.0.0.1:${port}/api/schema`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    env: {
      PORT: port,
      HOST: "127.0.0.1",
      NIANBAO_DATA: process.env.E2E_DATA,
      NIANBAO_TOKEN: "off",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  },
});
