// An office at work: five people take a report from draft to publication and correct it, on both databases, over two servers.
import { type Browser, expect, type Page, test } from "@playwright/test";
import { password, TestOffice } from "#testing/office-people.ts";
import { runServer, send } from "#testing/own-server.ts";
import { RunningPostgres } from "#testing/postgres/running-postgres.ts";
import { publishedJson } from "#testing/published-report.ts";
import { expectSaved } from "./fill-in.ts";

const basePort = Number(process.env.E2E_PORT) + 41;

interface View {
  readonly state: string;
  readonly version: number;
  readonly handings: readonly {
    readonly id: number;
    readonly label: string;
    readonly receipt: string;
    readonly word: boolean;
  }[];
}

async function enter(browser: Browser, office: TestOffice, login: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: office.server.address });
  const page = await context.newPage();
  await page.goto("/reports");
  await expect(page).toHaveURL(/\/sign-in\?/);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("口令").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/reports$/);
  return page;
}

async function act(page: Page, id: string, move: string, words = ""): Promise<void> {
  await page.goto(`/reports/${id}/approval`);
  if (words) await page.getByLabel("意见或原因").fill(words);
  await page.getByRole("button", { name: move, exact: true }).click();
}

const state = (page: Page) => page.locator("[data-state]");

async function writeOn(page: Page, id: string, words: string): Promise<void> {
  await page.goto(`/reports/${id}/problems`);
  const text = page.locator("#text-problems");
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await text.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(words);
  await expectSaved(page);
  await page.waitForTimeout(1_500);
  await expectSaved(page);
}

async function wholeReview(browser: Browser, office: TestOffice, second: number): Promise<void> {
  const { typedTotals: _, ...exchange } = publishedJson("seed-2020-guancheng");
  const made = await office.ask("clerk", "POST", "/api/reports", { exchange });
  expect(made.status, made.text).toBe(201);
  const { id } = JSON.parse(made.text) as { id: string };
  const [clerk, reviewer, secrecy, approver, other] = await Promise.all(
    ["clerk", "reviewer", "secrecy", "approver", "other"].map((login) => enter(browser, office, login)),
  );
  if (!clerk || !reviewer || !secrecy || !approver || !other) throw new Error("not everybody came in");
  expect((await other.goto(`/reports/${id}/approval`))?.status()).toBe(404);

  await act(clerk, id, "送审");
  await expect(state(clerk)).toHaveText("已送审");
  await clerk.goto(`/reports/${id}/problems`);
  await expect(clerk).toHaveURL(new RegExp(`/reports/${id}/approval$`));
  await expect(clerk.getByText("退回或更正前不能修改")).toBeVisible();
  const save = { saveId: "while-away-1", baseVersion: 1, ops: [{ key: "narrative.problems", raw: "改", base: "" }] };
  expect((await office.ask("clerk", "PATCH", `/api/reports/${id}`, save)).status).toBe(423);
  expect((await office.ask("reviewer", "PATCH", `/api/reports/${id}`, save)).status).toBe(403);

  await reviewer.goto(`/reports/${id}/approval`);
  await reviewer.getByLabel("关于哪一部分").selectOption("narrative.problems");
  await reviewer.getByRole("textbox", { name: "意见（必填）" }).fill("请补充下一步打算。");
  await reviewer.getByRole("button", { name: "提出意见" }).click();
  await expect(reviewer.locator("[data-remark='1']")).toContainText("请补充下一步打算。");
  const printed = reviewer.frameLocator("iframe[title=打印稿]");
  await expect(printed.locator("h2", { hasText: "五、" })).toContainText("〔意见1〕");
  await printed.locator("td[data-cell='requests_newlyReceived_naturalPerson']").click();
  await expect(reviewer.getByLabel("关于哪一格")).toHaveValue(/自然人/);
  await reviewer.getByRole("textbox", { name: "意见（必填）" }).fill("请核对台账。");
  await reviewer.getByRole("button", { name: "提出意见" }).click();
  await expect(reviewer.locator("[data-remark='2']")).toContainText("自然人");
  await expect(reviewer.getByLabel("关于哪一格")).toHaveValue("");
  await reviewer.locator("[data-remark='2']").getByRole("button", { name: "标为已解决" }).click();
  await expect(reviewer.locator("[data-remark='2']")).toContainText("已解决");
  await reviewer.getByRole("button", { name: "都看过了" }).click();
  await expect(reviewer.getByText("没有改动。")).toBeVisible();
  await reviewer.getByLabel("意见或原因").fill("见意见");
  await reviewer.getByRole("button", { name: "退回修改" }).click();
  await expect(state(reviewer)).toHaveText("退回修改");

  await writeOn(clerk, id, "下一步将加强培训。");
  await clerk.goto(`/reports/${id}/approval`);
  await expect(clerk.getByText("也在看这份报告：人reviewer")).toBeVisible();
  const remark = clerk.locator("[data-remark='1']");
  await remark.getByLabel("回复").fill("已补充。");
  await remark.getByRole("button", { name: "回复" }).click();
  await expect(remark).toContainText(/↳ 已补充。\s*（人clerk/);
  await clerk.getByRole("button", { name: "送审", exact: true }).click();
  await expect(state(clerk)).toHaveText("已送审");

  await reviewer.goto(`/reports/${id}/approval`);
  await expect(reviewer.getByRole("region", { name: "改动" })).toContainText("改了 1 处");
  await expect(reviewer.getByRole("region", { name: "改动" })).toContainText("下一步将加强培训。");
  await expect(printed.locator("mark.changed")).toHaveText("下一步将加强培训。");
  await reviewer.locator("[data-remark='1']").getByRole("button", { name: "标为已解决" }).click();
  await expect(reviewer.locator("[data-remark='1']")).toContainText("已解决（人reviewer）");
  await reviewer.getByRole("button", { name: "审核通过" }).click();
  await expect(state(reviewer)).toHaveText("已审核");
  await act(secrecy, id, "保密审查通过");
  await expect(state(secrecy)).toHaveText("已保密审查");
  await act(approver, id, "签发");
  await expect(state(approver)).toHaveText("已签发");
  await expect(approver.getByRole("link", { name: "签发稿（Word）" })).toBeVisible();

  const look = async (login: "clerk" | "approver") =>
    JSON.parse((await office.ask(login, "GET", `/api/reports/${id}/approval`)).text) as View;
  const approval = (await look("clerk")).handings.at(-1);
  const file = () => office.ask("clerk", "GET", `/api/reports/${id}/approved/${approval?.id}`);
  const kept = await file();
  expect(kept.text.startsWith("PK")).toBe(true);

  await act(clerk, id, "登记发布");
  await expect(state(clerk)).toHaveText("已发布");
  await act(clerk, id, "发布后更正", "漏写一项");
  await expect(state(clerk)).toHaveText("更正中");
  await clerk.getByRole("button", { name: "送审", exact: true }).click();
  await expect(clerk.getByText("没有更正的地方")).toBeVisible();
  await writeOn(clerk, id, "补充一项。");
  await act(clerk, id, "送审");
  await expect(state(clerk)).toHaveText("已送审");

  for (const [login, move] of [
    ["reviewer", "review"],
    ["secrecy", "clear"],
  ] as const) {
    const { version } = await look("clerk");
    const answer = await office.ask(login, "POST", `/api/reports/${id}/approval`, { move, version, why: "" });
    expect(answer.status, answer.text).toBe(200);
  }
  const { version } = await look("approver");
  const cookie = await office.signIn("approver");
  const body = JSON.stringify({ move: "approve", version, why: "" });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_each, index) => {
      const port = index % 2 ? office.server.port : second;
      const headers = {
        cookie: cookie.replace(String(office.server.port), String(port)),
        "content-type": "application/json",
        "content-length": String(body.length),
      };
      return send(port, { method: "POST", path: `/api/reports/${id}/approval`, headers }, body);
    }),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  const lasts = answers.map(({ text }) => JSON.stringify((JSON.parse(text) as View).handings.at(-1)));
  expect(new Set(lasts).size).toBe(1);
  const { handings } = await look("clerk");
  expect(handings.filter(({ label }) => label === "签发")).toHaveLength(2);
  expect((await file()).text).toBe(kept.text);

  const sheet = await office.ask("clerk", "GET", `/api/reports/${id}/sheet`);
  for (const words of ["年度报告审签单", "人approver", "漏写一项", "SHA-256"]) expect(sheet.text).toContain(words);
  const wordSheet = await office.ask("clerk", "GET", `/api/reports/${id}/sheet?as=docx`);
  expect([wordSheet.status, wordSheet.text.slice(0, 2)]).toEqual([200, "PK"]);
  const log = await office.ask("guanli", "GET", `/administration/log?what=moved`);
  expect(log.text).toContain("流转年报");
  const fingerprint = /<code>([0-9a-f]{64})<\/code>/.exec(sheet.text)?.[1] ?? "none";
  expect(log.text).toContain(`签发：SHA-256 ${fingerprint}`);
  await clerk.goto("/account");
  const sessions = clerk.getByRole("region", { name: "我的登录" }).locator("tbody tr");
  await expect(sessions.filter({ hasText: "本次登录" })).toHaveCount(1);
  const open = await sessions.count();
  await sessions.getByRole("button", { name: "结束" }).first().click();
  await expect(sessions).toHaveCount(open - 1);
  await clerk.getByRole("button", { name: "退出登录" }).click();
  await expect(clerk).toHaveURL(/\/sign-in/);
  await clerk.goto(`/reports/${id}`);
  await expect(clerk).toHaveURL(/\/sign-in\?/);
}

