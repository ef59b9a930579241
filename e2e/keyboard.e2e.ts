// The tables by keyboard alone, with real key presses.
import { expect, type Page, test } from "@playwright/test";
import { blankReport, cellField, expectSaved, openStep } from "./fill-in.ts";

const at = (row: string, column: string) => `requests_${row}_${column}`;
const a1 = at("newlyReceived", "naturalPerson");
const b1 = at("newlyReceived", "commercialEnterprise");
const a2 = at("carriedOver", "naturalPerson");
const b2 = at("carriedOver", "commercialEnterprise");
const a3 = at("disclosed", "naturalPerson");
const total1 = at("newlyReceived", "total");
const last = at("carriedForward", "total");

async function open(page: Page): Promise<string> {
  const id = await blankReport(page, 2021, "按键局");
  await openStep(page, id, "requests");
  await cellField(page, a1).focus();
  return id;
}

async function expectAt(page: Page, cell: string): Promise<void> {
  await expect(cellField(page, cell)).toBeFocused();
}

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

test("full-width digits count and are folded; a Chinese input method keeps its keys and its first letter", async ({
  page,
}) => {
  const id = await open(page);
  await page.keyboard.insertText("１２");
  await expect(cellField(page, total1)).toHaveValue("12");
  const session = await page.context().newCDPSession(page);
  await cellField(page, b1).focus();
  await session.send("Input.imeSetComposition", { text: "san", selectionStart: 3, selectionEnd: 3 });
  await session.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    windowsVirtualKeyCode: 229,
    key: "Process",
    code: "Enter",
  });
  await expectAt(page, b1);
  await session.send("Input.imeSetComposition", { text: "３", selectionStart: 1, selectionEnd: 1 });
  await session.send("Input.insertText", { text: "３" });
  await expect(cellField(page, b1)).toHaveValue("３");
  await expect(cellField(page, total1)).toHaveValue("15");
  await expectSaved(page);
  const { report } = await (await page.request.get(`/api/reports/${id}`)).json();
  expect(report.entries[b1]).toBe("３");
  await page.keyboard.press("ArrowDown");
  await expect(cellField(page, b1)).toHaveValue("3");
  await expect(cellField(page, a1)).toHaveValue("12");
  await expect(page.locator("[data-check=C03]")).toHaveCount(0);
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

test("what is no figure stays as typed, says why at the cell and is saved", async ({ page }) => {
  const id = await open(page);
  for (const [text, words] of [
    ["abc", "不是数字"],
    ["-3", "不能是负数"],
    ["1.5", "不能带小数"],
    ["1e9", "科学记数法"],
    ["12345678901234567890", "数字太大"],
  ] as const) {
    await cellField(page, a1).fill(text);
    await expect(cellField(page, a1)).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator(`#cell-${a1}-found`)).toContainText(words);
  }
  await expectSaved(page);
  const { report } = await (await page.request.get(`/api/reports/${id}`)).json();
  expect(report.entries[a1]).toBe("12345678901234567890");
  await page.reload();
  await expect(cellField(page, a1)).toHaveValue("12345678901234567890");
});

test("one click chooses a cell and typing replaces it; a second click, a double click and F2 edit", async ({
  page,
}) => {
  const id = await open(page);
  await page.getByRole("button", { name: "空白处填 0" }).click();
  await cellField(page, a2).click();
  await page.keyboard.type("12");
  await expect(cellField(page, a2)).toHaveValue("12");
  await cellField(page, b2).click();
  await page.keyboard.type("5");
  await page.keyboard.press("ArrowRight");
  await cellField(page, a2).click();
  await page.waitForTimeout(600);
  await cellField(page, a2).click();
  await page.keyboard.press("End");
  await page.keyboard.type("3");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expectAt(page, a2);
  await expect(cellField(page, a2)).toHaveValue("123");
  await page.keyboard.press("Enter");
  await expectAt(page, a3);
  await cellField(page, a1).dblclick();
  await page.keyboard.type("7");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expectAt(page, a1);
  await expect(cellField(page, a1)).toHaveValue("07");
  await page.keyboard.press("Escape");
  await expect(cellField(page, a1)).toHaveValue("0");
  await page.keyboard.press("ArrowDown");
  await expectAt(page, a2);
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expectAt(page, a2);
  await page.keyboard.press("Tab");
  await expectAt(page, b2);
  await expect(cellField(page, a2)).toHaveValue("12");
  await expectSaved(page);
  const { report } = await (await page.request.get(`/api/reports/${id}`)).json();
  expect([report.entries[a1], report.entries[a2], report.entries[b2]]).toEqual(["0", "12", "5"]);
});

test("a formula is computed when the cell is left and stands in the history alone; odd writing is folded", async ({
  page,
}) => {
  const id = await open(page);
  await page.keyboard.type("=414+2");
  await page.keyboard.press("Tab");
  await expect(cellField(page, a1)).toHaveValue("416");
  await expect(cellField(page, total1)).toHaveValue("416");
  await expect(page.getByRole("status").filter({ hasText: "“=414+2”已记为 416" })).toBeVisible();
  await page.keyboard.type("0414");
  await page.keyboard.press("Tab");
  await expect(cellField(page, b1)).toHaveValue("414");
  await page.keyboard.type("=7/2");
  await page.keyboard.press("Enter");
  await expectSaved(page);
  const { report } = await (await page.request.get(`/api/reports/${id}`)).json();
  expect([report.entries[a1], report.entries[b1]]).toEqual(["416", "414"]);
  expect(Object.values(report.entries)).toContain("=7/2");
  expect(JSON.stringify(report)).not.toContain("=414+2");
  const { revisions } = await (await page.request.get(`/api/reports/${id}/history?key=entries.${a1}`)).json();
  expect(JSON.stringify(revisions)).toContain("=414+2");
});

for (const synthetic of [false, true]) {
  const how = synthetic ? "by events" : "by the browser";
  test(`an input method that never ends its composition loses nothing (${how})`, async ({ page }) => {
    const id = await open(page);
    const session = await page.context().newCDPSession(page);
    const compose = async (cell: string, text: string) => {
      if (!synthetic) return session.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
      await cellField(page, cell).evaluate((field: HTMLInputElement, value) => {
        field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
        field.value = value;
        field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
      }, text);
    };
    await compose(a1, "7");
    await cellField(page, a2).focus();
    await compose(a2, "s");
    await page.waitForTimeout(3000);
    await expect(page.locator("[data-save]")).toContainText("有未保存的修改");
    await compose(a2, "8");
    await expect(cellField(page, total1)).toHaveValue("7");
    await expectSaved(page);
    const { report } = await (await page.request.get(`/api/reports/${id}`)).json();
    expect([report.entries[a1], report.entries[a2]]).toEqual(["7", "8"]);
    await cellField(page, a3).focus();
    await page.keyboard.type("9");
    await expectSaved(page);
    await page.reload();
    await expect(cellField(page, a3)).toHaveValue("9");
    const { revisions } = await (await page.request.get(`/api/reports/${id}/history`)).json();
    expect(JSON.stringify(revisions)).not.toContain('"to":"s"');
  });
}

test("a tap on a phone chooses a cell as a click does", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await open(page);
  await page.keyboard.type("0");
  await cellField(page, a2).tap();
  await page.keyboard.type("4");
  await cellField(page, a1).tap();
  await page.keyboard.type("12");
  await expect(cellField(page, a1)).toHaveValue("12");
  await context.close();
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
