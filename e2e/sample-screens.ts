// The screens that `npm run screens` takes pictures of, and the published sample data that stand on them.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "@playwright/test";
import { password, type TestOffice } from "#testing/office-people.ts";
import { publishedJson } from "#testing/published-report.ts";

/** What each screen is called, and how it is come to. */
export type Screens = Readonly<Record<string, (page: Page) => Promise<unknown>>>;

const root = join(import.meta.dirname, "..");
const at = (path: string) => (where: Page) => where.goto(path);

/** Everything that somebody alone at a computer sees. */
export async function ownScreens(page: Page): Promise<Screens> {
  const { typedTotals: _, ...exchange } = publishedJson("seed-2021-kaifeng");
  const figures = { ...exchange.figures, requests_newlyReceived_naturalPerson: 580, requests_newlyReceived_total: 617 };
  const id = await make(page, { exchange: { ...exchange, figures } });
  const next = await make(page, { fromLastYear: id });
  const office = { ...(exchange.office as object), name: "示例市人民政府" };
  await make(page, { exchange: { ...exchange, office } });
  const after = await make(page, { exchange: { ...exchange, office, year: 2022 } });
  return { ...reportScreens(id, next, after), ...(await collectionScreens(page)) };
}

const steps = [
  "",
  "basics",
  "overview",
  "disclosure",
  "requests",
  "disputes",
  "problems",
  "others",
  "review",
  "preview",
];

function reportScreens(id: string, next: string, after: string): Screens {
  const register = async (where: Page) => {
    await where.goto(`/reports/${id}/register`);
    await where.getByLabel("选择登记台账").setInputFiles(sample("../registers/kaifeng-2021-own-words.xlsx"));
    await where.locator("[data-doubt]").first().waitFor();
  };
  return {
    list: async (where) => {
      await where.goto("/reports");
      await where.getByText("正在核对其余").waitFor({ state: "detached", timeout: 60_000 });
    },
    "list-errors": at("/reports?errors=1"),
    new: at("/reports/new"),
    import: at("/reports/import"),
    confirm: async (where) => {
      await where.goto("/reports/import");
      await where.getByLabel("选择要读入的文件").setInputFiles(sample("2024-hongze.pdf"));
      await where.locator("canvas[data-page]").waitFor({ timeout: 60_000 });
    },
    ...Object.fromEntries(steps.map((step) => [`report-${step || "hub"}`, at(`/reports/${id}/${step}`)])),
    "report-history": at(`/reports/${id}/history`),
    "report-register": at(`/reports/${id}/register`),
    counted: register,
    "counted-changes": async (where) => {
      await register(where);
      await where.getByRole("button", { name: "确认以上对应，重新统计" }).click();
      await where.locator("[data-change]").first().waitFor();
      await where.getByRole("heading", { name: "统计结果" }).evaluate((heading) => heading.scrollIntoView());
    },
    "last-year": async (where) => {
      await where.goto(`/reports/${next}/requests`);
      await where.getByLabel("显示上年数").check();
    },
    years: at(`/reports/${after}/years`),
    "one-by-one": async (where) => {
      await where.goto(`/reports/${id}/review`);
      await where.getByRole("button", { name: "逐条处理" }).click();
    },
    audit: at("/audit"),
    checks: at("/checks"),
    "word-style": at("/word-style"),
  };
}

/** A city's collection with three offices of five handed in. */
async function collectionScreens(page: Page): Promise<Screens> {
  const names = ["宿迁市", "淮安市", "洪泽区", "金湖县", "开封市"].map((place) => `${place}人民政府`);
  const data = { office: "示例市人民政府办公室", year: 2024, list: `单位名称\n${names.join("\n")}` };
  const { id } = (await answered(page, "/api/collections", { data })) as { id: string };
  for (const [index, name] of ["2024-suqian", "2024-huaian", "2024-hongze"].entries()) {
    const file = { ...publishedJson(name), office: { name: names[index] } };
    const query = `name=${encodeURIComponent(`${names[index]}.json`)}`;
    await answered(page, `/api/collections/${id}/files?${query}`, {
      data: Buffer.from(JSON.stringify(file)),
      headers: { "content-type": "application/octet-stream" },
    });
  }
  return {
    collections: at("/collections"),
    "collection-new": at("/collections/new"),
    collection: at(`/collections/${id}`),
    "collection-offices": at(`/collections/${id}/offices`),
    "collection-prose": at(`/collections/${id}/prose`),
    "collection-sum": at(`/collections/${id}/sum`),
    "collection-sum-asked": async (where) => {
      await where.goto(`/collections/${id}/sum`);
      await where.locator("button[data-cell]").nth(8).click();
      await where.getByText("由 2 家构成").waitFor();
    },
  };
}

/** What people of an office see who sign in: a report on its way, the administrator's pages. */
export async function officeScreens(office: TestOffice): Promise<Screens> {
  const { typedTotals: _, ...exchange } = publishedJson("seed-2020-guancheng");
  const made = await office.ask("clerk", "POST", "/api/reports", { exchange });
  const { id } = JSON.parse(made.text) as { id: string };
  const { version } = JSON.parse((await office.ask("clerk", "GET", `/api/reports/${id}/approval`)).text) as {
    version: number;
  };
  await office.ask("clerk", "POST", `/api/reports/${id}/approval`, { move: "submit", version, why: "" });
  const as = (login: string, path: string) => async (where: Page) => {
    await where.context().clearCookies();
    await where.goto("/sign-in");
    await where.getByLabel("账号").fill(login);
    await where.getByLabel("口令").fill(password);
    await where.getByRole("button", { name: "登录" }).click();
    await where.waitForURL(/\/reports$/);
    await where.goto(path);
  };
  return {
    "sign-in": at("/sign-in"),
    approval: as("reviewer", `/reports/${id}/approval`),
    account: as("clerk", "/account"),
    people: as("guanli", "/administration"),
    offices: as("guanli", "/administration/offices"),
    log: as("guanli", "/administration/log"),
  };
}

async function make(page: Page, data: object): Promise<string> {
  return ((await answered(page, "/api/reports", { data })) as { id: string }).id;
}

async function answered(page: Page, path: string, sent: Parameters<Page["request"]["post"]>[1]): Promise<unknown> {
  const answer = await page.request.post(path, sent);
  if (!answer.ok()) throw new Error(await answer.text());
  return answer.json();
}

function sample(name: string) {
  const buffer = readFileSync(join(root, "lib/testing/published", name));
  return { name: basename(name), mimeType: "application/octet-stream", buffer };
}