for (const kind of ["SQLite", "PostgreSQL"] as const) {
  test(`five people take a report from draft to publication and correct it, on ${kind}`, async ({ browser }) => {
    test.setTimeout(400_000);
    const postgres = kind === "PostgreSQL" ? await RunningPostgres.start() : undefined;
    const environment: Record<string, string> = postgres ? { DATABASE_URL: await postgres.newDatabase() } : {};
    const port = basePort + (postgres ? 4 : 0);
    const office = new TestOffice(port, environment);
    await office.start();
    const second = runServer({
      PORT: String(port + 1),
      HOST: "127.0.0.1",
      NIANBAO_DATA: office.server.folder,
      ...environment,
    });
    await expect.poll(second.output, { timeout: 60_000 }).toContain("已启动");
    try {
      await wholeReview(browser, office, port + 1);
    } finally {
      second.child.kill("SIGTERM");
      await office.remove();
      await postgres?.remove();
    }
  });
}

test("a server for others does not start without an administrator, nor unprotected unasked; on request it says the risk", async () => {
  const office = new TestOffice(basePort + 8);
  const open = { HOST: "0.0.0.0", PORT: String(basePort + 9), NIANBAO_DATA: office.server.folder };
  const without = runServer(open);
  expect(await without.ended).toBe(78);
  expect(without.output()).toMatch(/对局域网开放前必须先设置管理员口令/);
  expect(await office.admin("--login", "guanli", "--office", "青禾市")).toBe(0);
  const plain = runServer(open);
  expect(await plain.ended).toBe(78);
  expect(plain.output()).toMatch(/需要配置证书.*--allow-http/);
  await office.remove();
});
