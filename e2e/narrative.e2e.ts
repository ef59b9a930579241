// The text editor in a real browser: clean paste, live figures, starter sentences, slips, findings at their place.
import { expect, type Page, test } from "@playwright/test";
import {
  expectText,
  makeBlank,
  makeReport,
  openStep,
  pasteData,
  pasteFixture,
  pressSlowly,
  textField,
} from "./desk.ts";
import { findViolations } from "./find-violations.ts";

const area = (page: Page) => textField(page, "overview");
/** The editor shows the text as printed. */
const printed = (page: Page, section = "overview") => textField(page, section);
const caretCard = (page: Page) => page.locator("[data-caret-card]");
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? "");

for (const [name, lines] of [
  [
    "word-prose",
    [
      "2021年，全市新收政府信息公开申请545件，办结542件，主动公开平台建设稳步推进。",
      "（一）主动公开",
      "1.加强重点领域信息公开。全年发布信息12744条。",
      "2.开展政策解读57条。",
      "二、依申请公开按时答复率100%。",
      "全年没有逾期答复。",
    ],
  ],
  ["wps-prose", ["（三）政府信息管理", "建立政府信息 公开目录，12个部门完成更新。"]],
  [
    "web-prose",
    [
      "2021年,我市坚持公开为常态、不公开为例外。",
      "（一）主动公开。",
      "一是规范公开内容;",
      "二是用好公开平台。",
      "3.完善制度",
      "4.加强培训",
    ],
  ],
] as const) {
  test(`${name} becomes clean paragraphs`, async ({ page }) => {
    const { id } = await makeBlank(page, "seed-2021-kaifeng");
    await openStep(page, id, "overview");
    await pasteFixture(area(page), name);
    await expectText(area(page), lines.join("\n"));
    await expect(page.getByRole("status").filter({ hasText: `已粘贴 ${lines.length} 段` })).toBeVisible();
    await page.keyboard.press("Control+z");
    await expectText(area(page), "");
  });
}

test("struck-out words stay out of a pasted text, and this is said", async ({ page }) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await openStep(page, id, "overview");
  await pasteData(area(page), { html: "<p>收到申请<del>3</del>2件<s><b>，均已办结</b></s>。</p>" });
  await expectText(area(page), "收到申请2件。");
  await expect(page.getByRole("status").filter({ hasText: "2 处带删除线的文字没有粘贴" })).toBeVisible();
});

test("a usual sub-heading is put in once and the text goes on under it", async ({ page }) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await openStep(page, id, "overview");
  await page.getByRole("button", { name: "＋ 主动公开" }).dblclick();
  await expect(area(page)).toBeFocused();
  await page.keyboard.type("全年 3 条");
  await expectText(area(page), "（一）主动公开\n全年 3 条");
});

test("a figure is put in from the menu by keys, shown resolved, and follows the table", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", { narrative: { overview: "全年办结件。" } });
  await openStep(page, id, "overview");
  await area(page).focus();
  await pressSlowly(page, "Control+End", "ArrowLeft", "ArrowLeft");
  await page.keyboard.press("Alt+n");
  await expect(page.getByRole("combobox", { name: /要插入的数据/ })).toBeFocused();
  await page.keyboard.type("予以公开 自然人");
  await expect(page.getByRole("option")).toHaveCount(1);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expectText(area(page), "全年办结{{予以公开·自然人}}件。");
  await expect(area(page)).toBeFocused();
  await expect(printed(page)).toContainText("全年办结414件。");
  await page.keyboard.type("（{{没有的数}}）");
  await expect(printed(page).locator("[data-unresolved]")).toHaveText("{{没有的数}}（没有这个数据）");

  await page.getByRole("link", { name: "三、收到和处理政府信息公开申请情况" }).first().click();
  await page.locator("#cell-requests_disclosed_naturalPerson").fill("415");
  await page.getByRole("link", { name: "一、总体情况" }).first().click();
  await expect(printed(page)).toContainText("全年办结415（{{没有的数}}");
});

