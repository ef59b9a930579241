// The main job in the real Chromium 90: a new report, all its figures by keys, text by an input method, preview, Word.
// `OLDEST_BROWSER` names the folder that `fetchOldest` made; the product must be built. Ends with 1 where something is not as it should be.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placesOf } from "#core/desk/places.ts";
import { cellByName } from "#core/editions/cells.ts";
import { gridOf } from "#core/editions/grid.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { OwnServer } from "#testing/own-server.ts";
import { publishedJson } from "#testing/published-report.ts";
import { figuresInWord } from "../figures-in-word.ts";
import {
  compose,
  composeAtEnd,
  download,
  type OldPage,
  selectAll,
  startOldest,
  storedText,
  watchedPage,
} from "./drive.ts";

const folder = process.env.OLDEST_BROWSER;
if (!folder) throw new Error("run this as: npm run e2e:oldest");
const seed = publishedJson("seed-2021-kaifeng");
const edition = requireEdition("2021");
const printed = (cell: string) => String(seed.figures[cell] ?? "");
const composed = "requests_carriedOver_naturalPerson";

const server = new OwnServer(20_000 + (process.pid % 20_000));
const downloads = mkdtempSync(join(tmpdir(), "nianbao-oldest-"));
await server.start();
const browser = await startOldest(folder);
try {
  assert.match(await browser.version(), /Chrome\/90\./);
  const { page, wrong } = await watchedPage(browser, server.address);
  const id = await newReport(page);
  for (const section of ["disclosure", "requests", "disputes"]) await typeTables(page, id, section);
  await mistakeIsFound(page, id);
  await composeFigure(page, id);
  for (const section of ["overview", "problems", "others"]) await writeText(page, id, section);
  await checkKept(id);
  await page.goto(`${server.address}/reports/${id}/preview`);
  await page.waitForSelector('a[href$="/docx"]');
  const word = figuresInWord(await download(page, downloads, 'a[href$="/docx"]'));
  for (const cell of Object.keys(seed.figures)) assert.equal(word[cell], printed(cell), `Word: ${cell}`);
  assert.deepEqual(wrong, []);
  console.log(
    `the main job is done in ${await browser.version()}: ${Object.keys(seed.figures).length} figures in Word`,
  );
} finally {
  await browser.close();
  await server.remove();
  rmSync(downloads, { recursive: true, force: true });
}

async function newReport(page: OldPage): Promise<string> {
  await page.goto(`${server.address}/reports/new`);
  await page.waitForSelector("#new-office:not(:disabled)");
  await selectAll(page, "#new-office");
  await page.keyboard.sendCharacter("开封市人民政府");
  await selectAll(page, "#new-year");
  await page.keyboard.type("2021");
  await page.select("#new-kind", "government");
  await page.click("form button[type=submit]");
  await page.waitForFunction("/^.reports.[0-9a-f]{16}.basics$/.test(location.pathname)");
  return page.url().split("/").at(-2) ?? "";
}

async function openStep(page: OldPage, id: string, step: string): Promise<void> {
  await page.goto(`${server.address}/reports/${id}/${step}`);
  await page.waitForSelector("[data-save=saved]");
}

async function typeTables(page: OldPage, id: string, section: string): Promise<void> {
  await openStep(page, id, section);
  const found = edition.sections.find((each) => each.id === section);
  if (!found) throw new Error(`no section ${section}`);
  const cells = placesOf(gridOf(found)).acrossOrder.filter((cell) => !cellByName(edition, cell)?.total);
  await page.waitForSelector(`#cell-${cells[0]}:not(:disabled)`);
  await page.focus(`#cell-${cells[0]}`);
  for (const cell of cells) {
    assert.equal(await page.evaluate(() => document.activeElement?.id), `cell-${cell}`);
    await page.keyboard.type(printed(cell));
    if (cell !== cells.at(-1)) await page.keyboard.press("Tab");
  }
  await page.waitForSelector("[data-save=saved]");
}

/** One figure off breaks the balance in sight; its repair is offered and mends it. */
async function mistakeIsFound(page: OldPage, id: string): Promise<void> {
  await openStep(page, id, "requests");
  const cell = "#cell-requests_newlyReceived_naturalPerson";
  await selectAll(page, cell);
  await page.keyboard.type("580");
  await page.waitForSelector("[data-check=B01]");
  await page.waitForSelector(`${cell}[aria-invalid=true]`);
  await selectAll(page, cell);
  await page.keyboard.type(printed("requests_newlyReceived_naturalPerson"));
  await page.waitForFunction("!document.querySelector('[data-check=B01]')");
}

/** Full-width digits from an input method count; its Enter is its own. */
async function composeFigure(page: OldPage, id: string): Promise<void> {
  const cell = `#cell-${composed}`;
  const right = printed(composed);
  await selectAll(page, cell);
  await compose(page, cell, "san", fullWidth(right));
  assert.equal(await page.evaluate(() => document.activeElement?.id), `cell-${composed}`);
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(`document.querySelector("${cell}").value === "${right}"`);
  await page.waitForSelector("[data-save=saved]");
  await openStep(page, id, "requests");
  assert.equal(await page.$eval(cell, ({ value }) => value), right);
}

function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** In the editor: typed, the last words by an input method, and a live figure that shows its number. */
async function writeText(page: OldPage, id: string, section: string): Promise<void> {
  await openStep(page, id, section);
  const text = seed.narrative[section] ?? "";
  const area = `#text-${section}`;
  await page.waitForSelector(`[data-editor=there] ${area}[role=textbox]`);
  await page.focus(area);
  await page.keyboard.sendCharacter(text.slice(0, -2));
  await composeAtEnd(page, area, "gong'kai", text.slice(-2));
  await page.waitForSelector("[data-save=saved]");
  assert.equal(await storedText(page, area), text);
  await page.keyboard.type("{{");
  await page.keyboard.sendCharacter("年度}}");
  await page.waitForFunction(`document.querySelector('${area} [data-typed="{{年度}}"]').textContent === "2021"`);
  await page.keyboard.press("Backspace");
  await page.waitForFunction(`!document.querySelector('${area} [data-typed]')`);
  await page.waitForSelector("[data-save=saved]");
  assert.equal(await storedText(page, area), text);
}

/** What the page called saved is what the program has. */
async function checkKept(id: string): Promise<void> {
  const answer = await fetch(`${server.address}/api/reports/${id}`);
  const { report } = (await answer.json()) as { report: { entries: object; narrative: Record<string, string> } };
  for (const [section, text] of Object.entries(seed.narrative)) {
    if (["overview", "problems", "others"].includes(section)) assert.equal(report.narrative[section], text);
  }
  const figures = (await (await fetch(`${server.address}/api/reports/${id}/json`)).json()) as { figures: object };
  assert.deepEqual(figures.figures, seed.figures);
}
