// What somebody tries who wants in, or wants more than is theirs: kept as it was found, so that it stays shut.
import { expect, test } from "@playwright/test";
import { password, TestOffice } from "#testing/office-people.ts";
import { type Received, send } from "#testing/own-server.ts";

const office = new TestOffice(Number(process.env.E2E_PORT) + 71);
test.beforeAll(() => office.start());
test.afterAll(() => office.remove());

function post(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Received> {
  const text = JSON.stringify(body);
  const length = String(Buffer.byteLength(text));
  const all = { "content-type": "application/json", "content-length": length, ...headers };
  return send(office.server.port, { method: "POST", path, headers: all }, text);
}

async function newReport(login: string, name: string): Promise<string> {
  const made = await office.ask(login, "POST", "/api/reports", { year: 2025, office: { name } });
  expect(made.status, made.text).toBe(201);
  return (JSON.parse(made.text) as { id: string }).id;
}

test("a lock is of the login, however it is written and whoever says they are asking", async () => {
  const ways = ["secrecy", " SECRECY ", "Secrecy", "ｓｅｃｒｅｃｙ", "secrecy\u3000", "ꜱecrecy".normalize("NFKC")];
  const statuses: number[] = [];
  for (const [index, login] of ways.slice(0, 5).entries()) {
    const spoofed = {
      "x-forwarded-for": `10.1.1.${index}`,
      "x-real-ip": `10.1.2.${index}`,
      "x-nianbao-origin": "1.1.1.1",
    };
    statuses.push((await post("/api/sign-in", { login, password: "不是这个口令呀" }, spoofed)).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 429]);
  expect((await post("/api/sign-in", { login: "secrecy", password }, { "x-forwarded-for": "10.9.9.9" })).status).toBe(
    429,
  );
  const log = await office.ask("guanli", "GET", "/api/administration/log?what=signInFailed");
  expect(log.text).not.toMatch(/10\.1\.|1\.1\.1\.1/);
});

test("a session that was planted before signing in opens nothing, and is not the one after it", async () => {
  const planted = `nianbao_session_${office.server.port}=${"A".repeat(43)}`;
  const answer = await post("/api/sign-in", { login: "clerk", password }, { cookie: planted });
  expect(answer.headers["set-cookie"]?.[0]).not.toContain("A".repeat(43));
  const asked = await send(office.server.port, { path: "/api/reports", headers: { cookie: planted } });
  expect(asked.status).toBe(401);
});

test("a role that is taken away is gone with the next request of an open session", async () => {
  const id = await newReport("other", "青禾市教育局");
  const page = await office.ask("guanli", "GET", "/administration");
  const who = /"id\\?":\\?"([0-9a-f]{16})\\?",\\?"login\\?":\\?"other\\?"/.exec(page.text)?.[1] ?? "";
  expect(who).not.toBe("");
  const top = /<option value="([0-9a-f]{12})"/.exec(page.text)?.[1] ?? "";
  expect((await office.ask("other", "GET", `/api/reports/${id}`)).status).toBe(200);
  const grants = [{ role: "administrator", office: top }];
  const changed = await office.ask("guanli", "POST", `/api/administration/people/${who}`, {
    name: "人other",
    grants,
    disabled: false,
  });
  expect(changed.status, changed.text).toBe(200);
  expect((await office.ask("other", "GET", `/api/reports/${id}`)).status).toBe(403);
});

test("another office's answers about registers are not reached by naming a report after it", async () => {
  const id = await newReport("clerk", "青禾市财政局");
  const rename = {
    saveId: "attack-0001",
    baseVersion: 1,
    ops: [{ key: "office.name", raw: "青禾市教育局", base: "青禾市财政局" }],
  };
  expect((await office.ask("clerk", "PATCH", `/api/reports/${id}`, rename)).status).toBe(200);
  const file = "a,b";
  const asked = {
    files: [{ name: "a.csv", size: file.length }],
    words: {},
    columns: {},
    leftOut: [],
    keep: false,
  };
  const body = `${JSON.stringify(asked)}\n${file}`;
  const cookie = await office.signIn("clerk");
  const headers = {
    cookie,
    "content-type": "application/octet-stream",
    "content-length": String(Buffer.byteLength(body)),
  };
  const counted = await send(
    office.server.port,
    { method: "POST", path: `/api/reports/${id}/register`, headers },
    body,
  );
  expect([counted.status, counted.text]).toEqual([422, expect.stringContaining("不是你填报的单位")]);
});

test("after signing out neither the way back nor the cache shows what was there", async ({ page }) => {
  const id = await newReport("clerk", "青禾市财政局");
  await page.goto(`${office.server.address}/sign-in`);
  await page.getByLabel("账号").fill("clerk");
  await page.getByLabel("口令").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/reports$/);
  const shown = await page.goto(`${office.server.address}/reports/${id}/approval`);
  expect(shown?.headers()["cache-control"]).toContain("no-store");
  await expect(page.getByRole("heading", { name: "打印稿" })).toBeVisible();
  const headers = { "content-type": "application/json" };
  await page.evaluate((sent) => fetch("/api/sign-out", { method: "POST", headers: sent, body: "{}" }), headers);
  await page.goto(`${office.server.address}/checks`);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in\?/);
  await expect(page.getByText("打印稿")).toHaveCount(0);
});

test("an unknown login takes as long as a wrong password", async () => {
  const time = async (login: string) => {
    const began = performance.now();
    await post("/api/sign-in", { login, password: "不是这个口令呀" });
    return performance.now() - began;
  };
  const [known, unknown]: number[][] = [[], []];
  for (let round = 0; round < 4; round++) {
    known?.push(await time("collector"));
    unknown?.push(await time(`nobody-${round}`));
  }
  const least = (times: readonly number[] = []) => Math.min(...times);
  expect(least(unknown)).toBeGreaterThan(least(known) / 2);
  expect(least(known)).toBeGreaterThan(least(unknown) / 2);
});

test("a body that is too long, nested too deep or full of names for a prototype is refused and harms nothing", async () => {
  const cookie = await office.signIn("clerk");
  const headers = { cookie, "content-type": "application/json" };
  const { port } = office.server;
  const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
  const polluted = '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"year":2025}';
  for (const body of [deep, polluted, `["${"x".repeat(3_000_000)}"]`, "[".repeat(500_000)]) {
    const length = { "content-length": String(Buffer.byteLength(body)) };
    const answer = await send(
      port,
      { method: "POST", path: "/api/reports", headers: { ...headers, ...length } },
      body,
    ).catch(() => undefined);
    if (answer) expect([400, 413, 422]).toContain(answer.status);
    expect((await office.ask("clerk", "GET", "/api/reports")).status).toBe(200);
  }
});
