// The prose editor in a real browser: chips, gaps, problems at the caret, tables that are pasted, last year beside, input
// methods, the desk's own undo, and the plain box where the editor cannot start.
import { expect, type Page, test } from "@playwright/test";
import {
  cellOf,
  expectText,
  makeBlank,
  makeReport,
  openStep,
  pasteData,
  pressSlowly,
  storedText,
  textField,
} from "./desk.ts";
import { findViolations } from "./find-violations.ts";

const area = (page: Page) => textField(page, "overview");
const card = (page: Page) => page.locator("[data-caret-card]");
const editor = (page: Page) => page.locator("[data-editor=there]");

/** An input method writes only where a field is, so that Chinese is typed once the menu is there; keys before it are kept for it. */
async function typeIntoMenu(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByRole("dialog").getByRole("combobox")).toHaveValue(text);
}

async function open(page: Page, id: string, section = "overview"): Promise<void> {
  await openStep(page, id, section);
  await expect(editor(page)).toBeVisible();
}

const stored = async (page: Page, id: string) =>
  (await (await page.request.get(`/api/reports/${id}`)).json()).report.narrative.overview as string;

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

const tableHtml = `<p>本年情况见下表。</p><table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>
<tr><td>行政许可</td><td>31</td></tr></table>`;

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

test("where the editor cannot start, the plain box has the same text and tools", async ({ page }) => {
  await page.addInitScript(() => {
    const { observe } = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (target, options) {
      if (target instanceof HTMLElement && target.getAttribute("role") === "textbox") throw new Error("no editor");
      observe.call(this, target, options);
    };
  });
  const { id } = await makeReport(page, "seed-2021-kaifeng", { narrative: { overview: "许可{{行政许可}}件，" } });
  await openStep(page, id, "overview");
  const box = page.locator("textarea#text-overview");
  await expect(box).toHaveValue("许可{{行政许可}}件，");
  const printed = page.getByRole("region", { name: "印出效果" });
  await expect(printed).toContainText("许可206743件");
  await page.getByRole("button", { name: "插入数据…" }).click();
  await typeIntoMenu(page, "复议 维持");
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue("许可{{行政许可}}件，{{行政复议·结果维持}}");
  await pasteData(box, { html: tableHtml });
  await expect(page.getByRole("dialog")).toContainText("粘贴的内容里有表格");
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await expect.poll(() => stored(page, id)).toBe("许可{{行政许可}}件，{{行政复议·结果维持}}");
  expect(await findViolations(page)).toEqual([]);
});

test("where the editor does not arrive, the plain box comes instead", async ({ page }) => {
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes("ProseMirror-selectednode")) await route.abort();
    else await route.fulfill({ response });
  });
  const { id } = await makeReport(page, "seed-2021-kaifeng", { narrative: { overview: "一句。" } });
  await openStep(page, id, "overview");
  await expect(page.locator("textarea#text-overview")).toHaveValue("一句。");
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
