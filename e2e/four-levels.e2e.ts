// Four levels over two servers on PostgreSQL: villages fill in and sign, county, city and province each accept, add up, sign and hand on,
// while one server is killed; then the province's cell is gone down to a village's report.
import { expect, type Page, test } from "@playwright/test";
import { password, TestOffice } from "#testing/office-people.ts";
import { type Received, runServer, send } from "#testing/own-server.ts";
import { RunningPostgres } from "#testing/postgres/running-postgres.ts";
import { publishedJson } from "#testing/published-report.ts";

const basePort = Number(process.env.E2E_PORT) + 61;
const year = 2025;
const cell = "requests_newlyReceived_naturalPerson";
const given = "第一次用的长口令";

/** Name → the office above, and how often a village's figures are those of the sample. */
const places: readonly (readonly [name: string, above: string, times?: number])[] = [
  ["青禾市", "江北省"],
  ["南屏市", "江北省"],
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

/** Two servers over one database: whoever asks is answered by the one and by the other in turn, while both are there. */
class TwoServers {
  readonly office: TestOffice;
  readonly ids = new Map<string, string>();
  readonly answeredBy = new Map<number, number>();
  readonly #environment: Readonly<Record<string, string>>;
  readonly #tokens = new Map<string, string>();
  #other: ReturnType<typeof runServer> | undefined;
  #turn = 0;
  #ports: readonly number[] = [basePort, basePort + 1];

  constructor(environment: Readonly<Record<string, string>>) {
    this.#environment = environment;
    this.office = new TestOffice(basePort, environment);
  }

  async start(): Promise<void> {
    expect(await this.office.admin("--login", "guanli", "--name", "管理员", "--office", "江北省")).toBe(0);
    await this.office.server.start();
    const own = { PORT: String(basePort + 1), HOST: "127.0.0.1", NIANBAO_DATA: this.office.server.folder };
    this.#other = runServer({ ...own, ...this.#environment });
    await expect.poll(this.#other.output, { timeout: 60_000 }).toContain("已启动");
    await this.office.signIn("guanli");
    await this.signIn("guanli");
    this.ids.set("江北省", await this.office.topOffice());
    const top = { id: this.ids.get("江北省"), name: "江北省", aliases: [], oneForAll: true };
    await this.ask("guanli", "POST", "/api/administration/offices", top);
    for (const [name, above] of places) {
      const wanted = { name, aliases: [], above: this.ids.get(above), oneForAll: true };
      const made = await this.ask("guanli", "POST", "/api/administration/offices", wanted);
      this.ids.set(name, (JSON.parse(made.text) as { id: string }).id);
    }
  }

  /** Somebody with roles for one office, called like it. */
  async add(office: string, roles: readonly string[]): Promise<void> {
    const login = `p${this.ids.get(office)}`;
    const grants = roles.map((role) => ({ role, office: this.ids.get(office) }));
    const wanted = { login, name: `${office}经办人`, password: given, grants };
    await this.ask("guanli", "POST", "/api/administration/people", wanted, 201);
    await this.signIn(office, login, given);
    await this.ask(office, "POST", "/api/account/password", { current: given, password });
  }

  async signIn(who: string, login = who, word = password): Promise<void> {
    const answer = await this.#send(undefined, "POST", "/api/sign-in", { login, password: word });
    expect(answer.status, answer.text).toBe(200);
    this.#tokens.set(who, answer.headers["set-cookie"]?.[0]?.split(";")[0]?.split("=")[1] ?? "");
  }

  /** A request in somebody's name, answered as expected. */
  async ask(who: string, method: string, path: string, body?: object, status = 200): Promise<Received> {
    const answer = await this.#send(this.#tokens.get(who), method, path, body);
    expect(answer.status, `${who} ${method} ${path}: ${answer.text.slice(0, 500)}`).toBe(status);
    return answer;
  }

  json<T>(who: string, method: string, path: string, body?: object, status = 200): Promise<T> {
    return this.ask(who, method, path, body, status).then(({ text }) => JSON.parse(text) as T);
  }

  /** Asks the first server, kills it before it can answer, and asks the other one again. */
  async killWhileAsking(who: string, method: string, path: string, body: object): Promise<void> {
    const cut = this.#send(this.#tokens.get(who), method, path, body, basePort).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 15));
    await this.office.server.stop("SIGKILL");
    await cut;
    this.#ports = [basePort + 1];
    await this.ask(who, method, path, body);
  }

  async startAgain(): Promise<void> {
    await this.office.server.start();
    this.#ports = [basePort, basePort + 1];
  }

  /** Opens an address in somebody's name, on the one server or the other in turn. */
  async open(page: Page, who: string, path: string): Promise<number | undefined> {
    const value = this.#tokens.get(who) ?? "";
    const port = this.#next();
    const url = `http://127.0.0.1:${port}`;
    await page.context().addCookies([{ name: `nianbao_session_${port}`, value, url }]);
    return (await page.goto(url + path))?.status();
  }

  async remove(): Promise<void> {
    this.#other?.child.kill("SIGTERM");
    await this.#other?.ended;
    await this.office.remove();
  }

  #next(): number {
    this.#turn += 1;
    const port = this.#ports[this.#turn % this.#ports.length] ?? basePort;
    this.answeredBy.set(port, (this.answeredBy.get(port) ?? 0) + 1);
    return port;
  }

  #send(token: string | undefined, method: string, path: string, body?: object, port = this.#next()) {
    const text = body === undefined ? "" : JSON.stringify(body);
    const headers = {
      host: `127.0.0.1:${port}`,
      ...(token ? { cookie: `nianbao_session_${port}=${token}` } : {}),
      ...(text === "" ? {} : { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) }),
    };
    return send(port, { method, path, headers }, text);
  }
}

