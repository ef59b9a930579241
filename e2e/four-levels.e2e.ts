// Four levels over two servers on PostgreSQL: villages fill in and sign, county, city and province each accept, add up, sign and hand on,
// while one server is killed; then the province's cell is gone down to a village's report.
import { expect, type Page, test } from "@playwright/test";
import { RunningPostgres } from "#testing/postgres/running-postgres.ts";
import { publishedJson } from "#testing/published-report.ts";
import { TwoServers } from "#testing/two-servers.ts";

const basePort = Number(process.env.E2E_PORT) + 61;
const year = 2025;
const province = "江北省";
const cell = "requests_newlyReceived_naturalPerson";

/** Name → the office above, and how often a village's figures are those of the sample. */
const places: readonly (readonly [name: string, above: string, times?: number])[] = [
  ["青禾市", province],
  ["南屏市", province],
  ["柳溪县", "青禾市"],
  ["石门县", "青禾市"],
  ["东滩区", "南屏市"],
  ["上庄村", "柳溪县", 1],
  ["下庄村", "柳溪县", 4],
  ["后河村", "柳溪县", 2],
  ["马坡村", "石门县", 3],
  ["桃园村", "东滩区", 5],
];
const villages = places.flatMap(([name, above, times]) => (times === undefined ? [] : [{ name, above, times }]));

/** What a village reports: a published report's figures, so many times; each equation holds as it did. */
function reportOf(name: string, times: number) {
  const sample = publishedJson("seed-2021-kaifeng");
  const figures = Object.fromEntries(
    Object.entries(sample.figures).map(([key, figure]) => {
      return [key, figure === null ? null : typeof figure === "string" ? timesAmount(figure, times) : figure * times];
    }),
  );
  const narrative = Object.fromEntries(Object.keys(sample.narrative).map((key) => [key, "本年度各项工作按要求开展。"]));
  const { typedTotals: _typed, explanations: _told, ...rest } = sample;
  return { ...rest, office: { name }, year, figures, narrative };
}

/** 万元 with up to six decimals. */
function timesAmount(text: string, times: number): string {
  return String(Math.round(Number(text) * 1_000_000 * times) / 1_000_000);
}

const moves = ["submit", "review", "clear", "approve"] as const;

async function versionOf(servers: TwoServers, who: string, report: string): Promise<number> {
  return (await servers.json<{ version: number }>(who, "GET", `/api/reports/${report}/approval`)).version;
}

async function make(servers: TwoServers, who: string, report: string, move: (typeof moves)[number]): Promise<void> {
  const version = await versionOf(servers, who, report);
  await servers.ask(who, "POST", `/api/reports/${report}/approval`, { move, version, why: "" });
}

async function sign(servers: TwoServers, who: string, report: string): Promise<void> {
  for (const move of moves) await make(servers, who, report, move);
}

interface Rows {
  readonly rows: readonly {
    readonly name: string;
    readonly state: string;
    readonly current?: { readonly digest: string };
    readonly signed?: { readonly accepted?: { readonly by: string } };
  }[];
}

/** Accepts what those right below signed, adds it up as the office's own report, which is written out and signed. */
async function acceptAddUpAndSign(servers: TwoServers, office: string): Promise<string> {
  const below = places.flatMap(([name, above]) => (above === office ? [name] : []));
  const made = await servers.json<{ id: string }>(office, "POST", "/api/collections", { office, year }, 201);
  const route = `/api/collections/${made.id}`;
  const { rows } = await servers.json<Rows>(office, "GET", route);
  expect(rows.map(({ name }) => name).sort()).toEqual([...below].sort());
  const decisions = rows.map(({ name, current }) => ({ do: "accept", office: name, digest: current?.digest ?? "" }));
  const accepted = await servers.json<Rows>(office, "POST", route, { decide: decisions });
  expect(accepted.rows.map(({ state, signed }) => [state, signed?.accepted?.by])).toEqual(
    below.map(() => ["accepted", `${office}经办人`]),
  );
  const { report } = await servers.json<{ report: string }>(office, "POST", `/api/collections/${made.id}/sum`, {}, 201);
  const { narrative } = reportOf(office, 1);
  const version = await versionOf(servers, office, report);
  const ops = Object.entries(narrative).map(([section, raw]) => ({ key: `narrative.${section}`, raw, base: "" }));
  await servers.ask(office, "PATCH", `/api/reports/${report}`, { saveId: `text-${report}`, baseVersion: version, ops });
  await sign(servers, office, report);
  return report;
}

