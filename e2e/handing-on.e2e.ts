// A county between its towns and its city: its clerk adds up what the towns signed, signs the sum and hands it on; the city looks in.
import { type Browser, expect, type Page, test } from "@playwright/test";
import { TestOffice } from "#testing/office-people.ts";
import { publishedJson } from "#testing/published-report.ts";
import { enterAt } from "./enter.ts";
import { findViolations } from "./find-violations.ts";

const office = new TestOffice(Number(process.env.E2E_PORT) + 97);
const year = new Date().getFullYear() - 1;
const cell = "requests_newlyReceived_naturalPerson";
const towns = ["上庄镇", "下庄镇"] as const;
const county = "柳溪县";
const everything = ["clerk", "reviewer", "secrecyReviewer", "approver"];

test.beforeAll(async () => {
  await office.start();
  const city = await office.topOffice();
  const id = await office.addOffice(county, city, true);
  await office.add("county", id, ...everything, "collector");
  await office.add("summing", id, "collector");
  await office.add("above", city, "collector");
  for (const [at, name] of towns.entries())
    await office.add(`town${at}`, await office.addOffice(name, id, true), ...everything);
});
test.afterAll(() => office.remove());

const enter = (browser: Browser, login: string) => enterAt(office.server.address, browser, login);

async function sign(login: string, id: string): Promise<void> {
  for (const move of ["submit", "review", "clear", "approve"]) {
    const { version } = JSON.parse((await office.ask(login, "GET", `/api/reports/${id}/approval`)).text) as {
      version: number;
    };
    const answer = await office.ask(login, "POST", `/api/reports/${id}/approval`, { move, version, why: "" });
    expect(answer.status, answer.text).toBe(200);
  }
}

const words = "本年度各项工作按要求开展。";

/** A town's report, signed; answers its id. */
async function signed(at: number): Promise<string> {
  const { typedTotals: _typed, explanations: _told, ...sample } = publishedJson("seed-2021-kaifeng");
  const narrative = Object.fromEntries(Object.keys(sample.narrative).map((key) => [key, words]));
  const exchange = { ...sample, narrative, year, office: { name: towns[at] } };
  const made = await office.ask(`town${at}`, "POST", "/api/reports", { exchange });
  expect(made.status, made.text).toBe(201);
  const { id } = JSON.parse(made.text) as { id: string };
  await sign(`town${at}`, id);
  return id;
}

/** Writes into a report, past its screens. */
async function write(login: string, id: string, changes: Readonly<Record<string, readonly [string, string]>>) {
  const { version } = JSON.parse((await office.ask(login, "GET", `/api/reports/${id}`)).text) as { version: number };
  const ops = Object.entries(changes).map(([key, [base, raw]]) => ({ key, base, raw }));
  const save = { saveId: `write-${id}-${version}`, baseVersion: version, ops };
  const answer = await office.ask(login, "PATCH", `/api/reports/${id}`, save);
  expect(answer.status, answer.text).toBe(200);
}

const rowOf = (page: Page, name: string) => page.locator(`tr[data-office="${name}"]`);

/** Who only collects begins, accepts, fixes the sum and takes in what changed; answers the one report that it is. */
async function addedUp(browser: Browser, first: string): Promise<string> {
  await office.ask("above", "POST", "/api/collections", { office: "青禾市", year, due: `${year + 2}-01-20` });
  const page = await enter(browser, "summing");
  await expect(page.getByRole("link", { name: "没有去年的年报" })).toHaveCount(0);
  await expect(page.locator(`[data-collecting=${county}]`)).toContainText("直接下级 2 家（上庄镇、下庄镇）");
  await expect(page.locator(`[data-collecting=${county}]`)).toContainText(`报给“青禾市”（${year + 2}-01-20 截止`);
  await page.getByRole("link", { name: `新建${year}年汇总` }).click();
  await expect(page.getByText(`“青禾市”要求 ${year + 2}-01-20 前报送`)).toBeVisible();
  await expect(page.getByLabel("汇总单位")).toHaveValue(county);
  await expect(page.getByText("汇总单位的直接下级 2 家（上庄镇、下庄镇）")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "新建汇总" }).click();
  const next = page.locator("[data-next]");
  await expect(next).toContainText("2 家已报，待接收");
  await page.getByRole("button", { name: "列出的 2 家已报都通过" }).click();
  await expect(next).toContainText("应报的都已通过");
  const address = page.url();
  await next.getByRole("link", { name: "去固定汇总" }).click();
  await page.getByRole("button", { name: "固定汇总并生成年报" }).click();
  await expect(page.getByRole("status")).toContainText("请有“填报”角色的人");
  await expect(page.getByRole("link", { name: "打开汇总年报" })).toHaveCount(0);

  const before = "licensing_licenses_decisions";
  const collection = address.split("/").at(-1) ?? "";
  type View = { draft: string; rows: { name: string; current?: { digest: string } }[] };
  const look = async () =>
    JSON.parse((await office.ask("summing", "GET", `/api/collections/${collection}`)).text) as View;
  const { draft, rows } = await look();
  const row = rows.find(({ name }) => name === towns[0]);
  const decision = { do: "sendBack", office: towns[0], digest: row?.current?.digest, why: "行政许可再核" };
  await office.ask("summing", "POST", `/api/collections/${collection}`, { decide: [decision] });
  const said = JSON.parse((await office.ask("town0", "GET", `/api/reports/${first}`)).text) as {
    report: { entries: Record<string, string> };
  };
  const was = said.report.entries[before] ?? "";
  await write("town0", first, { [`entries.${before}`]: [was, String(Number(was) + 1)] });
  await sign("town0", first);
  await page.goto(address);
  await rowOf(page, towns[0]).getByRole("button", { name: "通过" }).click();
  await expect(rowOf(page, towns[0])).toContainText("已通过");
  await expect(next).toContainText("请有“填报”角色的人");
  await page.getByRole("link", { name: "汇总数" }).click();
  await page.getByRole("button", { name: "计入更新" }).click();
  await expect(page.getByRole("status")).toContainText("已计入更新");
  expect((await look()).draft).toBe(draft);
  await page.close();
  return draft;
}

