// What a key costs in the 25 × 7 table at a four times slower processor, against the same table in bare HTML; and what a step loads.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { publishedJson } from "../published-report.ts";
import { makeBare } from "./bare-table.ts";
import { withDesk, workOf } from "./desk-page.ts";
import type { Measured } from "./measure.ts";

const root = new URL("../../..", import.meta.url).pathname;
const slowDown = 4;
const rounds = 5;
const column = "commercialEnterprise";
const firstCell = `#cell-requests_newlyReceived_${column}`;
/** Two digits and Enter, down the first rows of a column. */
const keys = Array.from({ length: 16 }, (_, row) => [String(1 + (row % 9)), String(row % 10), "Enter"]).flat();
const settle = 1500;
const barePath = "/bare-table";

/** Main-thread work a key (script, style, layout) as a ratio to the bare table, and bytes of script. Needs a build. */
export function benchKeystroke(): Promise<Measured[]> {
  return withDesk(publishedJson("seed-2021-kaifeng"), async ({ page, address, url }) => {
    // On an origin as the desk is: the browser's own work at a focus (looking for forms to fill) is then the same.
    await page.route(`**${barePath}`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><body>" }),
    );
    const bare = Number.POSITIVE_INFINITY;
    const best = { bare, ours: bare, withInspector: bare };
    const load = await firstLoad(url);
    for (let round = 0; round < rounds; round++) {
      await openDesk(page, url, "findings");
      best.ours = Math.min(best.ours, await costOfKeys(page));
      const table = await page.evaluate(() => document.querySelector("table")?.outerHTML ?? "");
      await openDesk(page, url, "cell");
      best.withInspector = Math.min(best.withInspector, await costOfKeys(page));
      await page.goto(`${address}${barePath}`);
      await page.evaluate(makeBare, table);
      best.bare = Math.min(best.bare, await costOfKeys(page));
    }
    return [
      { name: "bare table, work a key", value: best.bare, unit: "ms" },
      { name: "desk, work a key", value: best.ours, unit: "ms" },
      { name: "desk ÷ bare table", value: best.ours / best.bare, unit: "×", limit: 1.3 },
      {
        name: "desk with the inspector open ÷ bare table",
        value: best.withInspector / best.bare,
        unit: "×",
        limit: 1.3,
      },
      { name: "first-load JS of a step, gzip", value: load, unit: "kB", limit: 170 },
    ];
  });
}

async function openDesk(page: Page, url: string, side: "findings" | "cell"): Promise<void> {
  await page.goto(url);
  await page.evaluate((kept) => localStorage.setItem("desk.side", kept), side);
  await page.goto(url);
  await page.locator("[data-save=saved]").waitFor();
  await page.waitForTimeout(settle);
}

/** Milliseconds of script, style and layout a key, until everything that follows is done; after one round to warm up. */
async function costOfKeys(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await pressAll(page);
  await page.waitForTimeout(settle);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  const before = await workOf(session);
  await pressAll(page);
  await page.waitForTimeout(settle);
  const after = await workOf(session);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
  return ((after - before) / keys.length) * 1000;
}

async function pressAll(page: Page): Promise<void> {
  await page.locator(firstCell).focus();
  await page.keyboard.press("Control+a");
  for (const key of keys) await page.keyboard.press(key);
}

/** Scripts that the page itself names, compressed, in kB. */
async function firstLoad(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const files = new Set(
    tags.flatMap((tag) =>
      /nomodule/i.test(tag) ? [] : (/\/_next\/(static\/chunks\/[^"?]+\.js)/.exec(tag)?.[1] ?? []),
    ),
  );
  const sizes = [...files].map((file) => gzipSync(readFileSync(join(root, ".next", file)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
