// Signing in as somebody of an office, in a browser of their own.
import { type Browser, expect, type Page } from "@playwright/test";
import { password } from "#testing/office-people.ts";

/** The page that whoever signs in comes to. `address`: of the server. */
export async function enterAt(address: string, browser: Browser, login: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: address })).newPage();
  await page.goto("/sign-in");
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("口令").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/reports$/);
  return page;
}
