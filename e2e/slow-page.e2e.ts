// A page whose scripts come slowly: nothing can be typed before it is kept, and what is typed then is kept.
import { expect, test } from "@playwright/test";
import { cellOf, makeReport } from "./desk.ts";

test("what is typed as soon as it can be is saved, however slowly the scripts come", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng");
  await page.route("**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await page.goto(`/reports/${id}/requests`, { waitUntil: "commit" });
  const cell = cellOf(page, "requests_newlyReceived_naturalPerson");
  await expect(cell).toBeDisabled();
  await cell.fill("77");
  const saved = async () =>
    (await (await page.request.get(`/api/reports/${id}`)).json()).report.entries.requests_newlyReceived_naturalPerson;
  await expect.poll(saved).toBe("77");
  await expect(cell).toHaveValue("77");
});

test("parts that do not arrive while the server is away are waited for; the page stands", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng");
  const address = `/reports/${id}/requests`;
  const first = await (await page.request.get(address)).text();
  let away = true;
  let missed = 0;
  await page.route("**/_next/static/**/*.js*", async (route) => {
    if (!away || first.includes(new URL(route.request().url()).pathname)) return route.continue();
    missed += 1;
    return route.abort("connectionrefused");
  });
  await page.goto(address);
  await expect.poll(() => missed).toBeGreaterThan(3);
  await expect(page.locator("#main h1")).toContainText("收到和处理政府信息公开申请情况");
  away = false;
  await cellOf(page, "requests_newlyReceived_naturalPerson").fill("78");
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await page.locator('table[data-paste="ready"]').waitFor();
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog")).toBeVisible();
});
