// Tables filled from the office's registers: dropped, asked about, corrected, looked at, taken over, taken back.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { requireEdition } from "#core/editions/registry.ts";
import { registerTables } from "#core/register/answerable-heads.ts";
import { publishedJson } from "#testing/published-report.ts";
import { makeRegister } from "#testing/registers/make-register.ts";
import { blankReport, cellField, expectSaved, openStep } from "./fill-in.ts";
import { findViolations } from "./find-violations.ts";

const samples = join(import.meta.dirname, "../lib/testing/registers");
const own = () => readFileSync(join(samples, "kaifeng-2021-own-words.xlsx"));
const truth = publishedJson("seed-2021-kaifeng").figures;
const [tableThree] = registerTables(requireEdition("2021"));

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files on the page as a clerk does. */
async function drop(page: Page, ...files: readonly Named[]): Promise<void> {
  const carried = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString("base64") }));
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all)
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, carried);
  await page.locator("#main").getByText("把一个或多个文件拖到这里").dispatchEvent("drop", { dataTransfer: data });
}

const changes = (page: Page) => page.getByRole("region", { name: "统计结果" });
const takeOver = (page: Page) => page.getByRole("button", { name: /^填入表格/ });

test("from a dropped register in the office's own words to table three as it was published, and back with one undo", async ({
  page,
}) => {
  const id = await blankReport(page, 2021, "开封市人民政府");
  await openStep(page, id, "requests");
  await page.getByRole("button", { name: "从登记台账计数" }).click();
  await drop(page, { name: "台账.xlsx", bytes: own() });
  await expect(page.locator("[data-doubt]")).toHaveCount(2);
  await expect(page.locator('[data-doubt="信息不存在"]')).toContainText("18 行");
  await expect(takeOver(page)).toBeDisabled();
  await expect(page.locator("[data-hindrance]")).toContainText("2 个词");
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "确认以上对应，重新统计" }).click();
  await expect(page.locator("[data-doubt]")).toHaveCount(0);
  await expect(changes(page).locator("[data-balance]")).toHaveText(
    /新收 545 ＋ 上年结转 3 ＝ 办结 542 ＋ 结转下年 6.*平衡/,
  );
  expect(await findViolations(page)).toEqual([]);
  await takeOver(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("收到和处理");
  await expectSaved(page);
  for (const cell of ["requests_newlyReceived_naturalPerson", "requests_notHeld_naturalPerson"])
    await expect(cellField(page, cell)).toHaveValue(String(truth[cell]));
  const answer = await page.request.get(`/api/reports/${id}`);
  const { entries } = ((await answer.json()) as { report: { entries: Record<string, string> } }).report;
  const expected = Object.entries(truth).filter(([cell]) => cell.startsWith(`${tableThree?.id}_`) && entries[cell]);
  expect(expected.length).toBeGreaterThan(100);
  for (const [cell, figure] of expected) expect([cell, entries[cell]]).toEqual([cell, String(figure)]);

  await cellField(page, "requests_newlyReceived_legalServices").click();
  await page.keyboard.press("Alt+i");
  const rows = page.locator("[data-register-rows]");
  await expect(rows).toContainText("第");
  await expect(page.locator("[data-register-figure]")).toContainText(
    `计得 ${String(truth.requests_newlyReceived_legalServices)}`,
  );

  await page.getByRole("button", { name: "撤销", exact: true }).first().click();
  await expect(cellField(page, "requests_newlyReceived_naturalPerson")).toHaveValue("");
});

const heads = ["序号", "收到日期", "申请人类型", "答复日期", "办理结果"];

test("columns with unknown names are told once and known the next time; what stood in the table is shown before it goes", async ({
  page,
}) => {
  const rows = [
    ["编", "谁来问", "来的那天", "回的那天", "怎么办的"],
    ["1", "自然人", "2021-03-01", "2021-03-09", "予以公开"],
    ["2", "自然人", "2021-04-01", "2021-04-09", "重复申请"],
  ];
  const file = { name: "本局台账.xlsx", bytes: makeRegister({ name: "登记", rows }) };
  const id = await blankReport(page, 2021, "青禾县林业局");
  await openStep(page, id, "requests");
  await cellField(page, "requests_newlyReceived_naturalPerson").fill("5");
  await expectSaved(page);
  await page.getByRole("button", { name: "从登记台账计数" }).click();
  await drop(page, file);
  await expect(page.locator("[data-refused]")).toContainText("没有找到栏目名称");
  const uses = { 谁来问: "申请人类型", 来的那天: "收到日期", 回的那天: "答复日期", 怎么办的: "办理结果" };
  for (const [title, use] of Object.entries(uses)) {
    const select = page.getByLabel(`“${title}”一栏是什么`);
    await select.selectOption({ label: use });
    await expect(select).toBeEnabled();
  }
  await expect(page.locator("[data-balance]")).toContainText("新收 2");
  const overwritten = changes(page).locator('[data-change][data-kind="overwritten"]');
  await expect(overwritten).toHaveCount(1);
  await expect(overwritten.locator("ins")).toHaveText("2");
  await expect(overwritten.locator("del")).toHaveText("5");
  await expect(changes(page).locator("[data-count]").first()).toContainText("格");
  await takeOver(page).click();
  await expect(cellField(page, "requests_newlyReceived_naturalPerson")).toHaveValue("2");
  await expectSaved(page);

  const newer = [...rows, ["3", "自然人", "2021-11-01", "2021-11-20", "予以公开"]];
  await page.getByRole("button", { name: "从登记台账计数" }).click();
  await drop(page, { name: "本局台账.xlsx", bytes: makeRegister({ name: "登记", rows: newer }) });
  await expect(page.locator("[data-refused]")).toHaveCount(0);
  await expect(page.locator('[data-since="changed"]')).toContainText("2 格变了");
  await expect(takeOver(page)).toBeEnabled();
});