test("starter sentences state the figures there are, none where there are none", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", { narrative: { overview: "", others: "" } });
  await openStep(page, id, "overview");
  await page.getByRole("button", { name: /^参考句/ }).click();
  await page.getByRole("button", { name: "插入：依申请公开：收到、办结、结转" }).click();
  await expectText(area(page), /^\{\{年度\}\}年，新收政府信息公开申请\{\{本年新收政府信息公开申请数量\}\}件/);
  await expect(printed(page)).toContainText(
    "2021年，新收政府信息公开申请545件，上年结转3件，本年度办结542件，结转下年度继续办理6件。",
  );
  expect(await findViolations(page)).toEqual([]);

  const blank = await makeBlank(page, "seed-2021-kaifeng");
  await openStep(page, blank.id, "overview");
  await expect(page.getByRole("button", { name: /^参考句/ })).toBeHidden();
  await openStep(page, blank.id, "others");
  await page.getByRole("button", { name: /^参考句/ }).click();
  await page.getByRole("button", { name: "插入：信息处理费：没有收取" }).click();
  await expect(printed(page, "others")).toContainText("2021年，未发出收费通知，未收取政府信息公开信息处理费。");
});

test("half-width marks and blanks are mended one by one or all at once", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", {
    narrative: { overview: "2021年,我市推进 公开(含 解读)工作.\n占比19.28%,共1,234件" },
  });
  await openStep(page, id, "overview");
  await page.getByRole("button", { name: /^标点和空格（\d+）/ }).click();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "改正第 1 处" }).click();
  await expectText(area(page), /^2021年，我市推进 公开/);
  await page.getByRole("button", { name: "全部改正" }).click();
  await expectText(area(page), "2021年，我市推进公开（含解读）工作。\n占比19.28%，共1,234件");
  await expect(area(page)).toBeFocused();
  await page.getByRole("button", { name: "撤销" }).last().click();
  await expectText(area(page), /^2021年，我市推进 公开/);
});

test("findings are marked in the text, answer in place and repair it; headings lead to their place", async ({
  page,
}) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng");
  await openStep(page, id, "overview");
  await expect(page.getByText(/共 1406 字（不计空白），建议 1000 字以内，超出 406 字/)).toBeVisible();
  await page.getByRole("navigation", { name: "小标题" }).getByRole("button", { name: "（四）平台建设" }).click();
  await expect(area(page)).toBeFocused();
  expect(await selected(page)).toBe("（四）平台建设");

  const mark = printed(page).locator('[data-check="N02"]').first();
  await mark.click();
  await expect(caretCard(page).getByRole("note")).toContainText("N02");
  await page.keyboard.press("Control+Home");
  await page.locator('article[data-check="N02"]').getByRole("button", { name: "去看这一处" }).first().click();
  await expect.poll(() => selected(page)).toContain("548件");
  expect(await findViolations(page)).toEqual([]);
});

test("plain text from a PDF loses its line breaks and page numbers", async ({ page }) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await openStep(page, id, "overview");
  await pasteFixture(area(page), "pdf-prose");
  await expectText(area(page), /收到政府信息公开申请1274件。\n\(一\)主动公开方面\n坚持公开为常态/);
  await pasteData(area(page), { text: "一小段" });
  await expectText(area(page), /一小段$/);
});

test("a section of 2018 can be given its own words, beside its figures", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2018-xuchang", { narrative: { charges: "" } });
  await openStep(page, id, "charges");
  const words = page.getByRole("region", { name: "本部分的文字" });
  await expect(words).toContainText("留空时，由上面的数自动成句");
  await words.getByRole("textbox").fill("全年没有收取费用。");
  await expect(printed(page, "charges")).toContainText("全年没有收取费用。");
  expect(await findViolations(page)).toEqual([]);
});

test("pinyin half typed is neither saved nor called saved; the words are, once they are chosen", async ({ page }) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await openStep(page, id, "overview");
  await area(page).focus();
  await page.keyboard.insertText("本年");
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "gongkai", selectionStart: 7, selectionEnd: 7 });
  await page.waitForTimeout(3500);
  const text = async () => (await (await page.request.get(`/api/reports/${id}`)).json()).report.narrative.overview;
  await expect(page.locator("[data-save]")).toContainText("有未保存的修改");
  expect(await text()).toBe("本年");
  await session.send("Input.insertText", { text: "公开" });
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  expect(await text()).toBe("本年公开");
  const history = await page.request.get(`/api/reports/${id}/history`);
  expect(await history.text()).not.toContain("gongkai");
});
