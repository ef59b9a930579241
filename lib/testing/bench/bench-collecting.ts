// What 5,000 offices cost the server as `npm start` runs it, and a person at the screen: memory, the list of states, one cell.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { cellsOf } from "#core/editions/cells.ts";
import { createCollection } from "#server/collections/keep-collections.ts";
import { readOutcome } from "#server/collections/kept-facts.ts";
import { newFile } from "#server/collections/read-waiting.ts";
import { openStore } from "#server/store/sqlite/open-store.ts";
import { publishedReport } from "#testing/published-report.ts";
import { findBrowser } from "#writers/find-browser.ts";
import { type Measured, median } from "./measure.ts";
import { residentOf, startServer, stop } from "./started-server.ts";

const offices = 5_000;
const rounds = 7;
const year = 2024;

export async function benchCollecting(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  try {
    const { id, receiving, settling } = await handedIn(folder);
    const server = await startServer(folder);
    const executablePath = findBrowser();
    const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      const shown = await showsStates(page, `${server.address}/collections/${id}`);
      const looked = await showsCell(page, `${server.address}/collections/${id}/sum`);
      const memoryAfter = async (output: string) => {
        await (await fetch(`${server.address}/api/collections/${id}/${output}`)).arrayBuffer();
        return residentOf(server.child);
      };
      const resident = await memoryAfter("overdue");
      const afterPaper = await memoryAfter("workbook");
      return [
        { name: `receiving a file where ${offices} are there`, value: receiving, unit: "ms" },
        { name: `keeping what was read from one of ${offices}`, value: settling, unit: "ms" },
        { name: `states of ${offices} offices to the screen, first time`, value: shown.first, unit: "ms" },
        { name: `states of ${offices} offices to the screen`, value: shown.again, unit: "ms", limit: 500 },
        {
          name: `who contributes to a cell of ${offices} offices, to the screen`,
          value: looked,
          unit: "ms",
          limit: 100,
        },
        { name: "resident memory of the server with them", value: resident, unit: "MB", limit: 400 },
        { name: "after a working paper of a million cells", value: afterPaper, unit: "MB", limit: 400 },
      ];
    } finally {
      await browser.close();
      await stop(server.child);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything handed in and read. Milliseconds a file, of the last hundred. */
async function handedIn(folder: string) {
  const store = await openStore(folder);
  const { report, edition } = publishedReport("2024-suqian");
  const cells = cellsOf(edition).filter(({ total, amount }) => !total && !amount);
  const names = Array.from({ length: offices }, (_, at) => `青禾市第${at + 1}局`);
  const collection = { office: "青禾市人民政府办公室", year, list: names.join("\n") };
  const { id } = await createCollection(store, collection);
  const receiving: number[] = [];
  const settling: number[] = [];
  for (const name of names) {
    const file = newFile(`${name}.docx`, Buffer.from(name.repeat(2_000)), "one");
    receiving.push(await taken(() => store.collections.receive(id, file)));
  }
  for (const [at, name] of names.entries()) {
    const own = cells.map((cell, index) => [cell.name, String((at * 31 + index * 7) % 997)] as const);
    const one = { ...report, office: { name }, year, entries: { ...report.entries, ...Object.fromEntries(own) } };
    const outcome = readOutcome({
      report: one,
      source: { kind: "exchange", label: "数据文件", blocks: [] },
      notes: [],
      findings: [],
    });
    settling.push(
      await taken(async () => {
        const next = await store.collections.nextWaiting(id, []);
        if (next) await store.collections.settle(id, next.id, outcome);
      }),
    );
  }
  await store.close();
  return { id, receiving: median(receiving.slice(-100)), settling: median(settling.slice(-100)) };
}

/** From asking for the page until its rows are painted. */
async function showsStates(page: Page, url: string) {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1)
    times.push(
      await taken(async () => {
        await page.goto(url, { waitUntil: "commit" });
        await page.locator("tr[data-office]").first().waitFor();
      }),
    );
  return { first: times[0] ?? Number.NaN, again: median(times.slice(1)) };
}

/** From the click on a cell until those who contribute are painted: each time another cell. */
async function showsCell(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const cells = page.locator("button[data-cell]");
  await cells.first().waitFor();
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const name = (await cells.nth(round).getAttribute("data-cell")) ?? "";
    times.push(await page.evaluate(clickUntilPainted, name));
  }
  return median(times.slice(1));
}

/** Runs in the page. */
function clickUntilPainted(name: string): Promise<number> {
  return new Promise((resolve) => {
    const from = performance.now();
    const look = () => {
      if (document.querySelector(`[data-contributions="${name}"] tbody tr`)) resolve(performance.now() - from);
      else requestAnimationFrame(look);
    };
    document.querySelector<HTMLButtonElement>(`button[data-cell="${name}"]`)?.click();
    requestAnimationFrame(look);
  });
}

async function taken(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
