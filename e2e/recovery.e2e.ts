// A damaged store: a page says what happened and offers the newest sound copy; one click brings it back.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { OwnServer, send } from "../lib/testing/own-server.ts";
import { RunningPostgres } from "../lib/testing/postgres/running-postgres.ts";

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

test("on PostgreSQL a changed figure is told on every page, and following it brings back the report as it was copied", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const postgres = await RunningPostgres.start();
  const database = await postgres.newDatabase();
  const own = new OwnServer(port + 1, { DATABASE_URL: database });
  try {
    await own.start();
    const made = await page.request.post(`${own.address}/api/reports`, {
      data: { year: 2024, office: { name: "青禾县水利局" } },
    });
    const { id } = (await made.json()) as { id: string };
    const cell = "requests_newlyReceived_naturalPerson";
    const save = (baseVersion: number, raw: string, base: string) =>
      page.request.patch(`${own.address}/api/reports/${id}`, {
        data: { saveId: `first-save-${baseVersion}`, baseVersion, ops: [{ key: `entries.${cell}`, raw, base }] },
      });
    expect((await save(1, "37", "")).status()).toBe(200);
    // Copies are made by the clock and at the start.
    await own.stop();
    await own.start();
    const copy = async () => JSON.parse((await send(own.port, { path: "/healthz" })).text).copy;
    await expect.poll(copy).toMatchObject({ proved: true });
    expect((await save(2, "41", "37")).status()).toBe(200);
    await own.stop();
    await postgres.ask(
      `set session_replication_role = replica; update revisions set author = '别人' where version = 3`,
      database,
    );
    await own.start();
    // What is new is looked at right after the start.
    const health = async () => JSON.parse((await send(own.port, { path: "/healthz" })).text).status;
    await expect.poll(health).toBe("trouble");

    await page.goto(`${own.address}/reports`);
    const told = page.getByRole("alert").filter({ hasText: "青禾县水利局2024年的报告：第 3 版数据校验不通过" });
    await expect(told).toBeVisible();
    expect((await save(3, "42", "41")).status()).toBe(503);
    await told.getByRole("link", { name: "去看可用的备份" }).click();
    await expect(page.getByText("最新的完好备份")).toBeVisible({ timeout: 20_000 });
    await page.getByRole("button", { name: "用这个备份恢复" }).click();
    await expect(page).toHaveURL(`${own.address}/reports`);
    await expect(page.getByText("青禾县水利局").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "去看可用的备份" })).toHaveCount(0);
    await page.goto(`${own.address}/reports/${id}/requests`);
    await expect(page.locator(`[name="${cell}"]`)).toHaveValue("37");
    expect((await save(2, "40", "37")).status()).toBe(200);
    const schemas = await postgres.ask(
      "select 1 from information_schema.schemata where schema_name like 'replaced_%'",
      database,
    );
    expect(schemas.rows).toHaveLength(1);
  } finally {
    await own.remove();
    await postgres.remove();
  }
});
