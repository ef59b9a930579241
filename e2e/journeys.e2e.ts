// What it takes to get a report done, counted in the page: a small bureau with nearly all zeros, a city with last year's PDF.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { readPlainZip } from "#testing/plain-zip.ts";
import { cellField, expectSaved } from "./fill-in.ts";
import { findViolations } from "./find-violations.ts";

const published = join(import.meta.dirname, "../lib/testing/published");
const problems = "主动公开的内容还不够丰富，更新不够及时。明年将加强培训，逐项充实。";
const inForce = "normativeActs_normativeDocuments_inForce";

interface Effort {
  readonly clicks: number;
  readonly keys: number;
}

/** Counts what a hand does, over all pages: presses of the mouse, keys, and characters that an input method puts in. */
async function countEffort(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const add = (name: string) => localStorage.setItem(name, String(Number(localStorage.getItem(name) ?? 0) + 1));
    let byKey = false;
    const heard = { capture: true };
    addEventListener("pointerdown", (event) => event.isTrusted && add("effort.clicks"), heard);
    addEventListener(
      "keydown",
      (event) => {
        if (!event.isTrusted) return;
        byKey = true;
        add("effort.keys");
      },
      heard,
    );
    addEventListener(
      "input",
      (event) => {
        if (!byKey && event instanceof InputEvent && event.inputType === "insertText") add("effort.keys");
        byKey = false;
      },
      heard,
    );
    // A key that writes nothing (Tab, Enter) says nothing of the character that comes next.
    addEventListener("keyup", () => (byKey = false), heard);
  });
}

function effortOf(page: Page): Promise<Effort> {
  return page.evaluate(() => ({
    clicks: Number(localStorage.getItem("effort.clicks") ?? 0),
    keys: Number(localStorage.getItem("effort.keys") ?? 0),
  }));
}

/** Types something that everybody must type; answers how many keys it took. */
async function typeFacts(page: Page, text: string): Promise<number> {
  const { keys } = await effortOf(page);
  await page.keyboard.type(text);
  return (await effortOf(page)).keys - keys;
}

const rail = (page: Page, mark: string) =>
  page.getByRole("navigation", { name: "填报步骤" }).getByRole("link", { name: new RegExp(`^${mark}`) });

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, words: RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key);
    const name = await page.evaluate(() => {
      const { activeElement } = document;
      const labels = activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : [];
      const said = labels.map(({ textContent }) => textContent);
      // What holds the whole page is not called by all the words in it.
      if (activeElement instanceof HTMLAnchorElement || activeElement instanceof HTMLButtonElement)
        said.push(activeElement.textContent);
      return `${activeElement?.id ?? ""}|${activeElement?.getAttribute("aria-label") ?? ""}|${said.join("")}`;
    });
    if (words.test(name)) return;
  }
  throw new Error(`${words} is not reached with ${key}`);
}

async function wordOf(page: Page, download: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), download()]);
  expect(file.suggestedFilename()).toMatch(/政府信息公开工作年度报告\.docx$/);
  const parts = readPlainZip(readFileSync(await file.path()));
  const body = parts.find(({ path }) => path === "word/document.xml");
  return (body?.bytes.toString("utf8") ?? "").replace(/<[^>]+>/gu, "");
}

async function reportIn(page: Page): Promise<{ office: string; entries: Record<string, string> }> {
  const id = /[0-9a-f]{16}/.exec(page.url())?.[0] ?? "";
  const { report } = (await (await page.request.get(`/api/reports/${id}`)).json()) as {
    report: { office: { name: string }; entries: Record<string, string> };
  };
  return { office: report.office.name, entries: report.entries };
}

test("a small bureau with nearly all zeros has its Word file after 12 clicks and 40 keys", async ({ page }) => {
  await countEffort(page);
  await page.goto("/reports");
  await page.getByRole("link", { name: "没有去年的年报，直接新建" }).click();
  await expect(page.locator("#new-office")).toBeFocused();
  let facts = await typeFacts(page, "青禾县地震局");
  await expect(page.locator("#new-kind")).toHaveValue("department");
  await page.getByRole("button", { name: "新建并开始填写" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("基本信息");
  await page.getByLabel("联系地址").click();
  facts += await typeFacts(page, "青禾县人民路1号");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("联系电话")).toBeFocused();
  facts += await typeFacts(page, "0371-12345678");

  await rail(page, "二、").click();
  await cellField(page, inForce).click();
  await page.keyboard.type("3");
  await page.getByRole("button", { name: "全部空白填 0" }).click();
  const dialog = page.getByRole("dialog", { name: "全部空白填 0" });
  await expect(dialog.locator("[data-blank-table=requests]")).toContainText("144 格");
  await expect(dialog.locator("[data-draft=overview]")).toContainText("截至年底现行有效的行政规范性文件3件");
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole("checkbox", { name: /^同时写入下面的参考文字/ }).click();
  await dialog.getByRole("button", { name: /^填 0/ }).click();

  await rail(page, "五、").click();
  await page.getByRole("textbox", { name: /^五、/ }).click();
  await page.keyboard.type(problems);
  await expectSaved(page);
  await page.getByRole("link", { name: "预览", exact: true }).click();
  const words = await wordOf(page, () => page.getByRole("link", { name: /Word/ }).first().click());
  expect(words).toContain("青禾县地震局");
  expect(words).toContain("截至年底现行有效的行政规范性文件3件");
  expect(words).toContain(problems);
  const { entries } = await reportIn(page);
  expect(Object.values(entries).filter((text) => text === "0").length).toBeGreaterThan(150);
  expect(entries[inForce]).toBe("3");

  const { clicks, keys } = await effortOf(page);
  expect(clicks).toBeLessThanOrEqual(12);
  expect(keys - facts).toBeLessThanOrEqual(40);
});

test("all zeros are one step of undo, rows can be left out, texts come only where they are ticked", async ({
  page,
}) => {
  const made = await page.request.post("/api/reports", { data: { year: 2025, office: { name: "青禾县档案局" } } });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`/reports/${id}`);
  await page.getByRole("button", { name: "全部空白填 0" }).click();
  const dialog = page.getByRole("dialog", { name: "全部空白填 0" });
  const table = dialog.locator("[data-blank-table=requests]");
  await table.locator("summary").click();
  await table.locator('[data-blank-row="requests/repeated"]').getByRole("checkbox").uncheck();
  await expect(table).toContainText("138 格");
  await dialog.locator("[data-blank-table=disputes]").getByRole("checkbox").first().click();
  await dialog.getByRole("button", { name: /^填 0/ }).click();
  await expectSaved(page);
  const { entries } = await reportIn(page);
  expect(entries.requests_repeated_naturalPerson ?? "").toBe("");
  expect(entries.disputes_reconsideration_upheld ?? "").toBe("");
  expect(entries.requests_disclosed_naturalPerson).toBe("0");
  await expect(page.locator("tr[data-step=overview]")).toHaveAttribute("data-state", "untouched");
  await page.getByRole("button", { name: "撤销", exact: true }).first().click();
  await expectSaved(page);
  await expect.poll(async () => Object.values((await reportIn(page)).entries).filter(Boolean)).toEqual([]);
});

