// The main job, end to end: a whole report through the keyboard, two mistakes caught and repaired, Word and HTML read back.
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { requireEdition } from "#core/editions/registry.ts";
import { publishedJson } from "#testing/published-report.ts";
import { figuresIn } from "#testing/read-markup.ts";
import { figuresInWord } from "./figures-in-word.ts";
import { cellField, expectSaved, typeTables } from "./fill-in.ts";
import { findViolations } from "./find-violations.ts";

const seed = publishedJson("seed-2021-kaifeng");
const edition = requireEdition("2021");
const wrongBalance = "requests_newlyReceived_naturalPerson";
/** 508 with two digits swapped. */
const swapped = "580";
const wrongTotal = "disputes_reconsideration_total";

function printed(cell: string): string {
  return String(seed.figures[cell] ?? "");
}

function wrong(cell: string, by: number): string {
  return String(Number(seed.figures[cell]) + by);
}

async function goOn(page: Page, step: string): Promise<void> {
  await page.getByRole("link", { name: /^下一步/ }).click();
  await expect(page).toHaveURL(new RegExp(`/${step}$`));
}

async function download(page: Page, path: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.evaluate((href) => {
      const link = document.createElement("a");
      link.href = href;
      link.download = "";
      link.click();
    }, path),
  ]);
  expect(file.suggestedFilename()).toMatch(/^开封市人民政府2021年政府信息公开工作年度报告\.(?:docx|html)$/);
  return readFileSync(await file.path());
}

