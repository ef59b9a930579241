// A city's report from its offices' reports: 40 returns in mixed formats dropped as a folder, asked, decided, summed, printed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { cellId } from "#components/desk/cell-id.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { outputs } from "#server/reports/outputs.ts";
import { publishedReport } from "#testing/published-report.ts";
import { findViolations } from "./find-violations.ts";

const edition = requireEdition("2021");
const year = 2024;
const kinds = ["docx", "xlsx", "html", "json", "txt"] as const;
const samples = ["2024-suqian", "2024-huaian", "2025-fixture-city", "seed-2021-kaifeng"].map(
  (name) => publishedReport(name).report,
);
const amount = cellsOf(edition).find((cell) => cell.amount)?.name ?? "";
const open = "requests_newlyReceived_naturalPerson";

let folder: string;
/** What each summed office's file says, kept apart from the product's own adding up. */
const truth: Record<string, Report["entries"]> = {};
const places = ["青禾市", "白水县", "云溪县", "石桥区"];
const kindsOfOffice =
  "教育局 民政局 水利局 林业局 财政局 司法局 审计局 统计局 交通运输局 卫生健康委员会 市场监督管理局".split(" ");
const names = places.flatMap((place) => kindsOfOffice.map((kind) => `${place}${kind}`));

/** A sound sample under another name and with an amount of its own, so that no two offices say the same. */
function returnOf(name: string, index: number): Report {
  const sample = samples[index % samples.length] as Report;
  const { title: _, details: __, explanations: ___, reading: ____, printed: _____, notes: ______, ...rest } = sample;
  return {
    ...rest,
    year,
    office: { name },
    entries: { ...rest.entries, [amount]: `${index}.${String(index).padStart(4, "0")}` },
  };
}

async function put(path: string, report: Report, kind: (typeof kinds)[number]): Promise<void> {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await outputs[kind].write({ report, edition: requireEdition(report.edition), findings: [] }));
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-e2e-returns-"));
  for (const [index, name] of names.entries()) {
    if (index >= 40) continue;
    const kind = kinds[index % kinds.length] as (typeof kinds)[number];
    const report = returnOf(name, index);
    if (index < 3) {
      // Broken: one applicant more than the results account for.
      const more = { ...report, entries: { ...report.entries, [open]: String(Number(report.entries[open] ?? 0) + 1) } };
      await put(`第${index % 4}组/${name}.${kind}`, more, kind);
      continue;
    }
    truth[name] = report.entries;
    await put(`第${index % 4}组/${name}.${kind}`, report, kind);
    if (index === 5) await put(`再次/${name}（补）.docx`, report, "docx");
  }
  await put(`第1组/${names[40]}.json`, { ...returnOf(names[40] as string, 40), year: year - 2 }, "json");
  writeFileSync(join(folder, "通知.txt"), "请各单位于月底前报送。");
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function made(page: Page): Promise<void> {
  await page.goto("/collections");
  await page.getByRole("link", { name: "新建汇总" }).click();
  await page.getByLabel("汇总单位").fill("青禾市人民政府办公室");
  await page.getByLabel("年度").fill(String(year));
  await page.getByLabel("应报单位名单").fill(`单位名称\t类别\n${names.map((name) => `${name}\t部门`).join("\n")}`);
  await page.getByRole("button", { name: "新建汇总" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("青禾市人民政府办公室2024年汇总");
}

test("from dropping the folder to the summed report, every figure equal to an independent sum", async ({ page }) => {
  test.setTimeout(300_000);
  await made(page);
  await page.getByLabel("选择报送的文件夹").setInputFiles(folder);
  await expect(page.getByRole("status")).toContainText("送入完成", { timeout: 120_000 });
  await expect(page.getByLabel("读取进度")).toHaveCount(0, { timeout: 180_000 });

  const chips = page.getByRole("group", { name: "按状态筛选" });
  await expect(chips.getByRole("button", { name: /未报/ })).toHaveText("未报 4");
  await expect(chips.getByRole("button", { name: /有错误/ })).toHaveText("有错误 3");
  await expect(chips.getByRole("button", { name: /已报/ })).toHaveText("已报 37");
  await expect(page.getByRole("region", { name: /没有计入的文件/ })).toContainText("是2022年的年报");
  expect(await findViolations(page)).toEqual([]);

  await chips.getByRole("button", { name: /有错误/ }).click();
  await expect(page.locator("tr[data-office]")).toHaveCount(3);
  await page.getByLabel("查找单位").fill(names[1] as string);
  await expect(page.locator("tr[data-office]")).toHaveCount(1);
  await page.getByLabel("查找单位").fill("");
  await chips.getByRole("button", { name: /有错误/ }).click();
  await page.getByRole("button", { name: "列出的 37 家已报都通过" }).click();
  await expect(chips.getByRole("button", { name: /已通过/ })).toHaveText("已通过 37");

  await page.getByRole("link", { name: "汇总数" }).click();
  await expect(page.getByText("应报 44 家，计入 37 份")).toBeVisible();
  await page.locator(`button[data-cell="${open}"]`).click();
  const panel = page.locator(`[data-contributions="${open}"]`);
  await expect(panel.locator("tbody tr")).toHaveCount(37);
  await expect(panel).toContainText(`合计 ${sumOf(open)}`);
  const [first] = await panel.locator("tbody tr").all();
  const largest = Number(await first?.locator("td").first().textContent());
  await first?.getByRole("checkbox").check();
  await expect(panel).toContainText(`去掉选中的 1 家后为 ${sumOf(open) - largest}`);
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "固定汇总并生成年报" }).click();
  const asked = page.getByRole("dialog");
  await expect(asked).toContainText("还有 1 件事没有处理，仍然固定？");
  await expect(asked).toContainText("还有 7 家没有计入：有错误 3 家");
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(asked).toHaveCount(0);
  await page.getByRole("button", { name: "固定汇总并生成年报" }).click();
  await asked.getByRole("link", { name: "先去处理" }).click();
  await expect(page.getByRole("group", { name: "按状态筛选" })).toBeVisible();
  await page.getByRole("link", { name: "汇总数" }).click();
  await page.getByRole("button", { name: "固定汇总并生成年报" }).click();
  await asked.getByRole("button", { name: "仍然固定" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f]{16}/);
  const id = page.url().split("/").at(-1);
  const json = await (await page.request.get(`/api/reports/${id}/json`)).json();
  for (const cell of cellsOf(edition)) {
    if (cell.total) continue;
    expect([cell.name, String(json.figures[cell.name])]).toEqual([cell.name, printed(cell.name)]);
  }
  expect(json.addends).toHaveLength(37);
  expect(json.coverage).toEqual({ due: 44, reported: 37 });
  const parts = page.locator(`[data-contributions="${open}"]`);
  await page.goto(`/reports/${id}/preview`);
  await page.getByLabel("点数字").selectOption("看由谁构成");
  await page.locator(`[data-sheets] [data-cell="${open}"] a`).first().click();
  await expect(parts.locator("tbody tr")).toHaveCount(37);
  expect(await findViolations(page)).toEqual([]);

  await page.goto(`/reports/${id}/requests`);
  await page.locator(`#${cellId(open)}`).fill("1");
  await page.keyboard.press("Enter");
  await page.locator('article[data-check="G01"]').getByRole("link", { name: "由谁构成" }).first().click();
  await expect(parts.locator("tbody tr")).toHaveCount(37);
  await parts.getByRole("link", { name: names[10] as string }).click();
  await expect(page).toHaveURL(/\/collections\/[0-9a-f]{16}\/returns\/\d+/);
  await expect(page.getByText(`${names[10]}2024年`).first()).toBeVisible();
});

