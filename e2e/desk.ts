// A report on the desk for a test: made from a published one, opened at a step, with a way to paste what a fixture holds.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { publishedJson } from "#testing/published-report.ts";

const folder = join(import.meta.dirname, "..", "lib", "testing", "fixtures", "clipboard");

export interface Made {
  readonly id: string;
  readonly figures: Readonly<Record<string, number | string | null>>;
}

/** A report with the figures and text of a published one, changed as asked; its totals are computed. */
export async function makeReport(
  page: Page,
  name: string,
  change: {
    figures?: Record<string, number | string | null>;
    narrative?: Record<string, string>;
    year?: number;
    /** A name of one's own where there are reports of several years: what is last year's for one test is so for all. */
    office?: string;
  } = {},
): Promise<Made> {
  const published = publishedJson(name);
  const figures = { ...published.figures, ...change.figures };
  const narrative = { ...published.narrative, ...change.narrative };
  const { typedTotals: _, ...exchange } = published;
  const office = change.office ? { office: { name: change.office } } : {};
  const answer = await page.request.post("/api/reports", {
    data: { exchange: { ...exchange, ...office, ...(change.year ? { year: change.year } : {}), figures, narrative } },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return { id: (await answer.json()).id, figures };
}

/** The same report with every figure of a published one left blank. */
export function makeBlank(page: Page, name: string): Promise<Made> {
  const blank = Object.keys(publishedJson(name).figures).map((cell) => [cell, null] as const);
  return makeReport(page, name, {
    figures: Object.fromEntries(blank),
    narrative: { overview: "", problems: "", others: "" },
  });
}

export async function openStep(page: Page, id: string, step: string): Promise<void> {
  await page.goto(`/reports/${id}/${step}`);
  await expect(page.locator("#main h1")).toBeVisible();
  await expect(page.locator("[data-save]")).not.toContainText("正在打开");
  if ((await page.locator("#main table").count()) > 0) await page.locator('table[data-paste="ready"]').waitFor();
}

/** The editor of a section's text, alive; in a browser without it the plain box. */
export const textField = (page: Page, section: string): Locator => page.locator(`#text-${section}`);

/** What is stored of a text that the editor or the plain box shows: live figures as they were typed. */
export function storedText(field: Locator): Promise<string> {
  return field.evaluate((element) => {
    if (element instanceof HTMLTextAreaElement) return element.value;
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLElement && node.dataset.typed !== undefined) return node.dataset.typed;
      return [...node.childNodes].map(read).join("");
    };
    return [...element.querySelectorAll("p")].map(read).join("\n");
  });
}

/** Waits until a text is this, or matches it. */
export async function expectText(field: Locator, text: string | RegExp): Promise<void> {
  const found = expect.poll(() => storedText(field));
  await (typeof text === "string" ? found.toBe(text) : found.toMatch(text));
}

/** Keys as a hand presses them: a page learns where the caret is a moment after each. */
export async function pressSlowly(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
}

export const cellOf = (page: Page, cell: string): Locator => page.locator(`#cell-${cell}`);

/** Pastes what the fixture holds, HTML and plain text both, exactly as it is. */
export async function pasteFixture(target: Locator, name: string): Promise<void> {
  const read = (ending: string) => {
    try {
      return readFileSync(join(folder, `${name}.${ending}`), "utf8");
    } catch {
      return "";
    }
  };
  await pasteData(target, { html: read("html"), text: read("txt") });
}

export async function pasteData(target: Locator, data: { html?: string; text?: string }): Promise<void> {
  await target.focus();
  await target.evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html) clipboardData.setData("text/html", html);
    if (text) clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}
