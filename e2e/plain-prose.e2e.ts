// The plain box stands where the prose editor cannot start or does not arrive.
import { expect, test } from "@playwright/test";
import { makeReport, openStep, pasteData } from "./desk.ts";
import { findViolations } from "./find-violations.ts";
import { stored, tableHtml, typeIntoMenu } from "./prose.ts";

test("where the editor cannot start, the plain box has the same text and tools", async ({ page }) => {
  await page.addInitScript(() => {
    const { observe } = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (target, options) {
      if (target instanceof HTMLElement && target.getAttribute("role") === "textbox") throw new Error("no editor");
      observe.call(this, target, options);
    };
  });
  const { id } = await makeReport(page, "seed-2021-kaifeng", { narrative: { overview: "许可{{行政许可}}件，" } });
  await openStep(page, id, "overview");
  const box = page.locator("textarea#text-overview");
  await expect(box).toHaveValue("许可{{行政许可}}件，");
  const printed = page.getByRole("region", { name: "印出效果" });
  await expect(printed).toContainText("许可206743件");
  await page.getByRole("button", { name: "插入数据…" }).click();
  await typeIntoMenu(page, "复议 维持");
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue("许可{{行政许可}}件，{{行政复议·结果维持}}");
  await pasteData(box, { html: tableHtml });
  await expect(page.getByRole("dialog")).toContainText("粘贴的内容里有表格");
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await expect.poll(() => stored(page, id)).toBe("许可{{行政许可}}件，{{行政复议·结果维持}}");
  expect(await findViolations(page)).toEqual([]);
});

test("where the editor does not arrive, the plain box comes instead", async ({ page }) => {
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes("ProseMirror-selectednode")) await route.abort();
    else await route.fulfill({ response });
  });
  const { id } = await makeReport(page, "seed-2021-kaifeng", { narrative: { overview: "一句。" } });
  await openStep(page, id, "overview");
  await expect(page.locator("textarea#text-overview")).toHaveValue("一句。");
});
