// The administrator's forms in a browser: an office and a person are added, a role changed; the person sets a password of their own.
import { expect, type Page, test } from "@playwright/test";
import { password, TestOffice } from "#testing/office-people.ts";
import { findViolations } from "./find-violations.ts";

const port = Number(process.env.E2E_PORT) + 57;
const given = "第一次用的七个橘子";

async function signIn(page: Page, login: string, word: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("口令").fill(word);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function addOffice(page: Page): Promise<void> {
  await page.goto("/administration/offices");
  await page.getByLabel("单位名称").fill("青禾市水务局");
  await page.getByLabel("简称、曾用名").fill("水务局、水利局");
  await page.getByRole("button", { name: "新增单位" }).click();
  const row = page.getByRole("row", { name: /青禾市水务局/ });
  await expect(row).toContainText("青禾市水务局青禾市水务局、水利局");
  await expect(page.getByLabel("单位名称")).toHaveValue("");
  const alone = row.getByRole("checkbox", { name: /允许/ });
  await expect(alone).not.toBeChecked();
  await alone.click();
  await expect(alone).toBeChecked();
  await page.reload();
  await expect(alone).toBeChecked();
  await page.getByLabel("单位名称").fill("青禾市水务局");
  await page.getByRole("button", { name: "新增单位" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "已经有“青禾市水务局”" })).toBeVisible();
  await expect(page.getByLabel("单位名称")).toHaveValue("青禾市水务局");
  expect(await findViolations(page)).toEqual([]);
}

async function addPerson(page: Page): Promise<void> {
  await page.goto("/administration");
  const form = page.locator("form", { hasText: "第一次用的口令" });
  await form.getByLabel("账号").fill("xiaoliu");
  await form.getByLabel("姓名").fill("小刘");
  await form.getByLabel("第一次用的口令").fill("123");
  await form.getByLabel("单位").selectOption({ label: "青禾市水务局" });
  await form.getByRole("checkbox", { name: "填报" }).check();
  await form.getByRole("button", { name: "新增账号" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "口令" })).toBeVisible();
  await expect(form.getByLabel("姓名")).toHaveValue("小刘");
  await form.getByLabel("第一次用的口令").fill(given);
  await form.getByRole("button", { name: "新增账号" }).click();
  const row = page.getByRole("row", { name: /小刘/ });
  await expect(row).toContainText("青禾市水务局填报");
  await expect(row).toContainText("待改口令");
  await expect(form.getByLabel("账号")).toHaveValue("");
  await row.getByRole("button", { name: "改动" }).click();
  await expect(page.getByRole("dialog")).toContainText("小刘");
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function setPassword(page: Page): Promise<void> {
  await signIn(page, "xiaoliu", given);
  await page.goto("/account");
  const change = page.getByRole("button", { name: "修改口令" });
  await page.getByLabel("原口令").fill(given);
  await page.getByLabel("新口令").fill(password);
  await page.getByLabel("再输入一次").fill(`${password}。`);
  await change.click();
  await expect(page.getByRole("alert").filter({ hasText: "两次输入的新口令不一样。" })).toBeVisible();
  await page.getByLabel("再输入一次").fill(password);
  await change.click();
  await expect(page).toHaveURL(/\/reports$/);
}

test("an office and a person are added, mistakes are told beside what was typed, and the person comes in", async ({
  browser,
}) => {
  const office = new TestOffice(port);
  try {
    await office.start();
    const contexts = [1, 2].map(() => browser.newContext({ baseURL: office.server.address }));
    const [administrator, person] = await Promise.all(contexts.map(async (context) => (await context).newPage()));
    if (!administrator || !person) throw new Error("no page");
    await signIn(administrator, "guanli", password);
    await addOffice(administrator);
    await addPerson(administrator);
    await setPassword(person);
    await administrator.reload();
    await expect(administrator.getByRole("row", { name: /小刘/ })).toContainText("在用");
  } finally {
    await office.remove();
  }
});
