// How long the list of 2,000 reports takes until it is shown, against the same page as a plain file.
import type { Page } from "@playwright/test";
import { publishedJson } from "../published-report.ts";
import { type DeskPage, withDesk } from "./desk-page.ts";
import { type Measured, median, milliseconds, ratio } from "./measure.ts";

const reports = 2_000;
const rounds = 9;
/** 300 ms are asked; by the clock they say more of what else a machine is at. Measured: 2.4, on a busy one. */
const most = 3;
const barePath = "/bare-list";

/** From the click on a link to the first picture with a row in it. Needs a build. */
export function benchList(): Promise<readonly Measured[]> {
  return withDesk(publishedJson("seed-2021-kaifeng"), async (desk) => {
    await makeReports(desk);
    const page = await desk.newPage();
    await page.addInitScript(watchRows);
    const path = `${desk.address}/reports`;
    await page.goto(path);
    await page.getByText(`共 ${reports + 1} 份`).waitFor();
    // Reports are looked at once; the list is asked for again until all that it shows were.
    await page.waitForFunction(
      () => !document.querySelector("tr[data-report] td:nth-child(3)")?.textContent?.includes("…"),
    );
    const plain = await (await fetch(path)).text();
    const body = plain.replace(/<script\b[^>]*>.*?<\/script>|<link\b[^>]*as="script"[^>]*>/gs, "");
    await page.route(`**${barePath}`, (route) => route.fulfill({ contentType: "text/html", body }));
    const ours: number[] = [];
    const least: number[] = [];
    for (let round = -1; round < rounds; round++) {
      const times = [await shownAfter(page, path), await shownAfter(page, `${desk.address}${barePath}`)] as const;
      if (round < 0) continue;
      ours.push(times[0]);
      least.push(times[1]);
    }
    return [
      { name: `list of ${reports} reports until it is shown`, value: median(ours), unit: "ms" },
      ratio(
        "  ÷ the same page as a plain file",
        median(ours.map((one, round) => one / (least[round] ?? Number.NaN))),
        `${milliseconds(ours)} : ${milliseconds(least)}`,
        most,
      ),
    ];
  });
}

async function makeReports({ address }: DeskPage): Promise<void> {
  for (let at = 0; at < reports; at++) {
    const made = await fetch(`${address}/api/reports`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ year: 2021 + (at % 5), office: { name: `青禾市第${1 + Math.floor(at / 5)}局` } }),
    });
    if (made.status !== 201) throw new Error(await made.text());
  }
}

async function shownAfter(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => "shownAfter" in document.documentElement.dataset);
  return page.evaluate(() => Number(document.documentElement.dataset.shownAfter));
}

/** Runs in the page: when the first picture with a row in it was made, from the beginning of the navigation. */
function watchRows(): void {
  const look = () => {
    if (!document.querySelector("tr[data-report]")) requestAnimationFrame(look);
    else
      requestAnimationFrame(() =>
        setTimeout(() => (document.documentElement.dataset.shownAfter = String(performance.now()))),
      );
  };
  requestAnimationFrame(look);
}
