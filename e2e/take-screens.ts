// `npm run screens FOLDER`: pictures of the screens at four widths, from published sample data, on a server of their own.
// Build first: `npm run build`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { OwnServer } from "#testing/own-server.ts";
import { publishedJson } from "#testing/published-report.ts";
import { findBrowser } from "#writers/find-browser.ts";

const widths = [390, 1093, 1366, 1920];
/** Pictures are cut there: what a page is like is seen on its beginning. */
const tallest = 1_100;
const root = join(import.meta.dirname, "..");
const folder = process.argv[2] ?? "";
if (folder === "") throw new Error("which folder? npm run screens FOLDER");
const server = new OwnServer(20_000 + (process.pid % 20_000));

const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
try {
  mkdirSync(folder, { recursive: true });
  await server.start();
  const page = await browser.newPage({ baseURL: server.address, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  for (const [name, open] of Object.entries(await screens(page))) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await open(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 768 });
      await page.waitForTimeout(400);
      await picture(page, `${name}-${width}`, width);
    }
    process.stdout.write(`${name}\n`);
  }
} finally {
  await browser.close();
  await server.remove();
}

/** What each screen is called, and how it is come to. */
async function screens(page: Page): Promise<Readonly<Record<string, (page: Page) => Promise<unknown>>>> {
  const { typedTotals: _, ...exchange } = publishedJson("seed-2021-kaifeng");
  const figures = { ...exchange.figures, requests_newlyReceived_naturalPerson: 580, requests_newlyReceived_total: 617 };
  const id = await make(page, { exchange: { ...exchange, figures } });
  const next = await make(page, { fromLastYear: id });
  const after = await make(page, { exchange: { ...exchange, year: 2022 } });
  const collection = await collected(page);
  const at = (path: string) => (where: Page) => where.goto(path);
  const steps = [
    "",
    "basics",
    "disclosure",
    "requests",
    "disputes",
    "problems",
    "review",
    "preview",
    "history",
    "register",
  ];
  return {
    list: at("/reports"),
    "list-errors": at("/reports?errors=1"),
    new: at("/reports/new"),
    import: at("/reports/import"),
    confirm: async (where) => {
      await where.goto("/reports/import");
      await where.getByLabel("选择要读入的文件").setInputFiles(sample("2024-hongze.pdf"));
      await where.getByRole("region", { name: "原文" }).waitFor({ timeout: 60_000 });
      // The picture of the page is drawn after that.
      await where.waitForTimeout(2_000);
    },
    ...Object.fromEntries(steps.map((step) => [`report-${step || "hub"}`, at(`/reports/${id}/${step}`)])),
    "last-year": async (where) => {
      await where.goto(`/reports/${next}/requests`);
      await where.getByLabel("显示上年数").check();
    },
    "one-by-one": async (where) => {
      await where.goto(`/reports/${id}/review`);
      await where.getByRole("button", { name: "逐条处理" }).click();
    },
    audit: at("/audit"),
    checks: at("/checks"),
    years: at(`/reports/${after}/years`),
    counted: async (where) => {
      await where.goto(`/reports/${id}/register`);
      await where.getByLabel("选择登记台账").setInputFiles(sample("../registers/kaifeng-2021-own-words.xlsx"));
      await where.locator("[data-doubt]").first().waitFor();
    },
    "word-style": at("/word-style"),
    collections: at("/collections"),
    "collection-new": at("/collections/new"),
    collection: at(`/collections/${collection}`),
    "collection-sum": at(`/collections/${collection}/sum`),
  };
}

async function make(page: Page, data: object): Promise<string> {
  const answer = await page.request.post("/api/reports", { data });
  if (!answer.ok()) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}

/** A city's collection with three offices of five handed in. */
async function collected(page: Page): Promise<string> {
  const names = ["宿迁市", "淮安市", "洪泽区", "金湖县", "开封市"].map((place) => `${place}人民政府`);
  const data = { office: "示例市人民政府办公室", year: 2024, list: `单位名称\n${names.join("\n")}` };
  const answer = await page.request.post("/api/collections", { data });
  if (!answer.ok()) throw new Error(await answer.text());
  const { id } = (await answer.json()) as { id: string };
  for (const [index, name] of ["2024-suqian", "2024-huaian", "2024-hongze"].entries()) {
    const file = { ...publishedJson(name), office: { name: names[index] } };
    const query = `name=${encodeURIComponent(`${names[index]}.json`)}`;
    const sent = await page.request.post(`/api/collections/${id}/files?${query}`, {
      data: Buffer.from(JSON.stringify(file)),
      headers: { "content-type": "application/octet-stream" },
    });
    if (!sent.ok()) throw new Error(await sent.text());
  }
  return id;
}

function sample(name: string) {
  const buffer = readFileSync(join(root, "lib/testing/published", name));
  return { name: basename(name), mimeType: "application/octet-stream", buffer };
}

/** The page from its top, small in bytes. */
async function picture(page: Page, name: string, width: number): Promise<void> {
  const height = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight));
  await page.setViewportSize({ width, height: Math.max(768, height) });
  writeFileSync(join(folder, `${name}.jpg`), await page.screenshot({ type: "jpeg", quality: 40 }));
}
