// What a key costs in the 25 × 7 table at a four times slower processor, against the same table in bare HTML; and what a step loads.
import type { Page } from "@playwright/test";
import { publishedJson } from "../published-report.ts";
import { makeBare } from "./bare-table.ts";
import { type DeskPage, withDesk, workOf } from "./desk-page.ts";
import { kilobytes, namedScripts } from "./first-load.ts";
import { type Measured, median, milliseconds, ratio } from "./measure.ts";

const slowDown = 4;
const pairs = 9;
const column = "commercialEnterprise";
const firstCell = `#cell-requests_newlyReceived_${column}`;
/** Two digits and Enter, down the first rows of a column. */
const keys = Array.from({ length: 16 }, (_, row) => [String(1 + (row % 9)), String(row % 10), "Enter"]).flat();
const settle = 1500;
/** After each key, so that it has a frame of its own; keys still follow so soon that nothing comes in a pause between them. */
const aFrame = 20;
/** What follows the first focus is done by then. */
const entered = 500;
const barePath = "/bare-table";

/** Work of the main thread (script, style, layout) in milliseconds a key. */
interface Cost {
  /** Until the key is painted. */
  readonly painted: number;
  /** With all that comes in the pause after the last key: checks, repairs on trial, the save, what is shown about a cell. */
  readonly settled: number;
}

/** What a key costs as a ratio to the bare table, and bytes of script. Needs a build. */
export function benchKeystroke(): Promise<Measured[]> {
  return withDesk(publishedJson("seed-2021-kaifeng"), async (desk) => {
    const load = kilobytes(await namedScripts(desk.url));
    const found = await openDesk(desk, desk.url);
    const inspector = await openDesk(desk, desk.url, { "desk.side": "cell" });
    const compared = await openDesk(desk, await twoYears(desk), { "nianbao/lastYear": "shown" });
    await compared.locator("table[data-last-year]").waitFor();
    const bare = await openBare(desk, await found.evaluate(() => document.querySelector("table")?.outerHTML ?? ""));
    const pages = [found, inspector, compared, bare] as const;
    for (const page of pages) await costOfKeys(page);
    const costs: Cost[][] = [[], [], [], []];
    for (let pair = 0; pair < pairs; pair++)
      for (const [index, page] of pages.entries()) costs[index]?.push(await costOfKeys(page));
    const [ours = [], withInspector = [], withLastYear = [], least = []] = costs;
    return [
      ...against(least, "desk", ours, 1.3),
      ...against(least, "desk with the inspector open", withInspector, 1.4),
      ...against(least, "desk with last year's figures shown", withLastYear, 1.4),
      { name: "first-load JS of a step, gzip", value: load, unit: "kB", limit: 170 },
    ];
  });
}

/** Both lines of one desk; the budget is for the key until it is painted. */
function against(least: readonly Cost[], name: string, taken: readonly Cost[], limit: number): Measured[] {
  const line = (part: keyof Cost, words: string, most?: number) => {
    const ratios = taken.map((cost, pair) => cost[part] / (least[pair]?.[part] ?? Number.NaN));
    const beside = [taken, least].map((costs) => milliseconds(costs.map((cost) => cost[part]))).join(" : ");
    return ratio(`${name} ÷ bare table, work a key${words}`, median(ratios), beside, most);
  };
  return [line("painted", "", limit), line("settled", ", with the pause after all")];
}

/** The step of a report whose office has one of the year before as well. */
async function twoYears({ make }: DeskPage): Promise<string> {
  const { office: _, ...published } = publishedJson("seed-2021-kaifeng");
  const form = (year: number) => ({ ...published, year, office: { name: "两年都填的单位" } });
  await make(form(2021));
  return make(form(2022));
}

/** A desk whose browser remembers this. */
async function openDesk({ newPage }: DeskPage, url: string, kept: Readonly<Record<string, string>> = {}) {
  const page = await newPage();
  await page.addInitScript((all) => {
    for (const [name, value] of Object.entries(all)) localStorage.setItem(name, value);
  }, kept);
  await page.goto(url);
  await page.locator("[data-save=saved]").waitFor();
  await page.waitForTimeout(settle);
  return page;
}

async function openBare({ newPage, address }: DeskPage, table: string): Promise<Page> {
  const page = await newPage();
  // On an origin as the desk is: the browser's own work at a focus (looking for forms to fill) is then the same.
  await page.route(`**${barePath}`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><body>" }),
  );
  await page.goto(`${address}${barePath}`);
  await page.evaluate(makeBare, table);
  return page;
}

/** Types down the column, each key when the one before is painted. */
async function costOfKeys(page: Page): Promise<Cost> {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  await page.locator(firstCell).focus();
  await page.keyboard.press("Control+a");
  await page.waitForTimeout(entered);
  const before = await workOf(session);
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(aFrame);
  }
  const painted = await workOf(session);
  await page.waitForTimeout(settle);
  const settled = await workOf(session);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
  const aKey = (until: number) => ((until - before) / keys.length) * 1000;
  return { painted: aKey(painted), settled: aKey(settled) };
}
