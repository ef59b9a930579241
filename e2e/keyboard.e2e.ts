// The tables by keyboard alone, with real key presses.
import { expect, test } from "@playwright/test";
import { cellField } from "./fill-in.ts";
import { a1, a2, a3, at, b1, b2, expectAt, last, open, total1 } from "./first-table.ts";

test("arrows move between cells and respect the caret", async ({ page }) => {
  await open(page);
  await page.keyboard.type("123");
  await page.keyboard.press("ArrowLeft");
  await expectAt(page, a1);
  await page.keyboard.type("9");
  await expect(cellField(page, a1)).toHaveValue("1293");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expectAt(page, b1);
  await page.keyboard.press("ArrowDown");
  await expectAt(page, b2);
  await page.keyboard.press("ArrowLeft");
  await expectAt(page, a2);
  await page.keyboard.press("ArrowUp");
  await expectAt(page, a1);
  await page.keyboard.type("5");
  await expect(cellField(page, a1)).toHaveValue("5");
});

test("Enter goes down, Shift+Enter up, Ctrl+arrows to the edge, Home and End along the row", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Enter");
  await expectAt(page, a2);
  await page.keyboard.press("Enter");
  await expectAt(page, a3);
  await page.keyboard.press("Shift+Enter");
  await expectAt(page, a2);
  await page.keyboard.press("Control+ArrowDown");
  await expectAt(page, at("carriedForward", "naturalPerson"));
  await page.keyboard.press("End");
  await expectAt(page, last);
  await page.keyboard.press("Control+Home");
  await expectAt(page, a1);
  await page.keyboard.press("Control+ArrowRight");
  await expectAt(page, total1);
  await page.keyboard.press("Home");
  await expectAt(page, a1);
  await page.keyboard.press("Control+End");
  await expectAt(page, last);
});

test("Tab goes along the row, or along the column by choice, over computed totals", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await expectAt(page, b1);
  await page.keyboard.press("Shift+Tab");
  await expectAt(page, a1);
  await cellField(page, at("newlyReceived", "otherOrganization")).focus();
  await page.keyboard.press("Tab");
  await expectAt(page, a2);
  await page.getByLabel("Tab 键按列走").check();
  await cellField(page, a1).focus();
  await page.keyboard.press("Tab");
  await expectAt(page, a2);
  await page.keyboard.press("Shift+Tab");
  await expectAt(page, a1);
  await page.reload();
  await expect(page.getByLabel("Tab 键按列走")).toBeChecked();
});

test("undo and redo go across cells; Esc restores what a cell held", async ({ page }) => {
  await open(page);
  await page.keyboard.type("11");
  await page.keyboard.press("Enter");
  await page.keyboard.type("22");
  await page.keyboard.press("Escape");
  await expect(cellField(page, a2)).toHaveValue("");
  await page.keyboard.type("33");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(cellField(page, a2)).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(cellField(page, a1)).toHaveValue("");
  await expect(cellField(page, total1)).toHaveValue("");
  await page.keyboard.press("Control+y");
  await expect(cellField(page, a1)).toHaveValue("11");
  await expect(cellField(page, total1)).toHaveValue("11");
});

test("a block is selected, copied and cleared as one step", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  for (const [cell, text] of [
    [a1, "1"],
    [b1, "2"],
    [a2, "3"],
    [b2, "4"],
  ] as const)
    await cellField(page, cell).fill(text);
  await cellField(page, a1).focus();
  await cellField(page, a1).selectText();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.locator("td[data-selected]")).toHaveCount(4);
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("1\t2\n3\t4");
  await page.keyboard.press("Delete");
  await expect(cellField(page, b2)).toHaveValue("");
  await expect(cellField(page, total1)).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(cellField(page, b2)).toHaveValue("4");
  await expect(cellField(page, a1)).toHaveValue("1");
});

test("the mouse selects a block by dragging", async ({ page }) => {
  await open(page);
  await cellField(page, a1).hover();
  await page.mouse.down();
  await cellField(page, b2).hover();
  await page.mouse.up();
  await expect(page.locator("td[data-selected]")).toHaveCount(4);
  await page.keyboard.press("Escape");
  await expect(page.locator("td[data-selected]")).toHaveCount(0);
});

test("blanks are filled with 0 and taken back in one step; F1 tells the keys", async ({ page }) => {
  await open(page);
  await page.keyboard.type("7");
  await page.getByRole("button", { name: "空白处填 0" }).click();
  await expect(cellField(page, b2)).toHaveValue("0");
  await expect(cellField(page, a1)).toHaveValue("7");
  await expect(cellField(page, last)).toHaveValue("0");
  await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
  await expect(cellField(page, b2)).toHaveValue("");
  await cellField(page, a1).focus();
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog", { name: "按键说明" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expectAt(page, a1);
});

test("the heads cover no cell, at any width", async ({ page }) => {
  await open(page);
  const hit = (cell: string) =>
    cellField(page, cell).evaluate((field) => {
      const { left, top, width, height } = field.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === field;
    });
  for (const width of [390, 683, 960, 1093, 1120, 1366, 1920, 2560]) {
    await page.setViewportSize({ width, height: 768 });
    await page.evaluate(() => window.scrollTo(0, 0));
    await cellField(page, a1).click({ timeout: 2000 });
    await expectAt(page, a1);
    await page.keyboard.press("Control+ArrowDown");
    for (let row = 0; row < 30; row += 1) {
      const cell = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell ?? "");
      expect(await hit(cell), `${cell} at ${width}`).toBe(true);
      await page.keyboard.press("ArrowUp");
    }
    await expectAt(page, a1);
    expect(await hit(a1), `first row at ${width}`).toBe(true);
  }
});