test("who collects is led from step to step; a sum is marked as one, altered it says where before it is passed, and who looks in is led back up", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const reports = [await signed(0), await signed(1)];
  const sum = await addedUp(browser, reports[0] ?? "");

  const town = await enter(browser, "town0");
  await town.goto("/collections");
  await expect(town.getByText("由有“汇总”角色的人来办")).toBeVisible();
  await expect(town.getByRole("link", { name: "新建汇总" })).toHaveCount(0);

  const clerk = await enter(browser, "county");
  await clerk.getByRole("link", { name: `打开${year}年汇总` }).click();
  await expect(clerk.locator("[data-next]")).toContainText(
    "已生成（草稿）：补写文字部分，核对后送审，签发后即报送“青禾市”",
  );
  await clerk.getByRole("link", { name: "打开汇总年报" }).click();
  await expect(clerk).toHaveURL(new RegExp(`/reports/${sum}`));
  await clerk.getByRole("link", { name: "去送审" }).click();
  await expect(clerk.getByRole("button", { name: "送审", exact: true })).toBeVisible();

  await clerk.goto("/reports");
  await expect(clerk.locator(`tr[data-report="${sum}"]`)).toContainText("（汇总，由 2 份相加）");
  await expect(clerk.locator(`tr[data-report="${reports[0]}"]`)).not.toContainText("汇总");

  // Somebody alters the sum before it is signed: nothing of it is an error by itself.
  const [now] = JSON.parse(`[${(await office.ask("county", "GET", `/api/reports/${sum}/json`)).text}]`) as [
    { figures: Record<string, string | number> },
  ];
  const before = String(now.figures.licensing_licenses_decisions);
  const texts = Object.fromEntries(["overview", "problems", "others"].map((key) => [`narrative.${key}`, ["", words]]));
  await write("county", sum, { ...texts, "entries.licensing_licenses_decisions": [before, "7"] } as never);
  await sign("county", sum);

  const above = await enter(browser, "above");
  await above.goto("/collections");
  await above.getByRole("link", { name: "青禾市", exact: true }).click();
  await expect(rowOf(above, county)).toContainText(/待核.*与下级之和不符 1 格/u);
  await expect(rowOf(above, county)).toContainText("（汇总，由 2 份相加）");
  await rowOf(above, county).getByRole("button", { name: "仍然通过" }).click();
  const dialog = above.getByRole("dialog");
  await expect(dialog.getByRole("heading")).toHaveText(`汇总与下级之和不符，仍然通过？（${county}）`);
  await expect(dialog.locator("tbody tr")).toHaveText([new RegExp(`行政许可.*7${before}$`, "u")]);
  await expect(dialog.getByRole("button", { name: "确定" })).toBeDisabled();
  expect(await findViolations(above)).toEqual([]);
  await above.keyboard.press("Escape");

  await rowOf(above, county).getByRole("button", { name: "仍然通过" }).click();
  await dialog.getByLabel("为什么仍然计入").fill("电话核实，县里另有一家合并办理");
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(rowOf(above, county)).toContainText(/已通过.*与下级之和不符 1 格.*（理由：电话核实/u);

  // From the row to what came, and back to the rows: nobody is led to fill in what is not theirs.
  await rowOf(above, county).getByRole("link").click();
  await expect(above).toHaveURL(/\/preview\?collection=/);
  await expect(above.getByRole("link", { name: "返回填写" })).toHaveCount(0);
  await expect(above.getByRole("navigation", { name: "填报步骤" })).toHaveCount(0);
  await expect(above.getByRole("link", { name: "逐条查看" })).toHaveCount(0);
  await above.getByRole("link", { name: "返回报送情况" }).click();
  await expect(rowOf(above, county)).toBeVisible();

  await above.goto(`/levels`);
  await above.locator(`button[data-cell=${cell}]`).click();
  await above.locator(`[data-parts=${cell}]`).getByRole("link", { name: county }).click();
  await above.locator(`[data-parts=${cell}]`).getByRole("link", { name: towns[1] }).click();
  await expect(above).toHaveURL(new RegExp(`/reports/${reports[1]}/preview\\?`));
  await expect(above.getByRole("navigation", { name: "从哪里来" })).toHaveText(`青禾市${county}${towns[1]}`);
  await expect(above.getByRole("link", { name: "返回填写" })).toHaveCount(0);
  await expect(above.locator("[data-sheets] td[data-cell] a")).toHaveCount(0);
  expect(await findViolations(above)).toEqual([]);
  await above.getByRole("link", { name: `返回“${county}”汇总` }).click();
  await expect(above.locator(`[data-parts=${cell}] tbody tr`)).toHaveCount(2);
  await expect(above.getByRole("heading", { level: 1 })).toContainText(county);
});
