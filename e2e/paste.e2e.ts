// Pasting into the tables, in a real browser: clipboard contents of Excel, WPS, Word and web pages, previewed, applied, undone.
import { expect, type Page, test } from "@playwright/test";
import { publishedJson } from "#testing/published-report.ts";
import { cellOf, makeBlank, makeReport, openStep, pasteData, pasteFixture } from "./desk.ts";
import { findViolations } from "./find-violations.ts";

const { figures } = publishedJson("seed-2021-kaifeng");
const first = "requests_newlyReceived_naturalPerson";
const typed = (table: string) =>
  Object.entries(figures).filter(([cell, value]) => value !== null && cell.startsWith(table) && !/total/i.test(cell));

async function apply(page: Page) {
  await expect(page.getByRole("button", { name: /^粘贴，改动/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
}

for (const name of ["excel-requests", "wps-et-requests", "webpage-requests"]) {
  test(`${name}: the whole of table three lands by its names, in one step`, async ({ page }) => {
    const { id } = await makeBlank(page, "seed-2021-kaifeng");
    await openStep(page, id, "requests");
    await pasteFixture(cellOf(page, "requests_repeated_legalServices"), name);
    const dialog = page.getByRole("dialog", { name: "粘贴预览" });
    await expect(dialog).toContainText("按名称对齐：将改动 144 格");
    await expect(dialog).toContainText("31 个总计与自动计算的一致");
    await expect(dialog.locator("[data-change]")).toHaveCount(144);
    expect(await findViolations(page)).toEqual([]);

    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "已粘贴，改动 144 格" })).toBeVisible();
    for (const [cell, value] of typed("requests_")) await expect(cellOf(page, cell)).toHaveValue(String(value));
    await expect(cellOf(page, "requests_resultsTotal_total")).toHaveValue("542");
    await expect(cellOf(page, "requests_repeated_legalServices")).toBeFocused();

    await page.keyboard.press("Control+z");
    await expect(cellOf(page, first)).toHaveValue("");
    await page.keyboard.press("Control+y");
    await expect(cellOf(page, first)).toHaveValue("508");
  });
}

test("a whole page fills the tables of all sections; tables two and four land too", async ({ page }) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await openStep(page, id, "requests");
  await pasteFixture(cellOf(page, first), "webpage-whole");
  await expect(page.getByRole("dialog")).toContainText("常见写法");
  await apply(page);
  await page.getByRole("link", { name: "四、政府信息公开行政复议、行政诉讼情况" }).first().click();
  await expect(cellOf(page, "disputes_suitAfterReconsideration_total")).toHaveValue("17");
  await page.getByRole("link", { name: "二、主动公开政府信息情况" }).first().click();
  await expect(cellOf(page, "fees_administrativeFees_amount")).toHaveValue("8937.0276");
  await expect(cellOf(page, "normativeActs_normativeDocuments_inForce")).toHaveValue("1408");
});

test("what is struck out is not pasted, an amount in 元 comes in 万元, columns of other years stay out", async ({
  page,
}) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await openStep(page, id, "disclosure");
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const html = `<style>.xl9 {text-decoration:line-through}</style><table>${[
    row("信息内容", "本年处理决定数量"),
    row("行政许可", "<del>3</del>2"),
    row("行政处罚", "<span class=xl9>41</span>14"),
    row("信息内容", "本年收费金额（单位：元）"),
    row("行政事业性收费", "12000"),
    row("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"),
    row("规章", "7", "8", "9"),
  ].join("")}</table>`;
  await pasteData(cellOf(page, "licensing_licenses_decisions"), { html });
  const dialog = page.getByRole("dialog", { name: "粘贴预览" });
  await expect(dialog.locator("[data-change]")).toHaveCount(3);
  await expect(dialog).toContainText("“3”：带删除线，没有放入");
  await expect(dialog).toContainText("“7”：栏目是其他年份格式的");
  await expect(dialog.locator('[data-change="fees_administrativeFees_amount"]')).toHaveAttribute(
    "title",
    /改为 1\.2；.*表头的单位是元，已由 12000元折算成万元/,
  );
  await apply(page);
  await expect(cellOf(page, "licensing_licenses_decisions")).toHaveValue("2");
  await expect(cellOf(page, "enforcement_penalties_decisions")).toHaveValue("14");
  await expect(cellOf(page, "fees_administrativeFees_amount")).toHaveValue("1.2");
  await expect(cellOf(page, "normativeActs_governmentRules_issued")).toHaveValue("");
});

