// The pages behind the steps in the desk's own frame: the preview with what its files weigh, and 对照上年 to print.
import { type APIRequestContext, expect, test } from "@playwright/test";
import { publishedJson } from "#testing/published-report.ts";
import { findViolations } from "./find-violations.ts";

test.describe.configure({ timeout: 120_000 });

/** A report with a name of its own, so that no other test's is taken for its last year. */
async function make(request: APIRequestContext, name: string, office: string, more: object = {}): Promise<string> {
  const exchange = publishedJson(name);
  const of = { ...(exchange.office as object), name: office };
  const answer = await request.post("/api/reports", {
    data: { exchange: { ...exchange, office: of, ...more } },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()).id;
}

const sidewaysScroll = () => document.documentElement.scrollWidth - window.innerWidth;

test("the preview stands in the desk's frame: the same steps with the same states, the same title bar", async ({
  page,
}) => {
  const id = await make(page.request, "seed-2021-kaifeng", "视图市测试一局");
  await page.goto(`/reports/${id}/preview`);
  const rail = page.getByRole("navigation", { name: "填报步骤" });
  const bar = page.getByRole("region", { name: "这份年报" });
  await expect(page.getByRole("heading", { name: "预览与下载", level: 1 })).toBeVisible();
  await expect(rail.getByRole("link", { name: "预览与下载" })).toHaveAttribute("aria-current", "page");
  const steps = await rail.getByRole("listitem").allInnerTexts();
  expect(steps.filter((step) => /疑问|已完成|填写中|错误/.test(step)).length).toBeGreaterThan(5);
  const title = bar.getByRole("link").first();
  const words = (await title.textContent()) ?? "";
  expect(words).toContain("政府信息公开工作年度报告");
  await title.click();
  await expect(page).toHaveURL(new RegExp(`/reports/${id}$`));
  // On the desk the states are those of what was checked so far: they come to the same.
  await expect.poll(() => rail.getByRole("listitem").allInnerTexts()).toEqual(steps);
  await expect(title).toHaveText(words);
  await page.getByRole("link", { name: "预览", exact: true }).click();
  await expect(page.getByRole("heading", { name: "预览与下载", level: 1 })).toBeVisible();
  await expect(page.getByRole("main")).toHaveCount(1);
  await rail.getByRole("link", { name: /^三、/ }).click();
  await expect(page).toHaveURL(new RegExp(`/reports/${id}/requests$`));
});

test("the large downloads say how large their files are, and it is so; a report with errors says nothing", async ({
  page,
}) => {
  const id = await make(page.request, "seed-2021-kaifeng", "视图市测试二局");
  await page.goto(`/reports/${id}/preview`);
  for (const output of ["docx", "html", "pdf"]) {
    const told = page.locator(`[data-size="${output}"]`);
    await expect(told).toHaveText(/^[\d.]+ (?:KB|MB)$/, { timeout: 60_000 });
    const file = await (await page.request.get(`/api/reports/${id}/${output}`)).body();
    await expect(told).toHaveText(`${Math.ceil(file.length / 1024)} KB`);
  }
  const { figures } = publishedJson("seed-2021-kaifeng");
  const wrong = await make(page.request, "seed-2021-kaifeng", "视图市测试三局", {
    figures: { ...figures, requests_disclosed_naturalPerson: 999 },
  });
  const answer = await page.request.get(`/api/reports/${wrong}/sizes`);
  expect(await answer.json()).toEqual({});
});

test("署名, 成文日期, 附件说明 are reached from the preview, printed in every file where filled, nowhere where not", async ({
  page,
}) => {
  const id = await make(page.request, "seed-2021-kaifeng", "视图市测试四局");
  const text = async (output: string) => (await page.request.get(`/api/reports/${id}/${output}`)).text();
  await page.goto(`/reports/${id}/preview`);
  const card = page.getByRole("region", { name: "署名、成文日期、附件说明" });
  await expect(card.getByText("未填，不印")).toHaveCount(3);
  expect(await text("txt")).not.toContain("附件：");
  await card.getByRole("link", { name: "填写" }).click();
  await expect(page.getByLabel("署名")).toBeFocused();
  await page.keyboard.type("视图市测试四局办公室");
  await page.getByLabel("成文日期").fill("2022-01-05");
  await page.getByLabel("附件说明").fill("申请办理情况表");
  await expect(page.locator("[data-save='saved']")).toBeVisible();
  await page.getByRole("link", { name: "预览", exact: true }).click();
  await expect(card).toContainText("2022年1月5日");
  await expect(page.locator("[data-sheets]")).toContainText("视图市测试四局办公室");
  for (const output of ["txt", "html"]) {
    const written = await text(output);
    for (const printed of ["视图市测试四局办公室", "2022年1月5日", "申请办理情况表"])
      expect(written).toContain(printed);
  }
});

test("对照上年 sets last year's figure and the change below each figure; nil and blanks have no percentage", async ({
  page,
}) => {
  const office = "视图市测试五局";
  const { figures } = publishedJson("seed-2021-kaifeng");
  const before = { ...figures, requests_newlyReceived_naturalPerson: 254, requests_repeated_naturalPerson: null };
  await make(page.request, "seed-2021-kaifeng", office, { year: 2020, edition: "2021", figures: before });
  const id = await make(page.request, "seed-2021-kaifeng", office);
  await page.goto(`/reports/${id}/requests`);
  await page.getByRole("link", { name: "对照上年（打印）" }).click();
  await expect(page.getByRole("heading", { name: "对照上年", level: 1 })).toBeVisible();
  const cell = (name: string) => page.locator(`td[data-cell="${name}"]`);
  const line = (name: string, which: string) => cell(name).locator(`[data-line="${which}"]`);
  const received = "requests_newlyReceived_naturalPerson";
  await expect(line(received, "now")).toHaveText("508");
  await expect(line(received, "before")).toHaveText("2020年 254");
  await expect(line(received, "growth")).toHaveText("同比 +100%");
  await expect(line("requests_repeated_naturalPerson", "before")).toHaveText("2020年 空白");
  await expect(line("requests_repeated_naturalPerson", "growth")).not.toContainText("%");
  const nil = "requests_stateSecret_researchInstitute";
  await expect(line(nil, "now")).toHaveText("0");
  await expect(line(nil, "growth")).toContainText("上年为 0");
  await expect(page.locator("td[data-cell]")).toHaveCount(200);
  expect(await findViolations(page)).toEqual([]);
  for (const width of [390, 1366]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(sidewaysScroll)).toBeLessThanOrEqual(0);
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(3);
  await page.goto(`/reports/${id}/preview`);
  await expect(page.getByRole("link", { name: "对照上年" })).toBeVisible();
});

test("without a last year there is no page of it, and no way to it", async ({ page }) => {
  const id = await make(page.request, "seed-2021-kaifeng", "视图市测试六局");
  expect((await page.goto(`/reports/${id}/years`))?.status()).toBe(404);
  await page.goto(`/reports/${id}/preview`);
  await expect(page.getByRole("heading", { name: "预览与下载", level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "对照上年" })).toHaveCount(0);
});
