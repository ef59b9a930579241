// A county's sum over what came signed and by mail, with an office that is exempt: what each level and each office is told, before and
// after something below an accepted sum changed.
import { type Browser, expect, test } from "@playwright/test";
import { TestOffice } from "#testing/office-people.ts";
import { publishedJson } from "#testing/published-report.ts";
import { enterAt } from "./enter.ts";

const office = new TestOffice(Number(process.env.E2E_PORT) + 113);
test.beforeAll(() => office.start());
test.afterAll(() => office.remove());

const year = 2025;
const all = ["clerk", "reviewer", "secrecyReviewer", "approver"];
const moves = ["submit", "review", "clear", "approve"] as const;

function reportOf(name: string) {
  const sample = publishedJson("seed-2021-kaifeng");
  const narrative = Object.fromEntries(Object.keys(sample.narrative).map((key) => [key, "本年度各项工作按要求开展。"]));
  const { typedTotals: _typed, explanations: _told, ...rest } = sample;
  return { ...rest, office: { name }, year, narrative };
}

async function asked<T>(login: string, method: string, path: string, body?: object): Promise<T> {
  const answer = await office.ask(login, method, path, body);
  expect(answer.status, `${path} ${answer.text.slice(0, 300)}`).toBeLessThan(300);
  return JSON.parse(answer.text) as T;
}

async function sign(login: string, id: string): Promise<void> {
  for (const move of moves) {
    const { version } = await asked<{ version: number }>(login, "GET", `/api/reports/${id}/approval`);
    await asked(login, "POST", `/api/reports/${id}/approval`, { move, version, why: "" });
  }
}

async function draft(login: string, name: string): Promise<string> {
  return (await asked<{ id: string }>(login, "POST", "/api/reports", { exchange: reportOf(name) })).id;
}

interface Rows {
  readonly rows: readonly { readonly name: string; readonly current?: { readonly digest: string } }[];
}

async function accept(login: string, collection: string, ...names: readonly string[]): Promise<void> {
  const { rows } = await asked<Rows>(login, "GET", `/api/collections/${collection}`);
  const decide = rows.flatMap(({ name, current }) =>
    names.includes(name) ? [{ do: "accept", office: name, digest: current?.digest, why: "核对过" }] : [],
  );
  expect(decide).toHaveLength(names.length);
  await asked(login, "POST", `/api/collections/${collection}`, { decide });
}

const enter = (browser: Browser, login: string) => enterAt(office.server.address, browser, login);

test("mail, exemptions and what changes below an accepted sum are told on every level", async ({ browser }) => {
  test.setTimeout(240_000);
  const city = await office.topOffice();
  const county = await office.addOffice("柳溪县", city, true);
  const towns = { dong: "东乡镇", xi: "西乡镇", bei: "北乡镇" } as const;
  for (const [login, name] of Object.entries(towns))
    await office.add(login, await office.addOffice(name, county, true), ...all);
  await office.add("xian", county, ...all, "collector");

  const { id } = await asked<{ id: string }>("xian", "POST", "/api/collections", { office: "柳溪县", year });
  const exempt = { do: "exempt", name: towns.bei, why: "新设" };
  await asked("xian", "POST", `/api/collections/${id}`, { offices: exempt });
  await sign("dong", await draft("dong", towns.dong));
  const xian = await enter(browser, "xian");
  await xian.goto(`/collections/${id}`);
  const file = Buffer.from(JSON.stringify(reportOf(towns.xi)));
  const input = xian.getByLabel("选择报送的文件", { exact: true });
  await input.setInputFiles({ name: `${towns.xi}.json`, mimeType: "application/json", buffer: file });
  await expect(xian.locator(`tr[data-office="${towns.xi}"]`)).toContainText("已报", { timeout: 60_000 });
  await accept("xian", id, towns.dong, towns.xi);

  const xi = await enter(browser, "xi");
  const waiting = await draft("xi", towns.xi);
  await xi.goto(`/reports/${waiting}/approval`);
  await expect(xi.locator("[data-hand-in]")).toContainText("上级已按邮寄的文件接收");
  await expect(xi.locator("[data-hand-in]")).toContainText(/“柳溪县”已按邮寄的文件接收（人xian，.*退回那份文件/u);
  const bei = await enter(browser, "bei");
  const late = await draft("bei", towns.bei);
  await bei.goto(`/reports/${late}/approval`);
  await expect(bei.locator("[data-hand-in]")).toContainText("免报（新设）");

  const { report } = await asked<{ report: string }>("xian", "POST", `/api/collections/${id}/sum`, {});
  const { version } = await asked<{ version: number }>("xian", "GET", `/api/reports/${report}/approval`);
  const ops = Object.entries(reportOf("").narrative).map(([key, raw]) => ({ key: `narrative.${key}`, raw, base: "" }));
  await asked("xian", "PATCH", `/api/reports/${report}`, { saveId: `text-${report}`, baseVersion: version, ops });
  await sign("xian", report);
  const above = await asked<{ id: string }>("collector", "POST", "/api/collections", { office: "青禾市", year });
  await accept("collector", above.id, "柳溪县");

  const collector = await enter(browser, "collector");
  const row = collector.locator('tr[data-office="柳溪县"]');
  await collector.goto(`/collections/${above.id}`);
  await expect(row).toContainText("已通过");
  const levels = await enter(browser, "approver");
  await levels.goto(`/levels/${county}?year=${year}`);
  await expect(levels.getByText("已报 2/2")).toBeVisible();
  await expect(levels.getByText("其中 1 家是上级按邮寄的文件接收的，已按文件里的数计入：西乡镇。")).toBeVisible();
  await expect(levels.getByText("签发的汇总与这里相差")).toHaveCount(0);
  const cell = levels.locator("button[data-cell=requests_newlyReceived_naturalPerson]");
  await cell.click();
  const parts = levels.locator("[data-parts] tbody tr");
  await expect(parts.filter({ hasText: towns.xi })).toContainText("按邮寄的文件计入");
  await expect(parts.filter({ hasText: towns.bei })).toContainText("免报（新设）");

  await sign("bei", late);
  await collector.reload();
  await expect(row).toContainText(/待核.*接收后下级有变动：1 家（北乡镇）与计入时不同，与现在相差 \d+ 格/u);
  await expect(row.getByRole("button", { name: "仍然通过" })).toHaveCount(0);
  await expect(row.getByRole("button", { name: "退回" })).toBeVisible();
  await levels.goto(`/levels/${county}?year=${year}`);
  await expect(levels.getByText(/“柳溪县”签发的汇总与这里相差 \d+ 格/u)).toBeVisible();
  await expect(levels.getByText("已报 3/3")).toBeVisible();
  await levels.goto(`/levels/${city}?year=${year}&cell=requests_newlyReceived_naturalPerson`);
  await expect(levels.getByText(/“柳溪县”签发的汇总与这里相差 \d+ 格/u)).toBeVisible();
  await expect(parts.filter({ hasText: "柳溪县" })).toContainText("待核：它签发的汇总在这一格是");
});