/** Added up by hand: what the villages at or below an office report in a cell. */
function expectedAt(office: string, name: string): number {
  const isBelow = (village: string): boolean => {
    const above = places.find(([each]) => each === village)?.[1];
    return village === office || (above !== undefined && isBelow(above));
  };
  const { figures } = reportOf("", 1);
  const millionths = Math.round(Number(figures[name] ?? 0) * 1_000_000);
  const below = villages.filter((village) => isBelow(village.name));
  return below.reduce((sum, { times }) => sum + millionths * times, 0) / 1_000_000;
}

async function expectFigures(page: Page, office: string): Promise<void> {
  const shown = await page
    .locator("button[data-cell]")
    .evaluateAll((all) => all.map((each) => [each.getAttribute("data-cell") ?? "", each.textContent ?? ""] as const));
  expect(shown.length).toBeGreaterThan(150);
  const { figures } = reportOf("", 1);
  const told = shown.filter(([name]) => figures[name] !== null && figures[name] !== undefined);
  expect(told.length).toBeGreaterThan(150);
  expect(told.map(([name, text]) => [name, Number(text)])).toEqual(
    told.map(([name]) => [name, expectedAt(office, name)]),
  );
}

/** Opens an address in somebody's name, on the one server or the other in turn. */
async function open(servers: TwoServers, page: Page, who: string, path: string): Promise<number | undefined> {
  const { url, cookie } = servers.next(who);
  await page.context().addCookies([{ ...cookie, url }]);
  return (await page.goto(url + path))?.status();
}

const parts = (page: Page) => page.locator(`[data-parts=${cell}] tbody tr`);

/** Goes from a cell to the office that adds most to it, on whichever server has its turn. */
async function goDown(servers: TwoServers, page: Page, to: string): Promise<void> {
  const link = parts(page).first().getByRole("link");
  await expect(link).toHaveText(to);
  const href = (await link.getAttribute("href")) ?? "";
  expect(await open(servers, page, province, href)).toBe(200);
}

/** Everybody, and a draft of each village; answers the ids of the drafts by office. */
async function begin(servers: TwoServers): Promise<Map<string, string>> {
  await servers.start(
    province,
    places.map(([name, above]) => [name, above]),
  );
  const all = ["clerk", "reviewer", "secrecyReviewer", "approver"];
  for (const name of [province, ...places.map(([each]) => each)])
    await servers.add(name, villages.some((village) => village.name === name) ? all : [...all, "collector"]);
  const reports = new Map<string, string>();
  for (const { name, times } of villages) {
    const exchange = reportOf(name, times);
    reports.set(name, (await servers.json<{ id: string }>(name, "POST", "/api/reports", { exchange }, 201)).id);
  }
  return reports;
}

/** One server is killed while it is asked to sign: nothing is half done, and the other goes on. */
async function signWhileKilled(servers: TwoServers, name: string, report: string): Promise<void> {
  for (const move of moves.slice(0, -1)) await make(servers, name, report, move);
  const route = `/api/reports/${report}/approval`;
  const version = await versionOf(servers, name, report);
  await servers.killWhileAsking(name, "POST", route, { move: "approve", version, why: "" });
  const after = await servers.json<{ state: string; handings: readonly { label: string }[] }>(name, "GET", route);
  expect(after.state).toBe("已签发");
  expect(after.handings.filter(({ label }) => label === "签发")).toHaveLength(1);
}