const moves = ["submit", "review", "clear", "approve"] as const;

async function versionOf(servers: TwoServers, who: string, report: string): Promise<number> {
  return (await servers.json<{ version: number }>(who, "GET", `/api/reports/${report}/approval`)).version;
}

async function sign(servers: TwoServers, who: string, report: string): Promise<void> {
  for (const move of moves) {
    const version = await versionOf(servers, who, report);
    await servers.ask(who, "POST", `/api/reports/${report}/approval`, { move, version, why: "" });
  }
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

const parts = (page: Page) => page.locator(`[data-parts=${cell}] tbody tr`);

/** Goes from a cell to the office that adds most to it, on whichever server has its turn. */
async function goDown(servers: TwoServers, page: Page, to: string): Promise<void> {
  const link = parts(page).first().getByRole("link");
  await expect(link).toHaveText(to);
  const href = (await link.getAttribute("href")) ?? "";
  expect(await servers.open(page, "江北省", href)).toBe(200);
}

test("villages, county, city and province hand on over two servers, and the province looks in down to a village", async ({
  page,
}) => {
  test.setTimeout(400_000);
  const postgres = await RunningPostgres.start();
  const servers = new TwoServers({ DATABASE_URL: await postgres.newDatabase() });
  try {
    await servers.start();
    const all = ["clerk", "reviewer", "secrecyReviewer", "approver"];
    for (const name of ["江北省", ...places.map(([each]) => each)])
      await servers.add(name, villages.some((village) => village.name === name) ? all : [...all, "collector"]);

    const reports = new Map<string, string>();
    for (const { name, times } of villages) {
      const exchange = reportOf(name, times);
      const { id } = await servers.json<{ id: string }>(name, "POST", "/api/reports", { exchange }, 201);
      reports.set(name, id);
    }
    const [first, second, ...others] = villages;
    if (!first || !second) throw new Error("no villages");
    await sign(servers, first.name, reports.get(first.name) ?? "");
    // Drafts are there, and in no sum of what is signed.
    await servers.open(page, "江北省", `/levels/${servers.ids.get("江北省")}?year=${year}&kind=signed`);
    await expect(page.getByText("已报 1/5")).toBeVisible();
    await servers.open(page, "江北省", `/levels/${servers.ids.get("江北省")}?year=${year}&kind=live`);
    await expect(page.getByText("已报 5/5")).toBeVisible();
    await expectFigures(page, "江北省");

    // One server is killed while it is asked to sign: nothing is half done, and the other goes on.
    const killed = reports.get(second.name) ?? "";
    for (const move of ["submit", "review", "clear"]) {
      const version = await versionOf(servers, second.name, killed);
      await servers.ask(second.name, "POST", `/api/reports/${killed}/approval`, { move, version, why: "" });
    }
    const version = await versionOf(servers, second.name, killed);
    await servers.killWhileAsking(second.name, "POST", `/api/reports/${killed}/approval`, {
      move: "approve",
      version,
      why: "",
    });
    const after = await servers.json<{ state: string; handings: readonly { label: string }[] }>(
      second.name,
      "GET",
      `/api/reports/${killed}/approval`,
    );
    expect(after.state).toBe("已签发");
    expect(after.handings.filter(({ label }) => label === "签发")).toHaveLength(1);
    for (const { name } of others.slice(0, 2)) await sign(servers, name, reports.get(name) ?? "");
    await servers.startAgain();
    for (const { name } of others.slice(2)) await sign(servers, name, reports.get(name) ?? "");

    for (const office of ["柳溪县", "石门县", "东滩区", "青禾市", "南屏市", "江北省"])
      reports.set(office, await acceptAddUpAndSign(servers, office));

    // What the level above accepted is not opened below.
    const closed = reports.get(first.name) ?? "";
    const opened = { move: "recall", version: await versionOf(servers, first.name, closed), why: "想改" };
    await servers.ask(first.name, "POST", `/api/reports/${closed}/approval`, opened, 409);

    // What each level signed as its own is what the levels' sums say, and neither is counted in the other.
    const top = await servers.json<{ report: { entries: Record<string, string> } }>(
      "江北省",
      "GET",
      `/api/reports/${reports.get("江北省")}`,
    );
    expect(Number(top.report.entries[cell])).toBe(expectedAt("江北省", cell));
    await servers.open(page, "江北省", "/levels");
    await expect(page.getByText("已报 5/5")).toBeVisible();
    await expectFigures(page, "江北省");

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
    await expect(page).toHaveURL(new RegExp(`/reports/${reports.get("下庄村")}/preview$`));
    await expect(page.locator(`[data-sheets] td[data-cell="${cell}"]:visible`)).toHaveText(
      String(expectedAt("下庄村", cell)),
    );

    // No branch but one's own.
    const elsewhere = servers.ids.get("南屏市");
    expect(await servers.open(page, "青禾市", `/levels/${elsewhere}`)).toBe(404);
    await servers.ask(
      "青禾市",
      "GET",
      `/api/levels/${elsewhere}/cells/${cell}?year=${year}&kind=signed`,
      undefined,
      404,
    );
    await servers.ask("青禾市", "GET", `/api/reports/${reports.get("桃园村")}`, undefined, 404);
    expect(await servers.open(page, "上庄村", "/levels")).toBe(404);
    await expect(page.getByRole("link", { name: "逐级汇总" })).toHaveCount(0);
    for (const port of [basePort, basePort + 1]) expect(servers.answeredBy.get(port)).toBeGreaterThan(40);
  } finally {
    await servers.remove();
    await postgres.remove();
  }
});
