// Handing in online over two levels: an office's signature is its return; the level above accepts it or gives it back, and both see it.
import { type Browser, expect, type Page, test } from "@playwright/test";
import { TestOffice } from "#testing/office-people.ts";
import { publishedJson } from "#testing/published-report.ts";
import { enterAt } from "./enter.ts";

const office = new TestOffice(Number(process.env.E2E_PORT) + 57);
test.beforeAll(() => office.start());
test.afterAll(() => office.remove());

const bureau = "青禾市财政局";
const school = "青禾市教育局";

const enter = (browser: Browser, login: string) => enterAt(office.server.address, browser, login);

/** `2026-01-20`, so many days from today by this machine's clock. */
function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

async function move(login: string, id: string, which: string, why = ""): Promise<number> {
  const shown = await office.ask(login, "GET", `/api/reports/${id}/approval`);
  const { version } = JSON.parse(shown.text) as { version: number };
  const answer = await office.ask(login, "POST", `/api/reports/${id}/approval`, { move: which, version, why });
  return answer.status;
}

async function sign(id: string): Promise<void> {
  for (const [login, which] of [
    ["clerk", "submit"],
    ["reviewer", "review"],
    ["secrecy", "clear"],
    ["approver", "approve"],
  ] as const)
    expect(await move(login, id, which)).toBe(200);
}

async function draft(): Promise<string> {
  const { typedTotals: _, ...exchange } = publishedJson("seed-2020-guancheng");
  const made = await office.ask("clerk", "POST", "/api/reports", { exchange });
  expect(made.status, made.text).toBe(201);
  return (JSON.parse(made.text) as { id: string }).id;
}

/** The level above gives the report back, past its screens. */
async function giveBack(collection: string, id: string): Promise<number> {
  const shown = await office.ask("collector", "GET", `/api/collections/${collection}`);
  const { rows } = JSON.parse(shown.text) as { rows: { name: string; current?: { id: string; digest: string } }[] };
  const row = rows.find(({ current }) => current?.id === `report:${id}`);
  const decision = { do: "sendBack", office: row?.name, digest: row?.current?.digest, why: "再看看" };
  return (await office.ask("collector", "POST", `/api/collections/${collection}`, { decide: [decision] })).status;
}

const rowOf = (page: Page, name: string) => page.locator(`tr[data-office="${name}"]`);

test("a signature is the return above; accepted it stays closed; given back it is open below with the reason", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const collector = await enter(browser, "collector");
  await collector.goto("/collections/new");
  await collector.getByLabel("汇总单位").fill("青禾市");
  await collector.getByLabel("年度").fill("2020");
  await collector.getByRole("button", { name: "新建汇总" }).click();
  await expect(rowOf(collector, school)).toContainText("未报");
  const collection = collector.url();

  const id = await draft();
  await collector.reload();
  await expect(rowOf(collector, bureau)).toContainText("未签发（草稿）");
  await expect(rowOf(collector, bureau).getByRole("link")).toHaveCount(0);
  // Who reviews neither fills in nor deletes.
  const reviewer = await enter(browser, "reviewer");
  const listed = reviewer.locator(`tr[data-report="${id}"]`);
  await expect(listed.getByRole("link", { name: "查看" })).toBeVisible();
  await expect(listed.getByRole("button", { name: /删除/ })).toHaveCount(0);
  await sign(id);
  await collector.reload();
  await expect(rowOf(collector, bureau)).toContainText("已签发，待接收");

  const clerk = await enter(browser, "clerk");
  await clerk.goto(`/reports/${id}/approval`);
  await expect(clerk.locator("[data-hand-in=ready]")).toContainText("待“青禾市”接收");

  await collector.getByLabel(`选中${bureau}`).check();
  await collector.getByRole("button", { name: "通过其中已报的 1 家" }).click();
  await expect(rowOf(collector, bureau)).toContainText(/已通过.*人collector .* 接收/u);
  const approver = await enter(browser, "approver");
  await approver.goto(`/reports/${id}/approval`);
  await expect(approver.locator("[data-hand-in=accepted]")).toContainText("“青禾市”已接收（人collector");
  await expect(approver.getByRole("button", { name: "登记发布" })).toBeVisible();
  await expect(approver.getByRole("button", { name: "撤回签发" })).toHaveCount(0);
  expect(await move("approver", id, "recall", "有误")).toBe(409);

  await rowOf(collector, bureau).getByRole("button", { name: "退回" }).click();
  const dialog = collector.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "退回" })).toBeDisabled();
  await dialog.getByLabel("退回的原因").fill("第三部分总计与分项不符");
  await dialog.getByRole("button", { name: "退回" }).click();
  await expect(rowOf(collector, bureau)).toContainText(/已退回.*第三部分总计与分项不符/u);

  await clerk.goto("/reports");
  await expect(clerk.locator("[data-reminder=own]")).toContainText("第三部分总计与分项不符");
  await clerk.locator("[data-reminder=own]").getByRole("link").click();
  await expect(clerk).toHaveURL(new RegExp(`/reports/${id}$`));
  await expect(clerk.locator("[data-hand-in=returned]")).toContainText("“青禾市”退回了这份年报（人collector");
  await clerk.goto(`/reports/${id}/approval`);
  await expect(clerk.getByRole("region", { name: "办理过程" }).locator("li").last()).toContainText("上级退回");

  await sign(id);
  await collector.goto(collection);
  await expect(rowOf(collector, bureau)).toContainText("已签发，待接收");
  await rowOf(collector, bureau).getByRole("button", { name: "通过" }).focus();
  await collector.keyboard.press("Enter");
  await expect(rowOf(collector, bureau)).toContainText("已通过");
  // The button is gone, and the keyboard goes on in the same row.
  await expect(rowOf(collector, bureau).getByRole("button", { name: "退回" })).toBeFocused();
});

