// How long a step takes to open after the first: the main thread's work from the click to the picture, against bare fields.
import type { CDPSession, Page } from "@playwright/test";
import { publishedJson } from "../published-report.ts";
import { makeBare } from "./bare-table.ts";
import { withDesk, workOf } from "./desk-page.ts";
import { type Measured, median, milliseconds, ratio } from "./measure.ts";

const rounds = 5;
/** What comes after the page itself (other steps, checks) has come by then. */
const settle = 3_000;
/** Marks that a step is there to be worked in. */
const steps = [
  ["disclosure", "#main table input[data-cell]:enabled"],
  ["requests", "#main table input[data-cell]:enabled"],
  ["disputes", "#main table input[data-cell]:enabled"],
  ["problems", "[data-editor=there]"],
] as const;

/** Each step opened several times by its link, and the largest table in bare HTML drawn beside. Needs a build. */
export function benchSteps(): Promise<readonly Measured[]> {
  return withDesk(publishedJson("seed-2021-kaifeng"), async ({ newPage, url, address }) => {
    const page = await newPage();
    await page.goto(url);
    await page.locator("[data-save=saved]").waitFor();
    await page.waitForTimeout(settle);
    const table = await page.evaluate(() => document.querySelector("table")?.outerHTML ?? "");
    const bare = await newPage();
    await bare.route("**/bare-table", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><body>" }),
    );
    await bare.goto(`${address}/bare-table`);
    const taken = steps.map((): number[] => []);
    const least: number[] = [];
    for (let round = -1; round < rounds; round++) {
      await bare.bringToFront();
      const drawn = await workIn(bare, () => bare.evaluate(makeBare, table));
      if (round >= 0) least.push(drawn);
      await page.bringToFront();
      for (const [at, [step, mark]] of steps.entries()) {
        const opened = await workIn(page, () => openStep(page, step, mark));
        if (round >= 0) taken[at]?.push(opened);
      }
    }
    return steps.flatMap(([step], at): Measured[] => {
      const times = taken[at] ?? [];
      const ratios = times.map((time, round) => time / (least[round] ?? Number.NaN));
      return [
        { name: `step ${step} opened after the first, work`, value: median(times), unit: "ms", limit: 100 },
        ratio(`  ÷ drawing the bare table`, median(ratios), `${milliseconds(times)} : ${milliseconds(least)}`),
      ];
    });
  });
}

/** By the link in the list of steps, until its fields are open. */
async function openStep(page: Page, step: string, mark: string): Promise<void> {
  await page.evaluate((id) => document.querySelector<HTMLElement>(`nav a[href$="/${id}"]`)?.click(), step);
  await page.waitForURL(new RegExp(`/${step}$`));
  await page.locator(mark).first().waitFor();
}

/** Milliseconds of script, style and layout until what follows is painted. */
async function workIn(page: Page, run: () => Promise<unknown>): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await workOf(session);
  await run();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const after = await workOf(session);
  await session.detach();
  return (after - before) * 1000;
}
