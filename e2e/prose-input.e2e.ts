// What comes into a prose editor other than key by key: tables that are pasted, what another tab writes, input methods.
import { expect, test } from "@playwright/test";
import { cellOf, expectText, makeBlank, makeReport, pasteData, pressSlowly } from "./desk.ts";
import { findViolations } from "./find-violations.ts";
import { area, open, stored, tableHtml } from "./prose.ts";

test("a pasted table is offered to its table; the words around it stay in the text", async ({ page }) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await open(page, id);
  await pasteData(area(page), { html: tableHtml, text: "本年情况见下表。\n信息内容\t本年处理决定数量\n行政许可\t31" });
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("粘贴的内容里有表格");
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: /放进“二、主动公开政府信息情况”/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^粘贴，改动/ })
    .click();
  await expectText(area(page), "本年情况见下表。");
  await page.getByRole("link", { name: "二、主动公开政府信息情况" }).first().click();
  await expect(cellOf(page, "licensing_licenses_decisions")).toHaveValue("31");
});

test("a pasted table can be taken as text, and one that fits nowhere is said to", async ({ page }) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await open(page, id);
  await pasteData(area(page), { html: tableHtml });
  await page.getByRole("dialog").getByRole("button", { name: "当作文字粘贴" }).click();
  await expectText(area(page), /行政许可 31/);
  await pasteData(area(page), { text: "甲\t乙\n1\t2" });
  await expect(page.getByRole("dialog")).toContainText("没有认出对应的表格");
  await page.keyboard.press("Enter");
  await expectText(area(page), /1 2$/);
});

test("in two tabs a text follows the other's, and both changes stay", async ({ page, context }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", { narrative: { overview: "甲句。\n乙句。" } });
  await open(page, id);
  const other = await context.newPage();
  await open(other, id);
  await area(other).focus();
  await other.keyboard.press("Control+End");
  await other.keyboard.insertText("另一处。");
  await expectText(area(page), "甲句。\n乙句。另一处。");
  await area(page).focus();
  await page.keyboard.press("Control+Home");
  const session = await context.newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "xin", selectionStart: 3, selectionEnd: 3 });
  await area(other).focus();
  await other.keyboard.press("Control+End");
  await other.keyboard.insertText("再一处。");
  await expect.poll(() => stored(page, id)).toContain("再一处");
  await page.waitForTimeout(500);
  expect(await stored(page, id)).not.toContain("xin");
  await session.send("Input.insertText", { text: "新" });
  await expectText(area(page), "新甲句。\n乙句。另一处。再一处。");
  await expectText(area(other), "新甲句。\n乙句。另一处。再一处。");
});

test("words are composed beside a live figure and closed placeholders wait for the method", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", { narrative: { overview: "许可{{行政许可}}件" } });
  await open(page, id);
  await area(page).focus();
  await pressSlowly(page, "Control+End", "ArrowLeft");
  const session = await page.context().newCDPSession(page);
  for (const text of ["y", "yu", "yu'", "yu'j"])
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(page.locator("[data-save]")).toContainText("有未保存的修改");
  await session.send("Input.insertText", { text: "余" });
  await expectText(area(page), "许可{{行政许可}}余件");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expectText(area(page), "许可件");
  await page.keyboard.press("Control+z");
  await expectText(area(page), /许可\{\{行政许可\}\}/);
  await expect(area(page).locator("[data-figure]")).toHaveText("206743");
});

test("an empty text can be begun by an input method, and so can an empty line", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", { narrative: { overview: "" } });
  await open(page, id);
  await area(page).focus();
  const session = await page.context().newCDPSession(page);
  const compose = async (latin: string, chosen: string) => {
    for (let length = 1; length <= latin.length; length += 1)
      await session.send("Input.imeSetComposition", {
        text: latin.slice(0, length),
        selectionStart: length,
        selectionEnd: length,
      });
    await session.send("Input.insertText", { text: chosen });
  };
  await compose("wu", "无");
  await expectText(area(page), "无");
  await page.keyboard.press("Enter");
  await compose("you", "有");
  await expectText(area(page), "无\n有");
  await expect.poll(() => stored(page, id)).toBe("无\n有");
});
