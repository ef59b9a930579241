// 核对 in a real browser: one row a finding, counts that filter, one at a time by keyboard; last year's figures in a table.
import { expect, test } from "@playwright/test";
import { cellOf, makeReport, openStep } from "./desk.ts";
import { findViolations } from "./find-violations.ts";

const wrong = {
  requests_newlyReceived_naturalPerson: 580,
  requests_newlyReceived_total: 617,
  normativeActs_normativeDocuments_inForce: 3,
};

test("a finding says what its sides are, takes one row, and lights up its cells beside the table", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", { figures: wrong });
  await openStep(page, id, "requests");
  const balance = page.locator('article[data-check="B01"]').first();
  await expect(balance.locator("dl")).toContainText("本年新收＋上年结转583");
  await expect(balance.locator("dl")).toContainText("相差72");
  await balance.hover();
  await expect(page.locator("td[data-lit] #cell-requests_carriedOver_naturalPerson")).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(page.locator("td[data-lit]")).toHaveCount(0);

  await page.setViewportSize({ width: 1366, height: 768 });
  await openStep(page, id, "review");
  await expect(page.locator("article[data-check]").first()).toBeVisible();
  for (const row of await page.locator("#main article[data-check]").all()) {
    const box = await row.boundingBox();
    expect(box?.height, await row.innerText()).toBeLessThan(200);
    expect(box?.width).toBeGreaterThan(700);
    const [told, action] = [await row.locator("h3").boundingBox(), await row.locator("[data-action]").boundingBox()];
    expect(action?.x, "what to do stands at the right").toBeGreaterThan((told?.x ?? 0) + (told?.width ?? 0));
  }
});

test("counts filter; one at a time is turned with arrow keys and left with Escape, without barriers", async ({
  page,
}) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", { figures: wrong });
  await openStep(page, id, "review");
  const rows = page.locator("#main article[data-check]");
  await expect(rows.first()).toBeVisible();
  const errors = await page.locator('#main article[data-severity="error"]').count();
  const all = await rows.count();
  expect(all).toBeGreaterThan(errors);
  await page.getByRole("link", { name: /^错误 \d+ 处$/ }).click();
  await expect(rows).toHaveCount(errors);
  await page.getByRole("button", { name: "显示全部" }).click();
  await expect(rows).toHaveCount(all);

  await page.getByRole("button", { name: "逐条处理" }).click();
  const box = page.getByRole("region", { name: "逐条处理" });
  await expect(box).toBeFocused();
  await expect(rows).toHaveCount(1);
  await expect(box.locator("[data-at]")).toHaveText(`第 1 条，共 ${all} 条`);
  await page.keyboard.press("ArrowRight");
  await expect(box.locator("[data-at]")).toHaveText(`第 2 条，共 ${all} 条`);
  await page.keyboard.press("ArrowLeft");
  await expect(box.locator("td[data-named]").first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(rows).toHaveCount(all);
});

test("last year's figures stand under this year's on wish, and the wish is remembered", async ({ page }) => {
  const before = await makeReport(page, "seed-2021-kaifeng", {});
  const made = await page.request.post("/api/reports", { data: { fromLastYear: before.id } });
  const { id } = (await made.json()) as { id: string };
  await openStep(page, id, "requests");
  const place = page.locator('td[data-place="requests_newlyReceived_naturalPerson"]');
  await expect(place).not.toHaveAttribute("data-before", /./);
  await page.getByLabel("显示上年数").check();
  await expect(place).toHaveAttribute("data-before", "508");
  await cellOf(page, "requests_newlyReceived_naturalPerson").fill("7");
  await expect(place).toHaveAttribute("data-before", "508");
  await openStep(page, id, "disputes");
  await expect(page.locator("td[data-before]").first()).toBeVisible();
  await page.getByLabel("显示上年数").uncheck();
  await expect(page.locator("td[data-before]")).toHaveCount(0);
});

test("the list is searched and filtered in its address", async ({ page }) => {
  const name = `列表${Date.now()}局`;
  for (const year of [2022, 2023]) {
    const made = await page.request.post("/api/reports", { data: { year, office: { name } } });
    expect(made.status()).toBe(201);
  }
  await page.goto("/reports");
  await page.getByLabel("查找单位或年度").fill(name);
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-report]")).toHaveCount(2);
  await page.getByLabel("年度", { exact: true }).selectOption("2023");
  await expect(page.locator("[data-report]")).toHaveCount(1);
  await page.reload();
  await expect(page.locator("[data-report]")).toHaveCount(1);
  await page.getByLabel("状态").selectOption("done");
  await expect(page.getByText("没有符合条件的年报。")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});
