// The prose editor in a real browser: chips, gaps, problems at the caret, last year beside, the desk's own undo, a very long text.
import { expect, test } from "@playwright/test";
import { cellOf, expectText, makeBlank, makeReport, pressSlowly, storedText } from "./desk.ts";
import { findViolations } from "./find-violations.ts";
import { area, card, open, stored, typeIntoMenu } from "./prose.ts";

test("a live figure shows its number, says what it is, opens its cell, and says so where the cell is emptied", async ({
  page,
}) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", {
    narrative: { overview: "许可{{行政许可}}件，公开{{予以公开·自然人|占予以公开}}。" },
  });
  await open(page, id);
  await expect(area(page)).toHaveText("许可206743件，公开94.95%。");
  await expect(area(page)).toHaveAttribute("aria-multiline", "true");
  await area(page).focus();
  await pressSlowly(page, "Control+Home", "ArrowRight", "ArrowRight", "ArrowRight");
  await expect(card(page)).toContainText("行政许可·本年处理决定数量：206743");
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(cellOf(page, "licensing_licenses_decisions")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.getByRole("link", { name: "一、总体情况" }).first().click();
  const chip = area(page).locator("[data-figure=licensing_licenses_decisions]");
  await expect(chip).toContainText("还没有填");
  await chip.click();
  await expect(card(page).locator('[data-answer="F13"]')).toContainText("到表里补填");
  await card(page).getByRole("button", { name: "去这一格" }).last().click();
  await expect(cellOf(page, "licensing_licenses_decisions")).toBeFocused();
});

test("Tab leads from gap to gap and then on; what is typed fills them", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", { narrative: { overview: "一是＿＿；二是＿＿。" } });
  await open(page, id);
  await area(page).focus();
  await pressSlowly(page, "Control+Home", "Tab");
  await page.keyboard.type("建章");
  await page.keyboard.press("Tab");
  await page.keyboard.type("培训");
  await expectText(area(page), "一是建章；二是培训。");
  await page.keyboard.press("Tab");
  await expect(area(page)).not.toBeFocused();
});

test("problems are gone through by keys, and mended at the caret", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng");
  await open(page, id);
  await expect(area(page).locator(".found").first()).toBeVisible();
  await area(page).focus();
  await pressSlowly(page, "Control+Home", "F8");
  await expect(card(page)).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Alt+Enter");
  await expect(card(page).getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  await expect(area(page)).toBeFocused();
});

test("a figure goes to the end of a text that nobody has been in, by what offices call it, with its growth and share", async ({
  page,
}) => {
  const last = await makeReport(page, "seed-2021-kaifeng", {
    office: "去年的数市人民政府",
    year: 2020,
    figures: { requests_newlyReceived_naturalPerson: 463, requests_newlyReceived_total: 500 },
  });
  expect(last.id).toBeTruthy();
  const { id } = await makeReport(page, "seed-2021-kaifeng", {
    office: "去年的数市人民政府",
    narrative: { overview: "全年收到" },
  });
  await open(page, id);
  await page.getByRole("button", { name: "插入数据…" }).click();
  await typeIntoMenu(page, "申请量");
  await page.keyboard.press("Enter");
  await expectText(area(page), "全年收到{{本年新收政府信息公开申请数量}}");
  await expect(area(page)).toBeFocused();
  await page.keyboard.type("件，同比");
  await page.keyboard.press("Alt+n");
  await typeIntoMenu(page, "新收 同比");
  await expect(page.getByRole("option").first()).toContainText("+9%");
  await page.keyboard.press("Enter");
  await expect(area(page)).toHaveText("全年收到545件，同比+9%");
  await page.keyboard.press("Alt+n");
  await typeIntoMenu(page, "予以公开 自然人");
  await page.getByRole("button", { name: /占“予以公开”/ }).click();
  await expect(area(page)).toHaveText("全年收到545件，同比+9%94.95%");
  await expect.poll(() => stored(page, id)).toContain("{{本年新收政府信息公开申请数量|同比}}");
  const html = await (await page.request.get(`/api/reports/${id}/html`)).text();
  expect(html.replace(/<[^>]+>/g, "")).toContain("全年收到545件，同比+9%94.95%");
});

test("last year's text stands beside, with what is repeated of it marked in both", async ({ page }) => {
  const copied = "全市各级行政机关持续加强政务公开工作";
  const office = "去年的话市人民政府";
  await makeReport(page, "seed-2021-kaifeng", {
    office,
    year: 2020,
    narrative: { overview: `2020年，${copied}。别的话。` },
  });
  const { id } = await makeReport(page, "seed-2021-kaifeng", {
    office,
    narrative: { overview: `2021年，${copied}，新的话。` },
  });
  await open(page, id);
  await page.getByRole("button", { name: "对照去年" }).click();
  const before = page.getByRole("region", { name: "去年这一部分" });
  await expect(before.locator("mark")).toHaveText(new RegExp(copied));
  await expect(area(page).locator(".copied")).toHaveText(new RegExp(copied));
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "对照去年" }).click();
  await expect(area(page).locator(".copied")).toHaveCount(0);
});

test("undo is one for text and tables, step by step", async ({ page }) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await open(page, id);
  await area(page).focus();
  await page.keyboard.insertText("第一句。");
  await page.waitForTimeout(1100);
  await page.keyboard.insertText("第二句。");
  await page.keyboard.press("Control+z");
  await expectText(area(page), "第一句。");
  await page.getByRole("button", { name: "撤销" }).last().click();
  await expectText(area(page), "");
  await page.getByRole("button", { name: "重做" }).click();
  await expectText(area(page), "第一句。");
  await area(page).focus();
  await page.keyboard.press("Control+y");
  await expectText(area(page), "第一句。第二句。");
});

test("a hundred thousand characters open, take a key and are kept as they were", async ({ page }) => {
  const long = "全年新收政府信息公开申请{{本年新收政府信息公开申请数量}}件，依法办理。\n".repeat(2700);
  const { id } = await makeReport(page, "seed-2021-kaifeng", { narrative: { overview: long } });
  expect(long.length).toBeGreaterThan(100_000);
  await open(page, id);
  expect(await storedText(area(page))).toBe(long);
  await area(page).focus();
  await page.keyboard.press("Control+End");
  await area(page).evaluate((element) => {
    const heard = () => {
      const began = performance.now();
      requestAnimationFrame(() =>
        setTimeout(() => element.setAttribute("data-took", String(performance.now() - began))),
      );
    };
    element.addEventListener("keydown", heard, { once: true });
  });
  await page.keyboard.press("a");
  const took = area(page).and(page.locator("[data-took]"));
  expect(Number(await took.getAttribute("data-took"))).toBeLessThan(1000);
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("完");
  await expect.poll(() => stored(page, id), { timeout: 20_000 }).toBe(`${long}完`);
});
