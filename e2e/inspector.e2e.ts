// The inspector in a real browser: a figure is asked with a key, its equations lead to other cells, repairs are one click.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { cellOf, makeReport, openStep } from "./desk.ts";
import { findViolations } from "./find-violations.ts";

const received = "requests_newlyReceived_naturalPerson";
const repeated = "requests_repeated_naturalPerson";

const chunks = new URL("../.next/static/chunks", import.meta.url).pathname;

/** Asks about a cell with the key, and waits until its panel has the focus. */
async function ask(page: Page, cell: string): Promise<Locator> {
  await cellOf(page, cell).click();
  await page.keyboard.press("Alt+i");
  const panel = page.getByRole("region", { name: "这一格" });
  await expect(panel.locator("h2")).toBeFocused();
  return panel;
}

test("a figure is asked by key: equations with its numbers, subtotals, and back to the cell", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng");
  await openStep(page, id, "requests");
  await cellOf(page, received).click();
  await page.keyboard.press("Alt+i");
  const panel = page.getByRole("region", { name: "这一格" });
  await expect(panel.getByRole("heading", { name: "本年新收政府信息公开申请数量·自然人" })).toBeFocused();
  const balance = panel.locator('[data-check="B01"]');
  await expect(balance).toContainText("平衡");
  await expect(balance).toContainText("上年结转政府信息公开申请数量 3＝511");
  await expect(balance).toContainText("＝511");
  await expect(panel).toContainText("不予公开18");
  expect(await findViolations(page)).toEqual([]);

  await page.keyboard.press("Escape");
  await expect(cellOf(page, received)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(panel.getByRole("heading", { name: "上年结转政府信息公开申请数量·自然人" })).toBeVisible();
  await page.keyboard.press("Alt+i");
  await page.keyboard.press("Alt+i");
  await expect(cellOf(page, "requests_carriedOver_naturalPerson")).toBeFocused();
});

test("the key is not lost where it is pressed before its panel has come", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng");
  let send: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    send = resolve;
  });
  const holds = (name: string) => readFileSync(join(chunks, name), "utf8").includes("这一格（Alt+I）");
  const panel = readdirSync(chunks).filter((name) => name.endsWith(".js") && holds(name));
  expect(panel).toHaveLength(1);
  await page.route(`**/${panel[0]}`, async (route) => {
    await asked;
    await route.continue();
  });
  await openStep(page, id, "requests");
  await cellOf(page, received).click();
  await page.keyboard.press("Alt+i");
  await expect(page.getByRole("tab")).toHaveCount(0);
  send();
  await expect(page.getByRole("region", { name: "这一格" }).locator("h2")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cellOf(page, received)).toBeFocused();

  await page.getByRole("tab", { name: "这一格" }).press("Home");
  await expect(page.getByRole("tab", { name: /^问题/ })).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("tab", { name: "这一格", selected: true })).toBeFocused();
});

test("a slip is named, followed to its cell and repaired with one click that can be undone", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng");
  await openStep(page, id, "requests");
  const panel = await ask(page, received);
  await page.keyboard.press("Escape");
  await page.keyboard.type("518");
  await expect(panel.locator('[data-check="B01"]')).toContainText("相差 10");
  await expect(panel.getByText(/个问题涉及本格/)).toBeVisible();
  await panel.locator("[data-here]").first().click();
  await expect(cellOf(page, received)).toHaveValue("508");
  await expect(panel.locator('[data-check="B01"]')).toContainText("平衡");
  await page.keyboard.press("Control+z");
  await expect(cellOf(page, received)).toHaveValue("518");

  await panel.getByRole("button", { name: "结转下年度继续办理" }).first().click();
  await expect(cellOf(page, "requests_carriedForward_naturalPerson")).toBeFocused();
  await expect(panel.getByRole("heading", { name: "结转下年度继续办理·自然人" })).toBeVisible();
  await expect(panel.locator('[data-check="B01"]')).toContainText("相差 10");

  await panel.getByText(/个问题涉及本格/).click();
  await page.locator(`[data-goto="${received}"]`).first().click();
  await expect(cellOf(page, received)).toBeFocused();
});

test("last year's figure, the one it continues, and the history of the cell", async ({ page }) => {
  await makeReport(page, "seed-2021-kaifeng", { year: 2023 });
  const { id } = await makeReport(page, "seed-2021-kaifeng", { year: 2024 });
  await openStep(page, id, "requests");
  const panel = await ask(page, "requests_carriedOver_naturalPerson");
  await expect(panel).toContainText("上年同一格3");
  await expect(panel).toContainText("上年“结转下年度继续办理·自然人”6 ✕ 应当一致");
  await page.keyboard.press("Escape");

  await cellOf(page, repeated).click();
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await cellOf(page, repeated).click();
  await panel.getByText("本格的修改记录").click();
  await expect(panel.locator("details li").first()).toContainText("2 → 9");
});

test("typing goes on while the inspector is open: nothing of it runs during a key", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng");
  await openStep(page, id, "requests");
  const panel = await ask(page, repeated);
  await page.keyboard.press("Escape");
  await panel.evaluate((element) => {
    const seen = { during: 0, after: 0, typing: false };
    (window as unknown as { seen: typeof seen }).seen = seen;
    new MutationObserver(() => {
      seen[seen.typing ? "during" : "after"] += 1;
    }).observe(element, { subtree: true, childList: true, characterData: true });
    document.addEventListener("keydown", () => {
      seen.typing = true;
      setTimeout(() => {
        seen.typing = false;
      }, 100);
    });
  });
  await page.keyboard.type("77");
  await expect(panel.locator("strong").first()).toHaveText("77");
  const seen = await page.evaluate(() => (window as unknown as { seen: { during: number; after: number } }).seen);
  expect(seen.during).toBe(0);
  expect(seen.after).toBeGreaterThan(0);
});
