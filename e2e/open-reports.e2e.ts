// What an office published is open data for anybody once its administrator says so: the figures, nothing internal, no cookie.
import { expect, test } from "@playwright/test";
import { TestOffice } from "#testing/office-people.ts";
import { publishedJson } from "#testing/published-report.ts";

const office = new TestOffice(Number(process.env.E2E_PORT) + 81);
test.beforeAll(() => office.start());
test.afterAll(() => office.remove());

const seed = publishedJson("seed-2020-guancheng");

async function move(id: string, ...steps: readonly (readonly [login: string, move: string, why?: string])[]) {
  for (const [login, each, why = ""] of steps) {
    const view = await office.ask(login, "GET", `/api/reports/${id}/approval`);
    const { version } = JSON.parse(view.text) as { version: number };
    const made = await office.ask(login, "POST", `/api/reports/${id}/approval`, { move: each, version, why });
    expect(made.status, made.text).toBe(200);
  }
}

const toPublication = [
  ["clerk", "submit"],
  ["reviewer", "review"],
  ["secrecy", "clear"],
  ["approver", "approve"],
  ["clerk", "publish"],
] as const;

test("open data: from the administrator's box to JSON, CSV and JSON-LD without signing in, corrections when they are published", async ({
  browser,
}) => {
  const anybody = (path: string) => office.ask(undefined, "GET", path);
  const { typedTotals: _, ...exchange } = seed;
  const made = await office.ask("clerk", "POST", "/api/reports", { exchange });
  const { id } = JSON.parse(made.text) as { id: string };
  const context = await browser.newContext({ baseURL: office.server.address });
  const page = await context.newPage();
  const [name = "", value = ""] = (await office.signIn("guanli")).split("=");
  await context.addCookies([{ name, value, url: office.server.address }]);
  await page.goto("/administration/offices");
  const box = page
    .getByRole("row")
    .filter({ hasText: "青禾市财政局" })
    .getByRole("checkbox", { name: /数据开放/ });
  await box.click();
  await expect(box).toBeChecked();
  await page.reload();
  await expect(box).toBeChecked();

  // Opened, but nothing is published yet.
  const list = async (path = "/open") =>
    (JSON.parse((await anybody(path)).text) as { dataset: { "@id": string; distribution: { contentUrl: string }[] }[] })
      .dataset;
  expect(await list()).toEqual([]);
  await move(id, ...toPublication);
  const [dataset, ...rest] = await list("/open/2020");
  expect(rest).toEqual([]);
  expect(await list("/open/2019")).toEqual([]);
  const address = dataset?.["@id"] ?? "";
  expect(address).toMatch(/^\/open\/2020\/[0-9a-f]{12}\.jsonld$/);
  const json = address.replace("jsonld", "json");

  const data = await anybody(json);
  expect(data.headers["set-cookie"]).toBeUndefined();
  expect(data.headers["cache-control"]).toBe("public, max-age=300");
  expect(data.headers["access-control-allow-origin"]).toBe("*");
  const read = JSON.parse(data.text) as typeof exchange;
  expect(read.figures).toEqual(seed.figures);
  expect(Object.keys(read)).not.toContain("explanations");

  const rows = (await anybody(address.replace("jsonld", "csv"))).text.replace("\uFEFF", "").trim().split("\r\n");
  const fields = rows.slice(1).map((row) => row.slice(1, -1).split('","'));
  const told = new Map(fields.map((row) => [row[2], row[6]]));
  for (const [cell, value] of Object.entries(seed.figures))
    expect([cell, told.get(cell)]).toEqual([cell, String(value ?? "")]);

  const linked = JSON.parse((await anybody(address)).text) as {
    distribution: { contentUrl: string }[];
    version: string;
  };
  for (const { contentUrl } of linked.distribution) expect((await anybody(contentUrl)).status).toBe(200);

  // A correction under way changes nothing until it is published.
  await move(id, ["clerk", "correct", "漏写一项"]);
  const cell = "requests_newlyReceived_naturalPerson";
  const raw = String(seed.figures[cell]);
  const text = { key: "narrative.problems", raw: "改过的问题。", base: String(seed.narrative.problems ?? "") };
  const { version } = JSON.parse((await office.ask("clerk", "GET", `/api/reports/${id}`)).text) as { version: number };
  const saved = await office.ask("clerk", "PATCH", `/api/reports/${id}`, {
    saveId: "open-data-0001",
    baseVersion: version,
    ops: [text],
  });
  expect(saved.status, saved.text).toBe(200);
  expect((await anybody(json)).text).toBe(data.text);
  await move(id, ...toPublication);
  const corrected = await anybody(json);
  expect(corrected.text).toContain("改过的问题。");
  expect(corrected.headers.etag).not.toBe(data.headers.etag);
  expect(String((JSON.parse(corrected.text) as typeof exchange).figures[cell])).toBe(raw);

  // What is not open, not published, or no address of ours is not there, in words.
  await box.click();
  await expect(box).not.toBeChecked();
  await page.reload();
  await expect(box).not.toBeChecked();
  for (const path of [
    json,
    address,
    "/open/2020/000000000000.json",
    "/open/20x0",
    "/open/2020/..%2Fa.json",
    `${json}x`,
  ]) {
    const { status, text: words } = await anybody(path);
    expect([path, status]).toEqual([path, 404]);
    expect(words).toMatch(/没有/);
  }
  expect(await list()).toEqual([]);
  await context.close();
});
