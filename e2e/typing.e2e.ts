// What is typed into a table: input methods, formulas, what is no figure, by click, key and finger.
import { expect, test } from "@playwright/test";
import { cellField, expectSaved } from "./fill-in.ts";
import { a1, a2, a3, b1, b2, expectAt, open, total1 } from "./first-table.ts";

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

test("a key in a cell ends at its table; with Alt or Ctrl, and Esc, it goes on to the page", async ({ page }) => {
  await open(page);
  await cellField(page, a1).focus();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ["keydown", "keypress", "keyup", "beforeinput", "input", "focusin", "focusout"])
      document.addEventListener(
        type,
        (event) => heard.push(event instanceof KeyboardEvent ? `${type} ${event.key}` : type),
        true,
      );
  });
  const heard = () => page.evaluate(() => (window as unknown as { readonly heard: readonly string[] }).heard);
  for (const key of ["4", "2", "Backspace", "Enter", "7", "ArrowUp", "Tab"]) await page.keyboard.press(key);
  expect(await heard()).toEqual([]);
  await expect(cellField(page, a1)).toHaveValue("4");
  await expect(cellField(page, a2)).toHaveValue("7");
  for (const key of ["Escape", "Control+c", "Alt+x"]) await page.keyboard.press(key);
  expect(await heard()).toEqual(expect.arrayContaining(["keydown Escape", "keydown c", "keydown x"]));
});

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly beginData?: { readonly totalObjects: number } };
}

test("a key lays out its field and the totals over it, not the table and the page", async ({ page, browser }) => {
  await open(page);
  await cellField(page, a1).focus();
  await browser.startTracing(page, { categories: ["-*", "devtools.timeline"] });
  await page.keyboard.type("1234567");
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const boxes = trace.traceEvents.flatMap(({ name, args }) =>
    name === "Layout" && args.beginData ? [args.beginData.totalObjects] : [],
  );
  expect(boxes.length).toBeGreaterThan(6);
  expect(boxes.filter((laidOut) => laidOut < 100).length).toBeGreaterThan(boxes.length / 2);
});