test("Word's table two and WPS's table four", async ({ page }) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await openStep(page, id, "disclosure");
  await pasteFixture(cellOf(page, "licensing_licenses_decisions"), "word-disclosure");
  await apply(page);
  for (const table of ["normativeActs_", "licensing_", "enforcement_", "fees_"]) {
    for (const [cell, value] of typed(table)) await expect(cellOf(page, cell)).toHaveValue(String(value));
  }
  await openStep(page, id, "disputes");
  await pasteFixture(cellOf(page, "disputes_reconsideration_upheld"), "wps-writer-disputes");
  await apply(page);
  for (const [cell, value] of typed("disputes_")) await expect(cellOf(page, cell)).toHaveValue(String(value));
});

test("figures without names go by position, and the preview can be told to do so", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng");
  await openStep(page, id, "requests");
  await pasteFixture(cellOf(page, first), "excel-block");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("按位置从当前格起：没有需要改动的格，144 格与现有的数相同，31 个总计只作比对");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await pasteData(cellOf(page, "requests_disclosed_naturalPerson"), { text: "重复申请\t7\n予以公开\t8\n" });
  await expect(dialog).toContainText("按名称对齐");
  await expect(dialog.locator('[data-change="requests_repeated_naturalPerson"]')).toContainText("7");
  await dialog.getByLabel("不看名称，从当前格起按位置放").check();
  await expect(dialog.locator('[data-change="requests_disclosed_naturalPerson"] ins')).toHaveText("7");
  await expect(dialog.locator('[data-change="requests_partlyDisclosed_naturalPerson"] ins')).toHaveText("8");
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(cellOf(page, "requests_disclosed_naturalPerson")).toHaveValue("414");
});

test("what is no figure is left out and told; other totals can be taken over on request", async ({ page }) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await openStep(page, id, "requests");
  await pasteFixture(cellOf(page, first), "excel-accounting");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("region", { name: "没有放入的内容" })).toContainText("见附件");
  await expect(dialog.getByRole("region", { name: "总计的比对" })).toContainText("粘贴的是 436，自动计算是 1414");
  await dialog.getByLabel(/按原表录入总计/).check();
  await expect(dialog.locator('[data-change="requests_disclosed_total"]')).toContainText("436");
  await dialog.getByRole("button", { name: /^粘贴，改动/ }).click();
  await expect(cellOf(page, "requests_disclosed_total")).toHaveValue("436");
  await expect(cellOf(page, "requests_disclosed_total")).toHaveAttribute("data-origin", "typedTotal");
});

test("one number goes straight in, by the real clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await openStep(page, id, "requests");
  await cellOf(page, first).click();
  await page.evaluate(() => navigator.clipboard.writeText("508"));
  await page.keyboard.press("Control+v");
  await expect(cellOf(page, first)).toHaveValue("508");
  await page.keyboard.press("Enter");
  await page.evaluate(() => navigator.clipboard.writeText("\u00a03\r\n"));
  await page.keyboard.press("Control+v");
  await expect(cellOf(page, "requests_carriedOver_naturalPerson")).toHaveValue("3");
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.evaluate(() => navigator.clipboard.writeText("重复申请\t自然人\n"));
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("dialog")).toContainText("没有数字");
});