test("the whole Kaifeng report of 2021 by keyboard", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("/reports/new");
  await page.getByLabel("单位名称").fill("开封市人民政府");
  await page.getByLabel("年度", { exact: false }).first().fill("2021");
  await page.getByRole("button", { name: "新建并开始填写" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("基本信息");
  const id = /[0-9a-f]{16}/.exec(page.url())?.[0] ?? "";
  await page.getByRole("link", { name: "总览" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("开封市人民政府2021年政府信息公开工作年度报告");
  await expect(page.locator("tr[data-step=requests]")).toHaveAttribute("data-state", "untouched");

  await page.locator("tr[data-step=basics] a").click();
  await page.getByLabel("联系电话").fill("0371-12345678");
  await page.getByLabel("单位类别").selectOption("government");
  await goOn(page, "overview");
  await page.locator("#text-overview:is([contenteditable=true], textarea)").focus();
  await page.keyboard.insertText(seed.narrative.overview ?? "");

  await goOn(page, "disclosure");
  await typeTables(page, edition, "disclosure", printed);

  await goOn(page, "requests");
  await typeTables(page, edition, "requests", (cell) => (cell === wrongBalance ? swapped : printed(cell)));
  const broken = page.locator("[data-check=B01][data-severity=error]").filter({ hasText: "“自然人”一列" });
  await expect(broken).toContainText("相差");
  await expect(broken).toContainText("583");
  await expect(broken).toContainText("511");
  await expect(cellField(page, wrongBalance)).toHaveAttribute("aria-invalid", "true");
  await broken.locator(`[data-goto=${wrongBalance}]`).click();
  await expect(cellField(page, wrongBalance)).toBeFocused();
  await broken
    .getByRole("button", { name: new RegExp(`改为 ${printed(wrongBalance)}(?!\\d)`) })
    .first()
    .click();
  await expect(cellField(page, wrongBalance)).toHaveValue(printed(wrongBalance));
  await expect(page.locator("[data-check=B01]")).toHaveCount(0);
  await expect(cellField(page, "requests_resultsTotal_total")).toHaveValue(printed("requests_resultsTotal_total"));

  await goOn(page, "disputes");
  await page.getByLabel("按原表录入总计").check();
  await typeTables(page, edition, "disputes", (cell) => (cell === wrongTotal ? wrong(cell, 1) : printed(cell)), true);
  const row = page.locator("[data-check=D01][data-severity=error]");
  await expect(row).toContainText(wrong(wrongTotal, 1));
  await expect(row).toContainText(printed(wrongTotal));
  await row
    .getByRole("button", { name: new RegExp(`总计.*改为 ${printed(wrongTotal)}(?!\\d)`) })
    .first()
    .click();
  await expect(row).toHaveCount(0);
  await expect(cellField(page, wrongTotal)).toHaveValue(printed(wrongTotal));

  for (const section of ["problems", "others"]) {
    await goOn(page, section);
    await page.locator(`#text-${section}`).focus();
    await page.keyboard.insertText(seed.narrative[section] ?? "");
  }
  await goOn(page, "review");
  await expect(page.getByRole("link", { name: "错误 0 处" })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await expectSaved(page);

  const word = figuresInWord(await download(page, `/api/reports/${id}/docx`));
  const web = figuresIn((await download(page, `/api/reports/${id}/html`)).toString("utf8"));
  const cells = Object.keys(seed.figures);
  expect(cells).toHaveLength(200);
  for (const cell of cells) {
    expect(word[cell], `Word ${cell}`).toBe(printed(cell));
    expect(web[cell], `HTML ${cell}`).toBe(printed(cell));
  }

  await page.getByRole("link", { name: "预览", exact: true }).click();
  await expect(page).toHaveURL(/\/preview$/);
  await expect(page.getByText("开封市人民政府").first()).toBeVisible();

  await page.goto(`/reports/${id}`);
  // The published text leaves doubts in two parts (no results of assessment, nothing said of fees): they are not done.
  const doubtful = ["overview", "others"];
  for (const { id: step } of edition.sections) {
    const state = doubtful.includes(step) ? "doubtful" : "done";
    await expect(page.locator(`tr[data-step=${step}]`)).toHaveAttribute("data-state", state);
  }
});

test("Luohe 2019 through the routes: every figure comes back from Word and HTML", async ({ request }) => {
  const luohe = publishedJson("seed-2019-luohe");
  const made = await request.post("/api/reports", { data: { exchange: luohe } });
  expect(made.status()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  const word = figuresInWord(await (await request.get(`/api/reports/${id}/docx`)).body());
  const web = figuresIn(await (await request.get(`/api/reports/${id}/html`)).text());
  const kept = (await (await request.get(`/api/reports/${id}/json`)).json()) as { figures: object };
  expect(kept.figures).toEqual(luohe.figures);
  const cells = Object.keys(luohe.figures);
  expect(cells).toHaveLength(198);
  const shown = (luohe.printed ?? {}) as Record<string, string>;
  for (const cell of cells) {
    const text = shown[cell] ?? String(luohe.figures[cell] ?? "");
    expect(word[cell], `Word ${cell}`).toBe(text);
    expect(web[cell], `HTML ${cell}`).toBe(text);
  }
});

test("2022 from 2021: what was carried forward stands in 上年结转", async ({ page }) => {
  const made = await page.request.post("/api/reports", {
    data: { exchange: { ...seed, office: { name: "某结转市人民政府" } } },
  });
  expect(made.status()).toBe(201);
  await page.goto("/reports/new");
  await page
    .getByRole("listitem")
    .filter({ hasText: "某结转市人民政府 2021 年" })
    .getByRole("button", { name: "新建 2022 年年报" })
    .click();
  await page.getByRole("navigation", { name: "填报步骤" }).getByRole("link", { name: /^三、/ }).click();
  await expect(cellField(page, "requests_carriedOver_naturalPerson")).toHaveValue(
    printed("requests_carriedForward_naturalPerson"),
  );
  await expect(cellField(page, "requests_newlyReceived_naturalPerson")).toHaveValue("");
});

test("the list: an empty one says what to do, deleting asks and is undone", async ({ page }) => {
  const made = await page.request.post("/api/reports", { data: { year: 2023, office: { name: "待删除局" } } });
  const { id } = (await made.json()) as { id: string };
  await page.goto("/reports");
  await page.getByRole("button", { name: "删除待删除局2023年年报" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await expect(page.locator(`[data-report="${id}"]`)).toBeVisible();
  await page.getByRole("button", { name: "删除待删除局2023年年报" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "移入回收站" }).click();
  await expect(page.locator(`[data-report="${id}"]`)).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
  await expect(page.locator(`[data-report="${id}"]`)).toBeVisible();
});

test("a new report without an office or with a year without a form is told so, at the top and at the field", async ({
  page,
}) => {
  await page.goto("/reports/new");
  await page.getByLabel("单位名称").fill("");
  await page.locator("#new-year").fill("19");
  await page.getByRole("button", { name: "新建并开始填写" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "请先改正" });
  await expect(summary.getByRole("link", { name: "请填写单位名称" })).toBeVisible();
  await expect(page.locator("#new-office-error")).toContainText("请填写单位名称");
  await summary.getByRole("link", { name: /没有“19”年度/ }).click();
  await expect(page.locator("#new-year")).toBeFocused();
});

test("a report just created is not begun and not wrong in the list of steps; the overview says what is missing", async ({
  page,
}) => {
  const made = await page.request.post("/api/reports", { data: { year: 2021, office: { name: "总览局" } } });
  await page.goto(`/reports/${((await made.json()) as { id: string }).id}`);
  await expect(page.locator("#main")).toContainText("还有 6 个部分没有填写，还有 3 处错误要改正或说明理由");
  const rail = page.getByRole("navigation", { name: "填报步骤" });
  await expect(rail.getByText("未开始")).toHaveCount(7);
  await expect(rail).not.toContainText("处错误");
  // The server refuses a final version with errors: nothing here leads to a download of its refusal.
  await expect(page.getByRole("link", { name: /^下载/ })).toHaveCount(0);
});

test("history: a revision is restored as a new one", async ({ page }) => {
  const made = await page.request.post("/api/reports", { data: { year: 2022, office: { name: "历史局" } } });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`/reports/${id}/requests`);
  await cellField(page, wrongBalance).fill("7");
  await expectSaved(page);
  await page.goto(`/reports/${id}/history`);
  await expect(page.getByRole("row").filter({ hasText: "本年新收政府信息公开申请数量·自然人" })).toContainText("7");
  await page.getByRole("button", { name: /第 1 版/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "恢复", exact: true }).click();
  await expect(page.getByRole("heading", { name: "第 3 版" })).toBeVisible();
  await page.goto(`/reports/${id}/requests`);
  await expect(cellField(page, wrongBalance)).toHaveValue("");
});
