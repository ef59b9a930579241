// A blank report's large table, entered at its first cell: what tests of keys and of typing begin with.
import { expect, type Page } from "@playwright/test";
import { blankReport, cellField, openStep } from "./fill-in.ts";

/** A cell of the table. */
export const at = (row: string, column: string) => `requests_${row}_${column}`;
export const a1 = at("newlyReceived", "naturalPerson");
export const b1 = at("newlyReceived", "commercialEnterprise");
export const a2 = at("carriedOver", "naturalPerson");
export const b2 = at("carriedOver", "commercialEnterprise");
export const a3 = at("disclosed", "naturalPerson");
export const total1 = at("newlyReceived", "total");
export const last = at("carriedForward", "total");

/** Opens the table with the focus in its first cell. Answers the report's id. */
export async function open(page: Page): Promise<string> {
  const id = await blankReport(page, 2021, "按键局");
  await openStep(page, id, "requests");
  await cellField(page, a1).focus();
  return id;
}

/** Waits until a cell has the focus. */
export async function expectAt(page: Page, cell: string): Promise<void> {
  await expect(cellField(page, cell)).toBeFocused();
}
