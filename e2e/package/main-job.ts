// The archive for this Linux, where there is no network at all: unpacked, started, the main job to a Word file, killed, started
// again, closed; and what may be in its way. `main-job.ts ARCHIVE`, started by run-package.cjs. Ends with 1 where something is wrong.
import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { chromium, type Page } from "@playwright/test";
import { requireEdition } from "#core/editions/registry.ts";
import { publishedBytes, publishedJson } from "#testing/published-report.ts";
import { findBrowser } from "#writers/find-browser.ts";
import { figuresInWord } from "../figures-in-word.ts";
import { expectSaved, openStep, typeTables } from "../fill-in.ts";
import { kill, type Run, Unpacked, until } from "./unpacked.ts";

const seed = publishedJson("seed-2021-kaifeng");
const edition = requireEdition("2021");
const printed = (cell: string) => String(seed.figures[cell] ?? "");
const address = "http://127.0.0.1:3001";

if (process.env.WITHOUT_NETWORK) {
  const outside = Object.keys(networkInterfaces()).filter((name) => name !== "lo");
  assert.deepEqual(outside, [], "there is a network");
}
const unpacked = new Unpacked(process.argv[2] ?? "");
const runs: Run[] = [];
const taken = await occupy(3000);
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
try {
  const first = start(executablePath ? { CHROMIUM_PATH: executablePath } : {});
  const took = await timeUntilOpened(1);
  assert.equal(originOf(unpacked.opened()[0]), address, "the port was taken: the next one");
  const unvisited = start({ NIANBAO_DATA: join(unpacked.place, "other data"), NIANBAO_BROWSER: "none" });
  const context = await browser.newContext({ baseURL: address, locale: "zh-CN", acceptDownloads: true });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", ({ message }) => wrong.push(message));
  const id = await fillIn(page);
  const word = figuresInWord(await download(page, id));
  for (const cell of Object.keys(seed.figures)) assert.equal(word[cell], printed(cell), `Word: ${cell}`);

  const pdf = await page.request.get(`/api/reports/${id}/pdf`);
  assert.equal((await pdf.body()).toString("latin1", 0, 5), "%PDF-");

  await readsPublished(page);

  const stranger = await browser.newPage();
  const second = start();
  assert.equal(await second.ended, 0);
  assert.match(second.output(), /已经在运行/);
  assert.deepEqual(unpacked.opened().map(originOf), [address, address], "the second start opens the running one");
  assert.equal((await stranger.goto(unpacked.opened()[1] ?? ""))?.status(), 200);
  await stranger.getByText("开封市人民政府").first().waitFor();

  await kill(first);
  const again = start({ CHROMIUM_PATH: "/nonexistent" });
  const twin = start({ CHROMIUM_PATH: "/nonexistent" });
  await timeUntilOpened(4);
  await until(
    () => [again, twin].filter(({ child }) => child.exitCode === 0).length === 1,
    () => `two double clicks, one program: ${again.output()}\n${twin.output()}`,
  );
  assert.equal(originOf(unpacked.opened()[2]), address, "the same address as before");
  await page.goto(`/reports/${id}/preview`);
  const kept = figuresInWord(await download(page, id));
  assert.deepEqual(kept, word);
  await page.getByText("本机没有可以生成 PDF 的浏览器").waitFor();
  assert.equal(await page.locator('a[href$="/pdf"]').count(), 0, "no link to what cannot be made");
  assert.equal(
    (statSync(join(unpacked.data, "running.json")).mode & 0o077).toString(8),
    "0",
    "nobody else may read the note",
  );

  await tellOldBrowser();
  await page.goto("/reports");
  await page.getByRole("link", { name: "关闭程序" }).click();
  await page.getByRole("button", { name: "关闭程序" }).click();
  await page.getByText("现在可以关掉这个页面").waitFor();
  assert.deepEqual([await again.ended, await twin.ended], [0, 0], again.output());
  assert.deepEqual(wrong, []);

  const words = /没有找到浏览器[\s\S]*浏览器还没有打开页面[\s\S]*127\.0\.0\.1;localhost 加入“不使用代理”/;
  await until(() => words.test(unvisited.output()), unvisited.output);
  await refuseNewerData();
  await refuseUnwritable();
  console.log(`the packed program did the main job; from the double click to the open browser ${took} ms`);
} catch (error) {
  for (const run of runs) console.error(run.output());
  throw error;
} finally {
  await browser.close();
  for (const run of runs) await kill(run);
  taken.close();
  rmSync(unpacked.place, { recursive: true, force: true });
}

