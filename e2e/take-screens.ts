// `npm run screens FOLDER`: pictures of the screens at four widths, from published sample data, on servers of their own.
// Build first: `npm run build`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { TestOffice } from "#testing/office-people.ts";
import { OwnServer } from "#testing/own-server.ts";
import { findBrowser } from "#writers/find-browser.ts";
import { officeScreens, ownScreens, type Screens } from "./sample-screens.ts";

const widths = [390, 1093, 1366, 1920];
/** Pictures are cut there: what a page is like is seen on its beginning. */
const tallest = 1_100;
/** Close colours fall together; a picture is a quarter as large. */
const colours = 16;
const [folder = "", ...only] = process.argv.slice(2);
if (folder === "") throw new Error("which folder? npm run screens FOLDER [SCREEN...]");
const port = 20_000 + (process.pid % 20_000);

const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
try {
  mkdirSync(folder, { recursive: true });
  const own = new OwnServer(port);
  const office = new TestOffice(port + 1);
  try {
    await own.start();
    await takeAll(browser, own.address, ownScreens);
    await office.start();
    await takeAll(browser, office.server.address, () => officeScreens(office));
  } finally {
    await own.remove();
    await office.remove();
  }
} finally {
  await browser.close();
}

async function takeAll(by: Browser, baseURL: string, screens: (page: Page) => Promise<Screens>): Promise<void> {
  const page = await by.newPage({ baseURL, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  for (const [name, open] of Object.entries(await screens(page))) {
    if (only.length > 0 && !only.includes(name)) continue;
    await page.setViewportSize({ width: 1366, height: 768 });
    await open(page);
    for (const width of widths) await picture(page, name, width);
    process.stdout.write(`${name}\n`);
  }
  await page.close();
}

/** The page from its top, small in bytes. */
async function picture(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 768 });
  await page.waitForTimeout(400);
  const height = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight));
  await page.setViewportSize({ width, height: Math.max(768, height) });
  const taken = await page.screenshot({ type: "png" });
  const small = await sharp(taken).png({ palette: true, colours, dither: 0, effort: 7 }).toBuffer();
  writeFileSync(join(folder, `${name}-${width}.png`), small);
}
