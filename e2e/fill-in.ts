// A clerk at the keyboard: opening reports and typing whole tables, key by key.
import { expect, type Page } from "@playwright/test";
import { placesOf } from "#core/desk/places.ts";
import { cellByName } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { gridOf } from "#core/editions/grid.ts";

export function cellField(page: Page, cell: string) {
  return page.locator(`#cell-${cell}`);
}

/** A new, blank report through the route; its id. */
export async function blankReport(page: Page, year: number, name: string): Promise<string> {
  const made = await page.request.post("/api/reports", { data: { year, office: { name } } });
  expect(made.status()).toBe(201);
  return ((await made.json()) as { id: string }).id;
}

/** A step of a report, alive: checks and autosave have arrived. */
export async function openStep(page: Page, id: string, step = ""): Promise<void> {
  await page.goto(`/reports/${id}${step ? `/${step}` : ""}`);
  await expect(page.locator("[data-save=saved]")).toBeVisible();
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await expect(page.locator("[data-save]")).toContainText("已保存");
}

/** Types a section's tables from the first cell to the last with Tab, as they are printed; computed totals are stepped over. */
export async function typeTables(
  page: Page,
  edition: Edition,
  section: string,
  text: (cell: string) => string,
  typedTotals = false,
): Promise<void> {
  const found = edition.sections.find(({ id }) => id === section);
  if (!found) throw new Error(`no section ${section}`);
  const cells = placesOf(gridOf(found)).acrossOrder.filter((cell) => typedTotals || !cellByName(edition, cell)?.total);
  // A step that is not alive yet takes no focus, and focusing waits for nothing.
  await expect(cellField(page, cells[0] ?? "")).toBeEnabled();
  await cellField(page, cells[0] ?? "").focus();
  for (const [index, cell] of cells.entries()) {
    await expect(cellField(page, cell)).toBeFocused();
    await page.keyboard.type(text(cell));
    if (index < cells.length - 1) await page.keyboard.press("Tab");
  }
}
