// How the screens are laid out: widths, heads, notices, phones, large type; measured in the browser.
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { publishedJson } from "#testing/published-report.ts";
import { cellField, expectSaved } from "./fill-in.ts";

test.describe.configure({ timeout: 120_000 });

async function make(request: APIRequestContext, office: string, more: object = {}): Promise<string> {
  const exchange = publishedJson("seed-2021-kaifeng");
  const answer = await request.post("/api/reports", {
    data: { exchange: { ...exchange, office: { name: office }, ...more } },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()).id;
}

const sidewaysScroll = () => document.documentElement.scrollWidth - window.innerWidth;
const widest = (page: Page) =>
  page
    .locator("table[data-columns] th[scope=row]")
    .evaluateAll((heads) => Math.max(...heads.map((head) => head.getBoundingClientRect().width)));

test("on wide screens labels take 420 px at most, and a table of few columns no more than it needs", async ({
  page,
}) => {
  const id = await make(page.request, "样貌市测试一局");
  for (const width of [1366, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    for (const step of ["disclosure", "requests"]) {
      await page.goto(`/reports/${id}/${step}`);
      await page.locator("table[data-columns] input").first().waitFor();
      expect(await widest(page)).toBeLessThanOrEqual(420);
    }
  }
});

test("on a phone a table begins within the first half of what is seen, and the page never moves sideways", async ({
  page,
}) => {
  const id = await make(page.request, "样貌市测试二局");
  await page.setViewportSize({ width: 390, height: 844 });
  for (const step of ["disclosure", "requests", "disputes"]) {
    await page.goto(`/reports/${id}/${step}`);
    const table = page.locator("table[data-columns]");
    await table.waitFor();
    const top = await table.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeLessThanOrEqual(450);
    if (step === "disclosure") expect(await widest(page)).toBeGreaterThan(110);
    expect(await page.evaluate(sidewaysScroll)).toBeLessThanOrEqual(0);
  }
});

/** Characters of the last line of each head that is broken. */
const lastLines = (page: Page) =>
  page.locator("th[scope=col], th[scope=colgroup]").evaluateAll((heads) =>
    heads.flatMap((head) => {
      const range = document.createRange();
      range.selectNodeContents(head);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const bottom = Math.max(...boxes.map(({ top }) => Math.round(top)));
      const last = boxes.filter(({ top }) => Math.abs(top - bottom) < 4);
      const broken = boxes.some(({ top }) => Math.abs(top - bottom) >= 4);
      const size = Number.parseFloat(getComputedStyle(head).fontSize);
      return broken ? [last.reduce((sum, { width }) => sum + width, 0) / size] : [];
    }),
  );

test("no head of a column leaves a line with one character", async ({ page }) => {
  const office = "样貌市测试三局";
  await make(page.request, office, { year: 2020, edition: "2021" });
  const id = await make(page.request, office);
  for (const path of ["years", "requests", "disputes"]) {
    for (const width of [390, 1366]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/reports/${id}/${path}`);
      await page.locator("th[scope=col]").first().waitFor();
      for (const characters of await lastLines(page)) expect(characters).toBeGreaterThan(1.5);
    }
  }
});

test("Σ stands once at the head of a sum, never in its cells", async ({ page }) => {
  const id = await make(page.request, "样貌市测试四局");
  await page.goto(`/reports/${id}/requests`);
  await cellField(page, "requests_newlyReceived_total").waitFor();
  const sums = page.locator("th [data-sum]");
  expect(await sums.count()).toBeGreaterThan(0);
  expect(await sums.count()).toBeLessThanOrEqual(3);
  const total = cellField(page, "requests_newlyReceived_total");
  expect(await total.evaluate((input) => getComputedStyle(input).backgroundImage)).toBe("none");
});

test("a notice covers neither the row that the keyboard is in nor the end of the page", async ({ page }) => {
  const id = await make(page.request, "样貌市测试五局");
  await page.setViewportSize({ width: 1366, height: 600 });
  await page.goto(`/reports/${id}/requests`);
  const field = cellField(page, "requests_carriedForward_naturalPerson");
  await field.click();
  await field.evaluate((input) => window.scrollBy(0, input.getBoundingClientRect().bottom - window.innerHeight + 4));
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await expectSaved(page);
  await field.focus();
  await page.keyboard.press("Control+z");
  const notice = page.getByRole("status").filter({ hasText: "已撤销" });
  await expect(notice).toBeVisible();
  const over = await notice.boundingBox();
  const row = await page.evaluate(() => {
    const { top, bottom, left, right } = (
      document.activeElement?.closest("tr") ?? document.body
    ).getBoundingClientRect();
    return { top, bottom, left, right };
  });
  expect(row.bottom).toBeLessThanOrEqual(over?.y ?? 0);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const next = await page.getByRole("navigation", { name: "上一步、下一步" }).boundingBox();
  const again = await notice.boundingBox();
  expect((next?.y ?? 0) + (next?.height ?? 0)).toBeLessThanOrEqual(again?.y ?? 0);
});

test("history stands in the report's own frame, with the same words", async ({ page }) => {
  const id = await make(page.request, "样貌市测试六局");
  await page.goto(`/reports/${id}/history`);
  await expect(page.getByRole("heading", { name: "修改历史", level: 1 })).toBeVisible();
  const bar = page.getByRole("region", { name: "这份年报" });
  await expect(bar.getByRole("link", { name: /样貌市测试六局/ })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "填报步骤" }).getByRole("link", { name: /^核对/ })).toBeVisible();
  await expect(page.getByRole("main")).toHaveCount(1);
  await bar.getByRole("link", { name: "返回填写" }).click();
  await expect(page).toHaveURL(new RegExp(`/reports/${id}$`));
});

test("large type and twice the size move no page sideways", async ({ page }) => {
  const id = await make(page.request, "样貌市测试七局");
  const paths = ["/reports", "/reports/new", "/checks", "/collections", "/word-style", "/audit", `/reports/${id}`];
  const steps = ["disclosure", "requests", "review", "preview", "history", "overview"].map(
    (step) => `/reports/${id}/${step}`,
  );
  const { origin } = new URL((await page.goto("/reports"))?.url() ?? "");
  await page.context().addCookies([{ name: "largeType", value: "1", url: origin }]);
  for (const path of [...paths, ...steps]) {
    await page.goto(path);
    for (const width of [390, 683, 1366]) {
      await page.setViewportSize({ width, height: 768 });

      const moved = await page.evaluate(sidewaysScroll);
      expect(`${path} at ${width}: ${Math.max(0, moved)}`).toBe(`${path} at ${width}: 0`);
    }
  }
});

test("a page of a PDF is as wide as its pane until it is enlarged", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto("/reports/import");
  await page.getByLabel("选择要读入的文件").setInputFiles("lib/testing/published/2024-hongze.pdf");
  const pane = page.getByRole("region", { name: "页面图" });
  await pane.locator("canvas[data-page]").waitFor({ timeout: 60_000 });
  const overflow = () => pane.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "放大" }).click();
  expect(await overflow()).toBeGreaterThan(0);
});