test("what was opened below while the level above looked at it is not accepted unseen, and it says why", async ({
  browser,
}) => {
  const again = await office.ask("collector", "POST", "/api/collections", { office: "青禾市", year: 2020 });
  expect(again.status).toBe(409);
  expect(again.text).toContain("2020年已经有一次汇总");
  const made = JSON.parse((await office.ask("collector", "GET", "/api/collections")).text) as {
    collections: { id: string; year: number }[];
  };
  const { id: collection = "" } = made.collections.find(({ year }) => year === 2020) ?? {};
  const mine = await office.ask("clerk", "GET", "/api/reports");
  const [{ id = "" } = {}] = (JSON.parse(mine.text) as { reports: { id: string }[] }).reports;
  expect(await giveBack(collection, id)).toBe(200);
  await sign(id);
  const collector = await enter(browser, "collector");
  await collector.goto(`/collections/${collection}`);
  await expect(rowOf(collector, bureau)).toContainText("已签发，待接收");
  expect(await move("approver", id, "recall", "有误")).toBe(200);
  await rowOf(collector, bureau).getByRole("button", { name: "通过" }).click();
  await expect(collector.getByRole("status")).toContainText("请刷新页面");
  await collector.reload();
  await expect(rowOf(collector, bureau)).toContainText("未签发（退回修改）");
  expect((await office.ask("other", "GET", `/api/collections/${collection}`)).status).toBe(404);
});

test("who owes is reminded by their own last day, and the level above of who lacks", async ({ browser }) => {
  const year = new Date().getFullYear() - 1;
  const wanted = { office: "青禾市", year, due: dayFromNow(5) };
  const made = await office.ask("collector", "POST", "/api/collections", wanted);
  const { id } = JSON.parse(made.text) as { id: string };
  const other = await enter(browser, "other");
  await expect(other.locator("[data-reminder=own]")).toContainText("还有 5 天");
  const collector = await enter(browser, "collector");
  await collector.goto(`/collections/${id}`);
  await collector.getByLabel(`选中${school}`).check();
  await collector.getByRole("button", { name: "延期", exact: true }).first().click();
  const dialog = collector.getByRole("dialog");
  await dialog.getByLabel("延期的原因").fill("机构合并");
  await dialog.getByLabel("延期至").fill(dayFromNow(30));
  await dialog.getByRole("button", { name: "延期" }).click();
  await expect(rowOf(collector, school)).toContainText(`延期至 ${dayFromNow(30)}（机构合并）`);
  await office.ask("collector", "POST", `/api/collections/${id}`, { due: dayFromNow(-3) });
  await collector.goto("/collections");
  await expect(collector.locator("[data-reminder=level]")).toContainText("2 家未报，其中 1 家已过期");
  await other.reload();
  await expect(other.locator("h1")).toBeVisible();
  await expect(other.locator("[data-reminder=own]")).toHaveCount(0);
  const clerk = await enter(browser, "clerk");
  await expect(clerk.locator("[data-reminder=own]").filter({ hasText: String(year) })).toContainText("已过 3 天");
});