/** From the province's cell to the report of the village that adds most to it. */
async function lookIn(servers: TwoServers, page: Page, report: string): Promise<void> {
  await open(servers, page, province, "/levels");
  await expect(page.getByText("已报 5/5")).toBeVisible();
  await expectFigures(page, province);
  await page.locator(`button[data-cell=${cell}]`).click();
  await expect(parts(page)).toHaveCount(2);
  await expect(page).toHaveURL(new RegExp(`year=${year}&kind=signed&cell=${cell}$`));
  await goDown(servers, page, "青禾市");
  await expectFigures(page, "青禾市");
  await goDown(servers, page, "柳溪县");
  await expect(parts(page)).toHaveCount(3);
  await expect(page.getByRole("navigation", { name: "所在层级" })).toHaveText("江北省青禾市柳溪县");
  await expectFigures(page, "柳溪县");
  await goDown(servers, page, "下庄村");
  await expect(page).toHaveURL(new RegExp(`/reports/${report}/preview\\?level=.*cell=${cell}$`));
  await expect(page.getByRole("navigation", { name: "从哪里来" })).toHaveText("江北省青禾市柳溪县下庄村");
  await expect(page.getByRole("link", { name: "返回“柳溪县”汇总" })).toBeVisible();
  const printed = page.locator(`[data-sheets] td[data-cell="${cell}"]:visible`);
  await expect(printed).toHaveText(String(expectedAt("下庄村", cell)));
}

/** No branch but one's own is there; who has no offices below has no place to look in from. */
async function expectNoOtherBranch(servers: TwoServers, page: Page, report: string): Promise<void> {
  const elsewhere = servers.ids.get("南屏市");
  expect(await open(servers, page, "青禾市", `/levels/${elsewhere}`)).toBe(404);
  const asked = `/api/levels/${elsewhere}/cells/${cell}?year=${year}&kind=signed`;
  await servers.ask("青禾市", "GET", asked, undefined, 404);
  await servers.ask("青禾市", "GET", `/api/reports/${report}`, undefined, 404);
  expect(await open(servers, page, "上庄村", "/levels")).toBe(404);
  await expect(page.getByRole("link", { name: "逐级汇总" })).toHaveCount(0);
}

test("villages, county, city and province hand on over two servers, and the province looks in down to a village", async ({
  page,
}) => {
  test.setTimeout(400_000);
  const postgres = await RunningPostgres.start();
  const servers = new TwoServers(basePort, { DATABASE_URL: await postgres.newDatabase() });
  try {
    const reports = await begin(servers);
    const of = (name: string) => reports.get(name) ?? "";
    await sign(servers, "上庄村", of("上庄村"));
    // Drafts are there, and in no sum of what is signed.
    const top = `/levels/${servers.ids.get(province)}?year=${year}`;
    await open(servers, page, province, `${top}&kind=signed`);
    await expect(page.getByText("已报 1/5")).toBeVisible();
    await expect(page.getByText("最近一次签发或收回")).toBeVisible();
    await open(servers, page, province, `${top}&kind=live`);
    await expect(page.getByText("有数 5/5")).toBeVisible();
    await expectFigures(page, province);

    await signWhileKilled(servers, "下庄村", of("下庄村"));
    for (const name of ["后河村", "马坡村"]) await sign(servers, name, of(name));
    await servers.startAgain();
    await sign(servers, "桃园村", of("桃园村"));
    for (const office of ["柳溪县", "石门县", "东滩区", "青禾市", "南屏市", province])
      reports.set(office, await acceptAddUpAndSign(servers, office));

    // What the level above accepted is not opened below.
    const opened = { move: "recall", version: await versionOf(servers, "上庄村", of("上庄村")), why: "想改" };
    await servers.ask("上庄村", "POST", `/api/reports/${of("上庄村")}/approval`, opened, 409);
    // What the province signed as its own is what the levels' sums say, and neither is counted in the other.
    type Read = { readonly report: { readonly entries: Readonly<Record<string, string>> } };
    const own = await servers.json<Read>(province, "GET", `/api/reports/${of(province)}`);
    expect(Number(own.report.entries[cell])).toBe(expectedAt(province, cell));
    await lookIn(servers, page, of("下庄村"));
    await expectNoOtherBranch(servers, page, of("桃园村"));
    for (const port of servers.ports) expect(servers.answeredBy.get(port)).toBeGreaterThan(40);
  } finally {
    await servers.remove();
    await postgres.remove();
  }
});
