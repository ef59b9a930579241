// Help in place: what a row counts and what not, with its source, asked with the mouse or a key, moving nothing.
import { expect, type Page, test } from "@playwright/test";
import { blankReport, cellField, openStep } from "./fill-in.ts";
import { findViolations } from "./find-violations.ts";

const heights = (page: Page) =>
  page.locator("#main table tr").evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));

test("a row says what it counts, what not and on what that rests, and its help moves nothing", async ({ page }) => {
  const id = await blankReport(page, 2025, "青禾县帮助局");
  await page.goto(`/reports/${id}/requests`);
  await expect(page.locator("#main table")).toBeVisible();
  const before = await heights(page);
  const ask = page.locator('[data-ask="partlyDisclosed"]');
  await expect(ask).toBeVisible();
  await expect(page.locator("[data-ask]")).toHaveCount(24);
  expect(await heights(page)).toEqual(before);
  await ask.click();
  const card = page.locator('[data-row-help="partlyDisclosed"]');
  await expect(card).toContainText("只计这一情形");
  await expect(card).toContainText("国办公开办函〔2021〕30号");
  await expect(card).not.toContainText("经验");
  expect(await heights(page)).toEqual(before);
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("heading", { level: 1 }).click();
  await expect(card).toHaveCount(0);
});

test("by key from a cell and back to it; practice is marked as such", async ({ page }) => {
  const id = await blankReport(page, 2025, "青禾县按键局");
  await openStep(page, id, "requests");
  await expect(page.locator('[data-ask="otherReason"]')).toBeVisible();
  const cell = cellField(page, "requests_otherReason_naturalPerson");
  await cell.click();
  await page.keyboard.press("Alt+h");
  const card = page.locator('[data-row-help="otherReason"]');
  await expect(card).toBeFocused();
  await expect(card).toContainText("主动撤回");
  await expect(card).toContainText("经验");
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(cell).toBeFocused();
  await page.keyboard.type("2");
  await expect(cell).toHaveValue("2");

  await openStep(page, id, "disputes");
  await cellField(page, "disputes_directSuit_upheld").click();
  await expect(async () => {
    await page.keyboard.press("Alt+h");
    await expect(page.locator('[data-row-help="directSuit"]')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.locator('[data-row-help="directSuit"]')).toContainText("复议后起诉");
});