test("offices are typed in, renamed, merged and split by year; what has no name is said", async ({ page }) => {
  await made(page);
  await page.getByRole("link", { name: "单位名单" }).click();
  await expect(page.getByText("共 44 家")).toBeVisible();
  await page.getByRole("button", { name: "添加一家" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText("请填写单位名称")).toBeVisible();
  await dialog.getByLabel("单位名称").fill("青禾市大数据局");
  await dialog.getByLabel("曾用名、简称").fill("市大数据中心");
  await dialog.getByLabel("类别").selectOption("部门");
  await dialog.getByLabel("上级单位").fill("青禾市人民政府");
  await dialog.getByLabel("设立年度").fill("2023");
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("共 45 家")).toBeVisible();
  await page.getByLabel("查找单位").fill("大数据");
  const row = page.locator('tr[data-listed="青禾市大数据局"]');
  await expect(row).toContainText("2023年设立");
  await row.getByRole("button", { name: "修改青禾市大数据局" }).click();
  await dialog.getByLabel("单位名称").fill("青禾市数据局");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(page.locator('tr[data-listed="青禾市数据局"]')).toContainText("青禾市大数据局");
  await page.getByLabel("查找单位").fill("青禾市");
  await page.getByRole("checkbox", { name: names[0] as string }).check();
  await page.getByRole("checkbox", { name: names[1] as string }).check();
  await page.getByLabel("合并后的名称").fill("青禾市教民局");
  await page.getByRole("button", { name: "合并为一家" }).click();
  await expect(page.getByText("共 44 家")).toBeVisible();
  await expect(page.locator('tr[data-listed="青禾市教民局"]')).toContainText(names[1] as string);
  expect(await findViolations(page)).toEqual([]);
});

/** Added up here in ten-thousandths, from what the files were made of. */
function sumOf(cell: string): number {
  return (
    Object.values(truth).reduce((total, entries) => total + Math.round(Number(entries[cell] ?? 0) * 1_000_000), 0) /
    1_000_000
  );
}

function printed(cell: string): string {
  const given = Object.values(truth).filter((entries) => (entries[cell] ?? "") !== "");
  return given.length === 0 ? "null" : String(sumOf(cell));
}
