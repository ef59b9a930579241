// How long a paste takes: the pure part, from what is on the clipboard to what would change, and the browser's work with it.
import { gridFromText } from "#core/desk/clipboard-grid.ts";
import { planPaste } from "#core/desk/plan-paste.ts";
import { clipboardFile, gridsOf } from "../clipboard-fixture.ts";
import { publishedJson, publishedReport } from "../published-report.ts";
import { withDesk, workOf } from "./desk-page.ts";
import { bestOf, type Measured } from "./measure.ts";

const first = "#cell-requests_newlyReceived_naturalPerson";
const rounds = 5;

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
  return [
    {
      name: "粘贴 25×7（带名称）",
      value: bestOf(() => planPaste([gridFromText(text)], into), 3),
      unit: "ms",
      limit: 100,
    },
    ...(await inBrowser(text)),
    { name: "粘贴整页三张表", value: bestOf(() => planPaste(page, into), 3), unit: "ms", limit: 100 },
  ];
}

/** The main thread's work from the paste to its preview, and from the click to the table filled. */
function inBrowser(text: string): Promise<readonly Measured[]> {
  const { figures, ...published } = publishedJson("seed-2021-kaifeng");
  const blank = Object.fromEntries(Object.keys(figures).map((cell) => [cell, null]));
  return withDesk({ ...published, figures: blank, typedTotals: [] }, async ({ page, url }) => {
    await page.goto(url);
    await page.locator('table[data-paste="ready"]').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const best = { preview: Number.POSITIVE_INFINITY, apply: Number.POSITIVE_INFINITY };
    for (let round = 0; round < rounds; round++) {
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
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
      const applied = await workOf(session);
      best.preview = Math.min(best.preview, (previewed - before) * 1000);
      best.apply = Math.min(best.apply, (applied - previewed) * 1000);
      await page.locator(first).press("Control+z");
      await page.waitForFunction((cell) => document.querySelector<HTMLInputElement>(cell)?.value === "", first);
    }
    return [
      { name: "粘贴 25×7：浏览器显示预览", value: best.preview, unit: "ms", limit: 100 },
      { name: "粘贴 25×7：浏览器填入", value: best.apply, unit: "ms", limit: 100 },
    ];
  });
}