function start(variables: Readonly<Record<string, string>> = {}): Run {
  const run = unpacked.start(variables);
  runs.push(run);
  return run;
}

function occupy(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** What is opened may hold a token besides. */
function originOf(opened = ""): string {
  return new URL(opened).origin;
}

async function timeUntilOpened(times: number): Promise<number> {
  const begun = performance.now();
  await until(
    () => unpacked.opened().length === times,
    () => `no browser was opened: ${runs.at(-1)?.output()}`,
  );
  return Math.round(performance.now() - begun);
}

async function fillIn(page: Page): Promise<string> {
  await page.goto(unpacked.opened()[0] ?? "");
  await page.goto("/reports/new");
  await page.locator("#new-office:not(:disabled)").fill("开封市人民政府");
  await page.locator("#new-year").fill("2021");
  await page.locator("#new-kind").selectOption("government");
  await page.getByRole("button", { name: "新建并开始填写" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f]{16}\/basics$/);
  const id = page.url().split("/").at(-2) ?? "";
  for (const section of ["disclosure", "requests", "disputes"]) {
    await openStep(page, id, section);
    await typeTables(page, edition, section, printed);
    await expectSaved(page);
  }
  for (const section of ["overview", "problems", "others"]) {
    await openStep(page, id, section);
    await page.locator(`[data-editor=there] #text-${section}`).fill(seed.narrative[section] ?? "");
    await expectSaved(page);
  }
  await page.goto(`/reports/${id}/preview`);
  return id;
}

async function download(page: Page, id: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`a[href="/api/reports/${id}/docx"]`).click(),
  ]);
  return readFileSync(await file.path());
}

/** The reading child is there with all its parsers, whatever the folder is called. */
async function readsPublished(page: Page): Promise<void> {
  for (const name of ["2024-huaian.pdf", "seed-2021-kaifeng.txt"]) {
    const headers = { "content-type": "application/octet-stream" };
    const read = await page.request.post(`/api/read?name=${name}`, {
      headers,
      data: Buffer.from(publishedBytes(name)),
    });
    const { ok, message } = (await read.json()) as { ok?: boolean; message?: string };
    assert.ok(ok, `${name}: ${message}`);
  }
}

/** A browser of long ago is told what to do, whatever page it asks for, and may go on all the same. */
async function tellOldBrowser(): Promise<void> {
  const agent = "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/69.0.3497.100 Safari/537.36";
  const headers = { "user-agent": agent, accept: "text/html" };
  assert.match(
    await (await fetch(`${address}/reports`, { headers })).text(),
    /浏览器版本过旧[\s\S]*Chrome 69[\s\S]*极速模式/,
  );
  const wished = await fetch(`${address}/?oldBrowser=1`, { headers, redirect: "manual" });
  assert.match(String(wished.headers.get("set-cookie")), /oldBrowser=1/);
}

/** Data that a newer program has written stays as it is. */
async function refuseNewerData(): Promise<void> {
  const path = join(unpacked.data, "nianbao.db");
  const withVersion = (version?: number) => {
    const database = new DatabaseSync(path);
    const before = Number(database.prepare("pragma user_version").get()?.user_version);
    if (version !== undefined) database.exec(`pragma user_version=${version}`);
    database.close();
    return before;
  };
  const version = withVersion(999);
  const refused = start();
  assert.ok(Number(await refused.ended) > 0);
  assert.match(refused.output(), /数据来自更新的程序版本/);
  assert.equal(withVersion(version), 999, "nothing was changed");
  assert.match(unpacked.opened().at(-1) ?? "", /^file:.*message\.html$/, "the words are shown in the browser as well");
}

/** A data folder that cannot be: a file stands in its place. */
async function refuseUnwritable(): Promise<void> {
  const place = join(unpacked.place, "a file");
  writeFileSync(place, "");
  const refused = start({ NIANBAO_DATA: place });
  assert.ok(Number(await refused.ended) > 0);
  assert.match(refused.output(), /数据文件夹不能写入/);
  assert.ok(!refused.output().includes("at "), refused.output());
  assert.ok(existsSync(place));
}
