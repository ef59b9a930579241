// A report's prose on the page: its editor, the card at the caret, the menu of figures, what is stored of it.
import { expect, type Page } from "@playwright/test";
import { openStep, textField } from "./desk.ts";

export const area = (page: Page) => textField(page, "overview");
export const card = (page: Page) => page.locator("[data-caret-card]");
const editor = (page: Page) => page.locator("[data-editor=there]");

/** An input method writes only where a field is, so that Chinese is typed once the menu is there; keys before it are kept for it. */
export async function typeIntoMenu(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByRole("dialog").getByRole("combobox")).toHaveValue(text);
}

export async function open(page: Page, id: string, section = "overview"): Promise<void> {
  await openStep(page, id, section);
  await expect(editor(page)).toBeVisible();
}

export const stored = async (page: Page, id: string) =>
  (await (await page.request.get(`/api/reports/${id}`)).json()).report.narrative.overview as string;

/** A sentence and a table with one figure, as a browser puts them on the clipboard. */
export const tableHtml = `<p>本年情况见下表。</p><table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>
<tr><td>行政许可</td><td>31</td></tr></table>`;
