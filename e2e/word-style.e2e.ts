// The house style of Word set on a screen: a page shows every change at once, and the Word file follows what was saved.
import { expect, type Page, test } from "@playwright/test";
import { OwnServer } from "#testing/own-server.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { publishedJson } from "#testing/published-report.ts";
import { findViolations } from "./find-violations.ts";

// The style is for all reports of a data folder: no other test's Word file is to change.
const server = new OwnServer(Number(process.env.E2E_PORT) + 53);
test.beforeAll(() => server.start());
test.afterAll(() => server.remove());

async function stylesOfWord(page: Page): Promise<string> {
  const made = await page.request.post(`${server.address}/api/reports`, {
    data: { exchange: publishedJson("seed-2021-kaifeng") },
  });
  const { id } = (await made.json()) as { id: string };
  const file = await page.request.get(`${server.address}/api/reports/${id}/docx`);
  expect(file.status()).toBe(200);
  return (
    readPlainZip(await file.body())
      .find(({ path }) => path === "word/styles.xml")
      ?.bytes.toString("utf8") ?? ""
  );
}

test("what is set shows at once on the page beside it, is kept for the office, and is what Word files are made of", async ({
  page,
}) => {
  await page.goto(`${server.address}/word-style`);
  expect(await findViolations(page)).toEqual([]);
  const live = page.locator("[data-live] [data-part='body']");
  const look = () =>
    live.evaluate((element) => {
      const { fontFamily, fontSize, lineHeight } = getComputedStyle(element);
      return { fontFamily, fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) };
    });
  const before = await look();
  await page.getByLabel("正文字体").fill("方正仿宋_GBK");
  await page.getByLabel("正文字号").selectOption("14");
  await page.getByLabel("正文行距（磅）").fill("24");
  const after = await look();
  expect(after.fontFamily).toContain("方正仿宋_GBK");
  expect(after.fontSize / before.fontSize).toBeCloseTo(14 / 16, 2);
  expect(after.lineHeight / before.lineHeight).toBeCloseTo(24 / 28.95, 2);

  expect(await stylesOfWord(page)).not.toContain("方正仿宋_GBK");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
  const word = await stylesOfWord(page);
  expect(word).toContain('w:eastAsia="方正仿宋_GBK"');
  expect(word).toContain('<w:sz w:val="28"/>');
  expect(word).toContain('w:line="480"');
  await page.reload();
  await expect(page.getByLabel("正文字体")).toHaveValue("方正仿宋_GBK");

  await page.getByRole("button", { name: "恢复公文格式" }).click();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
  expect(await stylesOfWord(page)).not.toContain("方正仿宋_GBK");
});

test("what cannot be is said at its field and not saved; the page beside it stands", async ({ page }) => {
  await page.goto(`${server.address}/word-style`);
  await page.getByLabel("左边距（毫米）").fill("200");
  await expect(page.getByText("请填 5 至 60 之间的数（毫米）。")).toBeVisible();
  await expect(page.getByRole("button", { name: "保存" })).toBeDisabled();
  await page.getByLabel("左边距（毫米）").fill("");
  await expect(page.getByRole("button", { name: "保存" })).toBeDisabled();
  await expect(page.locator("[data-live]")).toBeVisible();
  const refused = await page.request.post(`${server.address}/api/word-style`, { data: { "body.font": "<w:b/>" } });
  expect(refused.status()).toBe(422);
  for (const width of [390, 1366]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
  expect(await findViolations(page)).toEqual([]);
});