test("a block without totals, or put a row off, lies where it balances; one that fits nowhere is not pasted by Enter", async ({
  page,
}) => {
  const { id } = await makeBlank(page, "seed-2021-kaifeng");
  await openStep(page, id, "requests");
  const block = (change = "") => {
    const lines = new Map<string, string[]>();
    for (const [cell, value] of typed("requests_")) {
      const row = cell.split("_")[1] ?? "";
      lines.set(row, [...(lines.get(row) ?? []), change !== "" && cell === first ? change : String(value)]);
    }
    return [...lines.values()].map((line) => line.join("\t")).join("\n");
  };
  const dialog = page.getByRole("dialog", { name: "粘贴预览" });

  await pasteData(cellOf(page, first), { text: block("999") });
  await expect(dialog).toContainText("这一块数怎样放都不平衡");
  await expect(dialog.getByRole("button", { name: "取消" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(cellOf(page, first)).toHaveValue("");

  await pasteData(cellOf(page, "requests_carriedOver_naturalPerson"), { text: block() });
  await expect(dialog).toContainText("建议从上一行开始，跳过总计行");
  await dialog.getByLabel("从当前格开始").check();
  await expect(dialog.getByRole("button", { name: /^仍照这样粘贴/ })).toBeVisible();
  await dialog.getByLabel("从上一行开始，跳过总计行").check();
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: /^粘贴，改动/ }).click();
  for (const [cell, value] of typed("requests_")) await expect(cellOf(page, cell)).toHaveValue(String(value));
  await expect(cellOf(page, "requests_resultsTotal_total")).toHaveValue("542");
});

test("the printed table shows what changes; from change to change by keyboard, and one of them is left as it was", async ({
  page,
}) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng");
  await openStep(page, id, "requests");
  await pasteData(cellOf(page, first), {
    text: ["\t自然人\t商业企业", "予以公开\t900\t700", "属于国家秘密的\t5\t6"].join("\n"),
  });
  const dialog = page.getByRole("dialog", { name: "粘贴预览" });
  const change = (cell: string) => dialog.locator(`[data-change="${cell}"]`);
  const disclosed = change("requests_disclosed_naturalPerson");
  await expect(dialog.locator("table")).toHaveCount(1);
  await expect(dialog.getByRole("rowheader", { name: "（三）不予公开" })).toBeVisible();
  await expect(disclosed.locator("ins")).toHaveText("900");
  await expect(disclosed.locator("del")).toHaveText("414");
  await expect(disclosed).toHaveAttribute("title", /原来414，改为 900/);
  await expect(dialog.locator('[data-count="overwritten"]')).toHaveText("改原来的数 2 格");
  await expect(dialog.locator('[data-count="doubtful"]')).toHaveText("名称只是相近，或折算过单位，请核对 2 格");
  await expect(change("requests_stateSecret_naturalPerson")).toHaveAttribute("data-kind", "doubtful");
  // A total follows what will be.
  await expect(
    dialog.locator("tr", { has: page.locator('[data-change="requests_disclosed_naturalPerson"]') }),
  ).toContainText("1622");
  expect(await findViolations(page)).toEqual([]);

  await dialog.getByRole("button", { name: "下一处改动" }).focus();
  await page.keyboard.press("Enter");
  await expect(disclosed).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(change("requests_disclosed_commercialEnterprise")).toBeFocused();
  await page.keyboard.press("F8");
  await expect(change("requests_stateSecret_naturalPerson")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(change("requests_stateSecret_naturalPerson")).toHaveAttribute("aria-pressed", "false");
  await expect(dialog.locator('[data-count="refused"]')).toHaveText("不改 1 格");
  await dialog.getByRole("button", { name: "粘贴，改动 3 格" }).click();
  await expect(cellOf(page, "requests_disclosed_naturalPerson")).toHaveValue("900");
  await expect(cellOf(page, "requests_stateSecret_commercialEnterprise")).toHaveValue("6");
  await expect(cellOf(page, "requests_stateSecret_naturalPerson")).not.toHaveValue("5");
});