test("a report can begin with its register", async ({ page }) => {
  await page.goto("/reports/new");
  await page.locator("#new-office:not(:disabled)").fill("青禾县台账局");
  await page.locator("#new-year").fill("2021");
  await page.getByRole("button", { name: "新建，先从台账计数" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("从登记台账计数");
  await drop(page, { name: "台账.xlsx", bytes: own() });
  await expect(page.locator("[data-doubt]")).toHaveCount(2);
});

test("broken rows are named and must be seen; last year's file, a sheet left out, two files", async ({ page }) => {
  const id = await blankReport(page, 2021, "青禾县水利局");
  await openStep(page, id, "register");
  const good = ["1", "2021-03-01", "自然人", "2021-03-09", "予以公开"];
  const lastYear = makeRegister({
    name: "台账",
    rows: [heads, ["1", "2020-03-01", "自然人", "2020-03-09", "予以公开"]],
  });
  await drop(page, { name: "去年.xlsx", bytes: lastYear });
  await expect(page.locator("[data-refused]")).toContainText("没有可以计入2021年的行");
  await expect(takeOver(page)).toHaveCount(0);
  await page.getByRole("button", { name: "换文件" }).click();

  const broken = [
    ["2", "2020-03-01", "自然人", "2020-03-09", "予以公开"],
    ["3", "2021-05-01", "自然人", "2021-05-09", ""],
    ["4", "2021-05-01", "自然人", "2021-05-09", "予以公开、重复申请"],
  ];
  const both = makeRegister(
    { name: "2021年", rows: [heads, good, ...broken] },
    { name: "2020年", rows: [heads, ["1", "2020-06-01", "自然人", "2020-06-09", "予以公开"]] },
  );
  const disputes = makeRegister({
    name: "复议诉讼",
    rows: [
      ["序号", "案件类型", "案件结果", "审结日期"],
      ["1", "行政复议", "结果维持", "2021-05-06"],
    ],
  });
  await drop(page, { name: "申请台账.xlsx", bytes: both }, { name: "复议诉讼台账.xlsx", bytes: disputes });
  await expect(page.locator("[data-sheet]")).toHaveCount(3);
  await expect(page.locator("[data-broken]")).toHaveCount(3);
  await expect(page.locator('[data-broken="写了两种办理结果：予以公开、重复申请"]')).toContainText("第 5 行");
  await page.locator('[data-sheet="2020年"]').getByRole("checkbox").uncheck();
  await expect(page.locator('[data-sheet="2020年"]')).toHaveAttribute("data-kind", "leftOut");
  await expect(page.getByRole("heading", { name: "有问题的行（3）" })).toBeVisible();
  await expect(takeOver(page)).toBeDisabled();
  await page.getByRole("checkbox", { name: "我已看过这 3 行" }).check();
  await takeOver(page).click();
  await expect(cellField(page, "requests_newlyReceived_naturalPerson")).toHaveValue("1");
  await page.getByRole("link", { name: /四、/ }).first().click();
  await expect(cellField(page, "disputes_reconsideration_upheld")).toHaveValue("1");
});

test("by keyboard alone", async ({ page }) => {
  const id = await blankReport(page, 2021, "开封市某局");
  await openStep(page, id, "register");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件（可多选）" }).focus();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name: "台账.xlsx", mimeType: "application/octet-stream", buffer: own() });
  await expect(page.getByRole("heading", { name: "文件和栏目" })).toBeFocused();
  await tabTo(page, "确认以上对应，重新统计");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "统计结果" })).toBeFocused();
  await tabTo(page, "填入表格");
  await page.keyboard.press("Enter");
  await expect(cellField(page, "requests_newlyReceived_naturalPerson")).toHaveValue(
    String(truth.requests_newlyReceived_naturalPerson),
  );
});

/** Presses Tab until a button with these words has the focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (text.startsWith(words)) return;
  }
  throw new Error(`“${words}” is not reached with Tab`);
}
