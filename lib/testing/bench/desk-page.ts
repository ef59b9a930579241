// A desk in a real browser for measuring: the built product, its own server and data, one report.
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { findBrowser } from "#writers/find-browser.ts";
import { OwnServer } from "../own-server.ts";

export interface DeskPage {
  /** A page with a storage of its own. */
  newPage(): Promise<Page>;
  /** http://127.0.0.1:PORT */
  readonly address: string;
  /** The step of the largest table. */
  readonly url: string;
  /** The same step of another report, made of an exchange form. */
  make(exchange: object): Promise<string>;
}

/** Measures with a report of the given exchange form there; server and browser end with it, however it ends. Needs a build. */
export async function withDesk<T>(exchange: object, measure: (desk: DeskPage) => Promise<T>): Promise<T> {
  const server = new OwnServer(20_000 + (process.pid % 20_000));
  let browser: Browser | undefined;
  try {
    await server.start();
    const executablePath = findBrowser();
    const started = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
    browser = started;
    const make = async (of: object) => {
      const made = await fetch(`${server.address}/api/reports`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ exchange: of }),
      });
      const { id } = (await made.json()) as { id: string };
      return `${server.address}/reports/${id}/requests`;
    };
    return await measure({
      newPage: () => started.newPage({ viewport: { width: 1366, height: 768 } }),
      address: server.address,
      url: await make(exchange),
      make,
    });
  } finally {
    await browser?.close();
    await server.remove();
  }
}

/** Seconds of script, style and layout that the page's main thread has worked so far. */
export async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const counted = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
  return metrics.reduce((sum, { name, value }) => (counted.includes(name) ? sum + value : sum), 0);
}
