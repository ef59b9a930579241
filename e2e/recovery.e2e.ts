// A damaged store: a page says what happened and offers the newest sound copy; one click brings it back.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { OwnServer, send } from "../lib/testing/own-server.ts";

const port = Number(process.env.E2E_PORT) + 17;
const server = new OwnServer(port);
test.beforeAll(() => server.start());
test.afterAll(() => server.remove());

test("a damaged database is told on a page and comes back from its newest sound copy", async ({ page }) => {
  const address = `http://127.0.0.1:${port}`;
  const made = await page.request.post(`${address}/api/reports`, {
    data: { year: 2025, office: { name: "青禾县林业局" } },
  });
  const { id } = (await made.json()) as { id: string };
  await server.stop();
  await server.start();
  await expect
    .poll(() => existsSync(join(server.folder, "backups")) && readdirSync(join(server.folder, "backups")))
    .toHaveLength(1);
  expect((await send(port, { path: "/recovery" })).text).toContain("数据没有问题");
  await server.stop();
  writeFileSync(join(server.folder, "nianbao.db"), "damaged");
  await server.start();
  expect((await send(port, { path: `/api/reports/${id}` })).status).toBe(503);
  const foreign = { method: "POST", path: "/recovery", headers: { origin: "http://evil.example" } };
  expect((await send(port, foreign)).status).toBe(403);
  await page.goto(`${address}/reports/${id}`);
  await expect(page.getByText("数据文件损坏或被替换")).toBeVisible();
  await page.getByRole("button", { name: "用这个备份恢复" }).click();
  await expect(page).toHaveURL(`${address}/reports`);
  await expect(page.getByText("青禾县林业局").first()).toBeVisible();
  expect(readdirSync(join(server.folder, "replaced"))).toHaveLength(1);
});
