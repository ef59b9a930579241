// Locked, scanned, damaged and strange files dropped on a collection: each listed with why and what to do, none counted.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { outputs } from "#server/reports/outputs.ts";
import { oddOffices, oddReturns, oddYear, soundReturn } from "#testing/odd-returns.ts";
import { publishedReport } from "#testing/published-report.ts";
import { findViolations } from "./find-violations.ts";

const cell = "requests_newlyReceived_naturalPerson";
const truth = publishedReport("2023-suqian").report.entries[cell];

let folder: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-e2e-odd-"));
  for (const { file, bytes } of oddReturns()) writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, "教育局.json"), soundReturn("青禾市教育局"));
  writeFileSync(join(folder, "教育局（再报）.json"), soundReturn("青禾市教育局"));
  writeFileSync(join(folder, "超限.docx"), new Uint8Array(20.5 * 1024 * 1024));
  // On the form of 2018, as if nobody had sent the office the new one.
  const old = publishedReport("seed-2018-xuchang");
  const report = { ...old.report, office: { name: "青禾市司法局" }, year: oddYear };
  const outdated = await outputs.docx.write({ report, edition: old.edition, findings: [] });
  writeFileSync(join(folder, "青禾市司法局.docx"), outdated);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("each strange file is told of or asked about; a letter, the text and the list are free of violations", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto("/collections/new");
  expect(await findViolations(page)).toEqual([]);
  await page.getByLabel("汇总单位").fill("青禾市人民政府政务公开办公室");
  await page.getByLabel("年度").fill(String(oddYear));
  await page.getByLabel("应报单位名单").fill(oddOffices.join("\n"));
  await page.getByRole("button", { name: "新建汇总" }).click();
  await page.getByLabel("选择报送的文件夹").setInputFiles(folder);
  await expect(page.getByRole("status")).toContainText("送入完成", { timeout: 60_000 });
  await expect(page.getByLabel("读取进度")).toHaveCount(0, { timeout: 120_000 });

  const listed = page.locator('section[aria-labelledby="unmatched"] li, section[aria-labelledby="asked"] li');
  for (const { file, why } of [...oddReturns(), { file: "教育局（再报）.json", why: /同一个文件/u }]) {
    const [stem = ""] = file.split(/(?=\.[a-z]+$)/u);
    await expect(listed.filter({ hasText: stem }).filter({ hasText: why }).first(), file).toBeVisible();
  }
  await page.reload();
  const tooLarge = listed.filter({ hasText: "超限.docx" });
  await expect(tooLarge).toContainText("20.5 MB，超过 20 MB 上限");
  await tooLarge.getByRole("button", { name: "移出列表" }).click();
  await expect(tooLarge).toHaveCount(0);
  const states = page.getByRole("group", { name: "按状态筛选" });
  await expect(states.getByRole("button", { name: /已报/ })).toHaveText("已报 1");
  await expect(states.getByRole("button", { name: /未报/ })).toHaveText("未报 2");
  const outdated = page.locator('tr[data-office="青禾市司法局"]');
  await expect(outdated).toHaveAttribute("data-state", "errors");
  await expect(outdated).toContainText("用的是2018年及以前格式，请退回改用规定格式");
  await outdated.getByRole("button", { name: "看意见" }).click();
  const letter = page.getByRole("dialog", { name: "修改意见（青禾市司法局）" });
  await expect(letter).toContainText("2023 年的报告应使用2021年格式");
  expect(await findViolations(page)).toEqual([]);
  await letter.getByRole("button", { name: "关闭" }).click();
  await expect(letter).toHaveCount(0);
  expect(await findViolations(page)).toEqual([]);

  const home = page.url();
  await page.getByRole("link", { name: "汇总数" }).click();
  await page.locator(`button[data-cell="${cell}"]`).click();
  await expect(page.locator(`[data-contributions="${cell}"]`)).toContainText(`合计 ${truth}`);
  await page.getByRole("link", { name: "青禾市教育局" }).first().click();
  await expect(page).toHaveURL(/\/returns\/\d+/);
  await expect(page.getByLabel("单位", { exact: true })).toHaveValue("青禾市教育局");
  await expect(page.getByLabel("年度", { exact: true })).toHaveValue(String(oddYear));
  expect(await findViolations(page)).toEqual([]);
  await page.goto(`${home}/prose`);
  await expect(page.getByRole("region", { name: "各单位文字" }).locator("article")).toHaveCount(2);
  expect(await findViolations(page)).toEqual([]);
  await page.goto(`${home}/offices`);
  await expect(page.getByText("共 4 家")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.goto("/collections");
  await expect(page.getByText("青禾市人民政府政务公开办公室").first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});