test("a city begins from last year's PDF with 8 clicks to its first new figure", async ({ page }) => {
  await countEffort(page);
  await page.goto("/reports");
  const first = page.getByRole("region", { name: "开始一份年报" }).getByRole("link").first();
  await expect(first).toHaveText("有去年的年报");
  await first.click();
  // Here the keys come at once, before any person's hand would: not before the page's scripts are there.
  await page.waitForLoadState("networkidle");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件" }).click();
  await (await chooser).setFiles(join(published, "2024-hongze.pdf"));
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("基本信息");
  await rail(page, "二、").click();
  await cellField(page, inForce).click();
  await page.keyboard.type("7");
  await expectSaved(page);
  expect((await reportIn(page)).entries[inForce]).toBe("7");
  // Choosing a file in the system's own dialog takes two more, which no page can see.
  expect((await effortOf(page)).clicks + 2).toBeLessThanOrEqual(8);
});

test("every press of the mouse, key and composed character is counted once, over pages and in dialogs", async ({
  page,
}) => {
  await countEffort(page);
  await page.goto("/reports");
  await page.getByRole("link", { name: "没有去年的年报，直接新建" }).click();
  await expect(page.locator("#new-office")).toBeFocused();
  await page.keyboard.type("a县1");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("局");
  await page.reload();
  await page.locator("#new-office").click();
  // Shift is a key as well.
  expect(await effortOf(page)).toEqual({ clicks: 2, keys: 7 });
});

test("a small bureau's journey by keyboard alone", async ({ page }) => {
  await countEffort(page);
  await page.goto("/reports");
  await tabTo(page, /没有去年的年报，直接新建/);
  await page.keyboard.press("Enter");
  await expect(page.locator("#new-office")).toBeFocused();
  await page.keyboard.type("青禾县气象局");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("基本信息");
  await tabTo(page, /联系电话/);
  await page.keyboard.type("0371-12345678");
  await tabTo(page, /二、主动公开/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("二、");
  await tabTo(page, /全部空白填 0/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("button", { name: /^填 0（/ })).toBeFocused();
  await tabTo(page, /同时写入下面的参考文字/, "Shift+Tab");
  await page.keyboard.press("Space");
  await tabTo(page, /填 0（/);
  await page.keyboard.press("Enter");
  await tabTo(page, /五、存在/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("五、");
  await tabTo(page, /^text-problems|\|五、/);
  await page.keyboard.type(problems);
  await expectSaved(page);
  await tabTo(page, /^\|\|预览/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "正式稿" })).toBeVisible();
  await tabTo(page, /去下载/);
  await page.keyboard.press("Enter");
  await tabTo(page, /Word/);
  expect(await wordOf(page, () => page.keyboard.press("Enter"))).toContain(problems);
  expect((await effortOf(page)).clicks).toBe(0);
});

test("a city's journey from last year's PDF by keyboard alone", async ({ page }) => {
  await countEffort(page);
  await page.goto("/reports");
  await tabTo(page, /^\|\|有去年的年报/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "导入已有年报" })).toBeVisible();
  // Here the keys come at once, before any person's hand would: not before the page's scripts are there.
  await page.waitForLoadState("networkidle");
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, /选择文件/);
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(join(published, "2024-hongze.pdf"));
  await expect(page.getByRole("heading", { name: "核对读出的内容" })).toBeFocused();
  await tabTo(page, /下一步/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^\|\|确定/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("基本信息");
  await tabTo(page, /二、主动公开/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, new RegExp(`^cell-${inForce}`));
  await page.keyboard.type("7");
  await expectSaved(page);
  expect((await reportIn(page)).entries[inForce]).toBe("7");
  expect((await effortOf(page)).clicks).toBe(0);
});
