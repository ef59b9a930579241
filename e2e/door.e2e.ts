// The front door: who is let in, what is turned away, a second server on the same folder, a launcher that is killed.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { OwnServer, runServer, send, sendRaw } from "../lib/testing/own-server.ts";

const root = new URL("..", import.meta.url).pathname;
const port = Number(process.env.E2E_PORT) + 11;
const server = new OwnServer(port);
test.beforeAll(() => server.start());
test.afterAll(() => server.remove());

const isUp = (at: number) =>
  send(at, { path: "/api/schema" }).then(
    () => true,
    () => false,
  );

test("the address shown opens the program once; then a cookie does, also after a restart; others are told how", async ({
  browser,
}) => {
  const data = mkdtempSync(join(tmpdir(), "nianbao-door-"));
  const own = { PORT: String(port + 1), HOST: "127.0.0.1", NIANBAO_DATA: data, NIANBAO_TOKEN: "" };
  let running = runServer(own);
  await expect.poll(running.output, { timeout: 30_000 }).toContain("?open=");
  const opening = () =>
    /http:\S+\?open=\S+/.exec(
      running
        .output()
        .split("\n")
        .findLast((line) => line.includes("?open=")) ?? "",
    )?.[0] ?? "";
  const first = opening();
  const stranger = await send(port + 1, { path: "/reports" });
  expect(stranger.status).toBe(200);
  expect(stranger.text).toMatch(/请从程序窗口打开/);
  expect((await send(port + 1, { path: "/api/reports" })).status).toBe(401);
  expect((await send(port + 1, { method: "HEAD", path: first.slice(first.indexOf("/?")) })).status).toBe(200);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(first);
  await expect(page).toHaveURL(/\/reports$/);
  await expect(page.getByRole("heading", { name: "我的年报" })).toBeVisible();
  expect((await context.cookies()).find(({ name }) => name.startsWith("nianbao_"))).toMatchObject({
    httpOnly: true,
    sameSite: "Strict",
  });
  expect((await send(port + 1, { path: first.slice(first.indexOf("/?")) })).text).toMatch(/已经用过/);
  expect(opening()).not.toBe(first);
  running.child.kill("SIGTERM");
  await running.ended;
  running = runServer(own);
  await expect.poll(running.output, { timeout: 30_000 }).toContain("?open=");
  await page.goto(`http://127.0.0.1:${port + 1}/reports/new`);
  await expect(page.getByRole("heading", { name: "新建年报" })).toBeVisible();
  await context.close();
  running.child.kill("SIGTERM");
  await running.ended;
  rmSync(data, { recursive: true });
});

test("web sockets, a second host and CONNECT are turned away, and their connections closed", async () => {
  const upgrade = `GET /_next/webpack-hmr HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`;
  for (let round = 0; round < 3; round++) expect(await sendRaw(port, upgrade)).toMatch(/^HTTP\/1\.1 400 /);
  const twice = `GET /api/schema HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`;
  expect(await sendRaw(port, twice)).toMatch(/^HTTP\/1\.1 400 /);
  expect(await sendRaw(port, `CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 405 [\s\S]*不支持/,
  );
  // Sockets that ask without saying close are closed by us as well.
  const kept = connect(port, "127.0.0.1", () => kept.write(upgrade.replace(", close", "")));
  kept.resume();
  await new Promise((resolve) => kept.once("close", resolve));
});

test("the page of a report in the bin is gone, not unknown", async () => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ year: 2025, office: { name: "青禾县林业局" } });
  const length = { "content-length": String(Buffer.byteLength(body)) };
  const made = await send(port, { method: "POST", path: "/api/reports", headers: { ...headers, ...length } }, body);
  const { id } = JSON.parse(made.text) as { id: string };
  expect((await send(port, { path: `/reports/${id}` })).status).toBe(200);
  await send(port, { method: "DELETE", path: `/api/reports/${id}` });
  for (const path of [`/reports/${id}`, `/reports/${id}/history`, `/reports/${id}/preview?x=1`]) {
    const { status, text } = await send(port, { path });
    expect(status, path).toBe(410);
    expect(text).toContain("回收站");
  }
  expect((await send(port, { path: "/reports/0123456789abcdef" })).status).toBe(404);
});

test("a second server on the folder says so and where the first is", async () => {
  const second = runServer({ PORT: String(port + 2), HOST: "127.0.0.1", NIANBAO_DATA: server.folder });
  await expect.poll(second.output, { timeout: 30_000 }).toContain("已启动");
  await expect.poll(second.output).toMatch(new RegExp(`另一个年报程序[^\n]*http://127\\.0\\.0\\.1:${port}\\b`));
  second.child.kill("SIGTERM");
  expect(await second.ended).toBe(0);
  expect(await isUp(port)).toBe(true);
});

test("npm killed with -9 takes the server along within two seconds", async () => {
  const data = mkdtempSync(join(tmpdir(), "nianbao-killed-"));
  const env = { ...process.env, PORT: String(port + 3), HOST: "127.0.0.1", NIANBAO_DATA: data, NIANBAO_TOKEN: "off" };
  const child = spawn("npm", ["start"], { cwd: root, env, stdio: "ignore" });
  await expect.poll(() => isUp(port + 3), { timeout: 30_000 }).toBe(true);
  child.kill("SIGKILL");
  await expect.poll(() => isUp(port + 3), { timeout: 2_500, intervals: [100] }).toBe(false);
  rmSync(data, { recursive: true });
});
