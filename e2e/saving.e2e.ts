// Nothing typed is lost: a killed server, a closed page, two tabs, closing too early.
import { expect, type Page, test } from "@playwright/test";
import { OwnServer } from "../lib/testing/own-server.ts";
import { blankReport, cellField, expectSaved, openStep } from "./fill-in.ts";

const a = "requests_newlyReceived_naturalPerson";
const b = "requests_carriedOver_naturalPerson";

async function storedEntries(page: Page, address: string, id: string): Promise<Record<string, string>> {
  const answered = await page.request.get(`${address}/api/reports/${id}`);
  return ((await answered.json()) as { report: { entries: Record<string, string> } }).report.entries;
}

test.describe("with a server that goes away", () => {
  const server = new OwnServer(Number(process.env.E2E_PORT) + 7);
  test.beforeAll(() => server.start());
  test.afterAll(() => server.remove());

  async function openOn(page: Page): Promise<string> {
    const made = await page.request.post(`${server.address}/api/reports`, {
      data: { year: 2021, office: { name: "离线局" } },
    });
    const { id } = (await made.json()) as { id: string };
    await page.goto(`${server.address}/reports/${id}/requests`);
    await expect(page.locator("[data-save=saved]")).toBeVisible();
    return id;
  }

  test("the desk goes on, says so, and sends everything when the server is back", async ({ page }) => {
    const id = await openOn(page);
    await cellField(page, a).fill("5");
    await expectSaved(page);
    await page.waitForTimeout(1500);
    await server.stop("SIGKILL");
    await cellField(page, b).fill("6");
    await expect(page.locator("[data-save=away]")).toContainText("未连接，已存本机");
    await page.getByRole("link", { name: "预览与下载" }).click();
    await expect(page.getByText("连不上程序，暂时打不开")).toBeVisible();
    await page.getByRole("navigation", { name: "填报步骤" }).getByText("四、").click();
    await page.getByLabel("行政复议·结果维持").fill("3");
    await page.getByRole("navigation", { name: "填报步骤" }).getByText("三、").click();
    await expect(cellField(page, b)).toHaveValue("6");
    await server.start();
    await expect(page.locator("[data-save=saved]")).toBeVisible({ timeout: 30_000 });
    const entries = await storedEntries(page, server.address, id);
    expect([entries[a], entries[b], entries.disputes_reconsideration_upheld]).toEqual(["5", "6", "3"]);
  });

  test("a page that is closed while the server is away finds its edits again", async ({ page, context }) => {
    const id = await openOn(page);
    await server.stop("SIGKILL");
    await cellField(page, a).fill("41");
    await expect(page.locator("[data-save=away]")).toContainText("已存本机");
    await page.close({ runBeforeUnload: false });
    await server.start();
    const again = await context.newPage();
    await again.goto(`${server.address}/reports/${id}/requests`);
    await expect(again.getByText(/已恢复上次没有保存完的 1 处修改/)).toBeVisible();
    await expect(cellField(again, a)).toHaveValue("41");
    await expect.poll(async () => (await storedEntries(again, server.address, id))[a]).toBe("41");
    await expectSaved(again);
  });

  test("a text too long for a last message is there again after the page was closed", async ({ page, context }) => {
    const id = await openOn(page);
    await page.goto(`${server.address}/reports/${id}/problems`);
    await expect(page.locator("[data-save=saved]")).toBeVisible();
    await server.stop("SIGKILL");
    const long = "主要问题和改进情况。".repeat(3_000);
    await page.locator("#text-problems").click();
    await page.keyboard.insertText(long);
    await expect(page.locator("[data-save=away]")).toContainText("已存本机（1 处待发送）");
    await page.close({ runBeforeUnload: false });
    await server.start();
    const again = await context.newPage();
    await again.goto(`${server.address}/reports/${id}/problems`);
    // The page says 已保存 until it has looked for what an earlier one left: what counts is what the server gets.
    const isThere = async () => {
      const kept = await again.request.get(`${server.address}/api/reports/${id}`);
      const { report } = (await kept.json()) as { report: { narrative: { problems?: string } } };
      return report.narrative.problems === long;
    };
    await expect.poll(isThere).toBe(true);
    await expectSaved(again);
  });

  test("a browser that keeps nothing says so, and to leave the page open", async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("", "QuotaExceededError");
      };
      IDBFactory.prototype.open = refuse;
      Storage.prototype.setItem = refuse;
    });
    await openOn(page);
    await server.stop("SIGKILL");
    await cellField(page, a).fill("9");
    await expect(page.locator("[data-save=away]")).toContainText("本机存不下（1 处待发送），请不要关闭本页");
    await server.start();
    await expectSaved(page);
  });

  test("closing with unsent edits warns", async ({ page }) => {
    await openOn(page);
    await server.stop("SIGKILL");
    await cellField(page, a).fill("9");
    const asked = page.waitForEvent("dialog");
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
    await closing;
    await server.start();
  });
});

test("two tabs: different cells merge at once", async ({ page, context }) => {
  const id = await blankReport(page, 2021, "两页局");
  const other = await context.newPage();
  await openStep(page, id, "requests");
  await openStep(other, id, "requests");
  await cellField(page, a).fill("1");
  await cellField(other, b).fill("2");
  await expect(cellField(other, a)).toHaveValue("1");
  await expect(cellField(page, b)).toHaveValue("2");
  await expect(cellField(page, "requests_carriedOver_total")).toHaveValue("2");
});

test("two people: for the same cell the second is asked and nothing is overwritten", async ({ page, browser }) => {
  const id = await blankReport(page, 2021, "两人局");
  const elsewhere = await browser.newContext();
  const colleague = await elsewhere.newPage();
  await openStep(page, id, "requests");
  await colleague.goto(new URL(`/reports/${id}/requests`, page.url()).href);
  await expect(colleague.locator("[data-save=saved]")).toBeVisible();
  await cellField(page, a).fill("10");
  await expectSaved(page);
  await page.waitForTimeout(1200);
  await cellField(colleague, a).fill("20");
  await cellField(colleague, b).fill("3");
  await expect(colleague.locator("[data-save=conflict]")).toContainText("有冲突");
  const address = new URL(page.url()).origin;
  expect(await storedEntries(page, address, id)).toEqual({ [a]: "10", [b]: "3" });
  await colleague.getByRole("button", { name: "去选择" }).click();
  const row = colleague.getByRole("dialog").getByRole("row").filter({ hasText: "自然人" });
  await expect(row).toContainText("20");
  await expect(row).toContainText("10");
  await row.getByRole("button", { name: /用我的/ }).click();
  await expectSaved(colleague);
  expect((await storedEntries(page, address, id))[a]).toBe("20");

  await page.bringToFront();
  await cellField(page, a).fill("11");
  await expect(page.locator("[data-save=conflict]")).toBeVisible();
  await page.getByRole("button", { name: "去选择" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /用对方的/ })
    .first()
    .click();
  await expect(cellField(page, a)).toHaveValue("20");
  await elsewhere.close();
});

test("a reload in the middle loses nothing", async ({ page }) => {
  const id = await blankReport(page, 2021, "重载局");
  await openStep(page, id, "requests");
  await cellField(page, a).fill("77");
  await expectSaved(page);
  await page.reload();
  await expect(cellField(page, a)).toHaveValue("77");
  await cellField(page, b).fill("8");
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(cellField(page, b)).toHaveValue("8");
});
