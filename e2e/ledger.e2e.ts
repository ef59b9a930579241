// The ledger in the browser: explain a warning, override an error, change a value, confirm again.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { cellOf, expectText, makeReport, openStep, textField } from "./desk.ts";
import { expectSaved } from "./fill-in.ts";

const card = (page: Page, check: string): Locator => page.locator(`article[data-check="${check}"]`);
const ledger = (finding: Locator): Locator => finding.locator("[data-ledger]");

async function answer(finding: Locator, words: string): Promise<void> {
  await finding.getByRole("button", { name: /写一句说明|写明理由并保留/ }).click();
  await expect(finding.locator("textarea")).toBeFocused();
  await finding.locator("textarea").fill(words);
  await finding.getByRole("button", { name: "保存说明" }).click();
}

/** Figures that sum, but for documents in force that cannot be. */
const odd = { normativeActs_normativeDocuments_inForce: 3, normativeActs_normativeDocuments_repealed: 0 };

test("an answer to a warning lapses when a value changes and is confirmed with one click", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", { figures: odd });
  await openStep(page, id, "review");
  await expect(ledger(card(page, "A04"))).toHaveAttribute("data-ledger", "open");
  await answer(card(page, "A04"), "机构改革划转，已与司法局核对。");
  await expect(ledger(card(page, "A04"))).toHaveAttribute("data-ledger", "explained");
  await expect(card(page, "A04")).toContainText("✓ 已说明：机构改革划转");

  await card(page, "A04").locator('[data-goto="normativeActs_normativeDocuments_inForce"]').click();
  await cellOf(page, "normativeActs_normativeDocuments_inForce").fill("2");
  await page.waitForLoadState("networkidle");
  await openStep(page, id, "review");
  await expect(ledger(card(page, "A04"))).toHaveAttribute("data-ledger", "toConfirm");
  await card(page, "A04").getByRole("button", { name: "仍然有效，重新确认" }).click();
  await expect(ledger(card(page, "A04"))).toHaveAttribute("data-ledger", "explained");

  await card(page, "A04").getByRole("button", { name: "写入报告最后一部分" }).click();
  await openStep(page, id, "others");
  await expectText(textField(page, "others"), /机构改革划转，已与司法局核对。$/);

  await page.goto(`/reports/${id}/history`);
  const answers = page.getByRole("row").filter({ hasText: "A04 的说明" });
  await expect(answers.last()).toContainText("机构改革划转，已与司法局核对。");
  await expect(page.getByText('{"check"')).toHaveCount(0);
});

test("an error stands until it is overridden with a reason, and is kept across a reload", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", { figures: { requests_repeated_naturalPerson: 3 } });
  await openStep(page, id, "review");
  const first = card(page, "B03").first();
  await answer(first, "按原始台账填报，差异另行更正。");
  await expect(ledger(first)).toHaveAttribute("data-ledger", "overridden");
  await expectSaved(page);
  await page.reload();
  await expect(ledger(card(page, "B03").first())).toHaveAttribute("data-ledger", "overridden");
  const errors = await page.locator('article[data-severity="error"]').count();
  const steps = page.getByRole("navigation", { name: "填报步骤" });
  if (errors > 1) await expect(steps.getByText(`${errors - 1} 处错误`).last()).toBeVisible();
  await expect(steps.getByText(`${errors} 处错误`)).toHaveCount(0);
  await expect(page.locator("[data-checked]")).toContainText(/发现 \d+ 个错误.*已核对 \d+ 项检查/);
});

test("the overview offers the final version only when no error stands; an error kept with a reason does not", async ({
  page,
}) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng", { figures: { requests_repeated_naturalPerson: 3 } });
  const finish = page.getByRole("region", { name: "核对与发布" });
  await page.goto(`/reports/${id}`);
  await expect(finish).toContainText(/还有 \d+ 处错误要改正或说明理由/);
  await expect(finish.getByRole("link", { name: "预览全文" })).toBeVisible();
  await expect(finish.getByRole("link", { name: "下载 Word" })).toHaveCount(0);

  await openStep(page, id, "review");
  await expect(page.locator('[data-ledger="open"]').first()).toBeVisible();
  const errors = page.locator('section[aria-labelledby="group-error"] article');
  for (let index = 0; index < (await errors.count()); index++) {
    await answer(errors.nth(index), "按原始台账填报，差异另行更正。");
    await expect(ledger(errors.nth(index))).toHaveAttribute("data-ledger", "overridden");
  }
  await expectSaved(page);
  await page.goto(`/reports/${id}`);
  await expect(finish).toContainText("没有待改正的错误");
  await expect(finish.getByRole("link", { name: "下载 Word" })).toBeVisible();
});
