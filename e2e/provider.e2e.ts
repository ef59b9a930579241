// An office with a sign-on of its own: people come in by it, and are led to leave it when they sign out here.
import { expect, type Page, test } from "@playwright/test";
import { TestOffice } from "#testing/office-people.ts";
import { client, RunningProvider, secretFile } from "#testing/provider/running-provider.ts";

const port = Number(process.env.E2E_PORT) + 61;
const office = new TestOffice(port, {
  NIANBAO_OIDC_ISSUER: `http://127.0.0.1:${port + 1}`,
  NIANBAO_OIDC_CLIENT: client,
  NIANBAO_OIDC_SECRET_FILE: secretFile,
  NIANBAO_OIDC_CLAIM: "preferred_username",
  NIANBAO_OIDC_NAME: "青禾市统一身份认证",
});
let provider: RunningProvider;
test.beforeAll(async () => {
  provider = await RunningProvider.start(port + 1, `${office.server.address}/api/sign-in/provider/back`);
  await office.start();
});
test.afterAll(async () => {
  provider.stop();
  await office.remove();
});

/** By the link on the page, as `login` at the provider; where the browser then is. */
async function comeBy(page: Page, login: string): Promise<void> {
  await page.goto(`${office.server.address}/collections`);
  const link = page.getByRole("link", { name: "用青禾市统一身份认证登录" });
  const href = new URL((await link.getAttribute("href")) ?? "", office.server.address).href;
  const gone = await page.request.get(href, { maxRedirects: 0 });
  expect(gone.status()).toBe(303);
  const back = await provider.signIn(gone.headers().location ?? "", login);
  await page.goto(back.href);
}

test("whoever has an account comes in by the office's sign-on, and nobody else", async ({ page, context }) => {
  // The provider's own page asks the internet for its type faces.
  await context.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  await comeBy(page, "stranger");
  await expect(page).toHaveURL(/\/sign-in\?why=/);
  await expect(page.getByText("在本程序里没有对应的账号，请联系管理员")).toBeVisible();
  await comeBy(page, "clerk");
  await expect(page).toHaveURL(`${office.server.address}/collections`);
  await expect(page.getByRole("link", { name: "人clerk" })).toBeVisible();
  await page.goto(`${office.server.address}/account`);
  const left = page.waitForRequest(`${provider.issuer}/session/end?**`);
  await page.getByRole("button", { name: "退出登录" }).click();
  await left;
  await expect(page).toHaveURL(`${office.server.address}/sign-in`);
  await page.goto(`${office.server.address}/account`);
  await expect(page).toHaveURL(/\/sign-in\?/);
});
