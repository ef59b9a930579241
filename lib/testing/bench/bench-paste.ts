// What a paste costs: the pure part, from what is on the clipboard to what would change, and the browser's work with it.
import type { CDPSession, Page } from "@playwright/test";
import { gridFromText } from "#core/desk/clipboard-grid.ts";
import { planPaste } from "#core/desk/plan-paste.ts";
import { clipboardFile, gridsOf } from "../clipboard-fixture.ts";
import { publishedJson, publishedReport } from "../published-report.ts";
import { withDesk, workOf } from "./desk-page.ts";
import { inPairs, type Measured, median, milliseconds, ratio } from "./measure.ts";
import { takeApart } from "./yardsticks.ts";

const first = "#cell-requests_newlyReceived_naturalPerson";
const pairs = 9;

/** A labelled block of 25 × 7 and a whole page of tables. Needs a build. */
export async function benchPaste(): Promise<readonly Measured[]> {
  const { report, edition } = publishedReport("seed-2021-kaifeng");
  const into = {
    edition,
    report: { ...report, entries: {}, typedTotals: [] },
    focus: { cell: "requests_newlyReceived_naturalPerson", section: "requests" },
    lines: [],
  };
  const text = clipboardFile("excel-requests.txt");
  const page = gridsOf("webpage-whole.html");
  const by = "taking the text apart into words";
  const yardstick = takeApart(Buffer.from(text));
  return [
    await inPairs({
      name: "paste of 25 × 7 with labels",
      ours: () => planPaste([gridFromText(text)], into),
      by,
      yardstick,
      limit: 400,
    }),
    await inPairs({ name: "paste of three tables", ours: () => planPaste(page, into), by, yardstick, limit: 800 }),
    ...(await inBrowser(text)),
  ];
}

/** The main thread's work from the paste to its preview, and from the click to the table filled, against bare fields. */
function inBrowser(text: string): Promise<readonly Measured[]> {
  const { figures, ...published } = publishedJson("seed-2021-kaifeng");
  const blank = Object.fromEntries(Object.keys(figures).map((cell) => [cell, null]));
  return withDesk({ ...published, figures: blank, typedTotals: [] }, async ({ newPage, url }) => {
    const page = await newPage();
    await page.goto(url);
    await page.locator('table[data-paste="ready"]').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const taken: (readonly [bare: number, preview: number, apply: number])[] = [];
    for (let pair = -1; pair < pairs; pair++) {
      const [preview, apply] = await pasteOnce(page, session, text);
      const bare = await fillBare(page, session);
      if (pair >= 0) taken.push([bare, preview, apply]);
    }
    return (["shown first", "filled in"] as const).map((what, at) =>
      ratio(
        `paste of 25 × 7 in the browser, ${what} ÷ drawing 175 bare fields`,
        median(taken.map((each) => each[at === 0 ? 1 : 2] / each[0])),
        `${milliseconds(taken.map((each) => each[at === 0 ? 1 : 2]))} : ${milliseconds(taken.map(([bare]) => bare))}`,
        what === "shown first" ? 25 : 10,
      ),
    );
  });
}

/** Milliseconds of work until the preview stands and from there until the table is filled; then it is taken back. */
async function pasteOnce(page: Page, session: CDPSession, text: string): Promise<readonly [number, number]> {
  await page.locator(first).focus();
  const before = await workOf(session);
  await page.locator(first).evaluate((cell, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  const apply = page.getByRole("button", { name: /^粘贴，改动/ });
  await apply.waitFor();
  const previewed = await workOf(session);
  await apply.evaluate((button: HTMLButtonElement) => button.click());
  await page.waitForFunction((cell) => document.querySelector<HTMLInputElement>(cell)?.value !== "", first);
  await painted(page);
  const applied = await workOf(session);
  await page.locator(first).press("Control+z");
  await page.waitForFunction((cell) => document.querySelector<HTMLInputElement>(cell)?.value === "", first);
  await page.waitForTimeout(300);
  return [(previewed - before) * 1000, (applied - previewed) * 1000];
}

/** Milliseconds of work to draw a bare table of 25 × 7 fields and fill it; then it is gone. */
async function fillBare(page: Page, session: CDPSession): Promise<number> {
  const before = await workOf(session);
  await page.evaluate(() => {
    const row = `<tr>${"<td><input></td>".repeat(7)}</tr>`;
    const holder = document.createElement("div");
    holder.id = "bare";
    holder.innerHTML = `<table>${row.repeat(25)}</table>`;
    document.body.append(holder);
    holder.querySelectorAll("input").forEach((input, at) => {
      input.value = String(at);
      input.dispatchEvent(new Event("input"));
    });
  });
  await painted(page);
  const after = await workOf(session);
  await page.evaluate(() => document.getElementById("bare")?.remove());
  await painted(page);
  return (after - before) * 1000;
}

function painted(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}
