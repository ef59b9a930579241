// A PDF that is imported is shown by its pages: where a figure stands, without the file, with fonts that it does not carry.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { makePdf } from "#testing/make-pdf.ts";
import { findViolations } from "./find-violations.ts";
import { bytes, figure, file, published, read } from "./read-file.ts";

test("a PDF is shown by its pages: the place of a figure is framed where its ink is, on the page that it is on", async ({
  page,
}) => {
  await read(page, file("2024-hongze.pdf", "洪泽2024.pdf"));
  const picture = page.locator("canvas[data-page]");
  await expect(picture).toHaveAttribute("data-page", "1");
  await expect(page.locator("[data-frame]")).toHaveCount(0);

  const cell = "requests_newlyReceived_naturalPerson";
  await figure(page, cell).click();
  await expect(page.locator("[data-frame]")).toBeInViewport();
  await expect(picture).not.toHaveAttribute("data-page", "1");
  await expect(picture).toHaveAccessibleName(/框出“\d+”/);
  // Ink within the frame, and none on its edge: it stands around the figure, not across it.
  const ink = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas[data-page]");
    const frame = document.querySelector<HTMLElement>("[data-frame]");
    const context = canvas?.getContext("2d");
    if (!canvas || !frame || !context) return undefined;
    const dots = canvas.width / canvas.clientWidth;
    const dark = (left: number, top: number, width: number, height: number) => {
      const { data } = context.getImageData(
        left * dots,
        top * dots,
        Math.max(1, width * dots),
        Math.max(1, height * dots),
      );
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 110 && (data[at + 3] ?? 0) > 128) count += 1;
      return count;
    };
    const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = frame;
    return {
      within: dark(left, top, width, height),
      edges: dark(left, top, 1, height) + dark(left + width - 1, top, 1, height),
    };
  });
  expect(ink?.within).toBeGreaterThan(20);
  expect(ink?.edges).toBe(0);
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "上一页" }).click();
  await expect(page.locator("[data-frame]")).toHaveCount(0);
  await page.getByRole("button", { name: "文字", exact: true }).click();
  const shown = page.getByRole("region", { name: "原文" }).locator("[data-shown]");
  await expect(shown).toHaveText(await figure(page, cell).inputValue());
  await page.getByRole("button", { name: "页面图" }).click();
  await expect(page.locator("[data-frame]")).toBeInViewport();
});

test("a PDF that is gone from its folder is still confirmed, without a picture and told so", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-e2e-"));
  const path = join(folder, "洪泽.pdf");
  copyFileSync(join(published, "2024-hongze.pdf"), path);
  await page.goto("/reports/import");
  await page.getByLabel("选择要读入的文件").setInputFiles(path);
  await expect(page.locator("canvas[data-page]")).toHaveCount(1, { timeout: 30_000 });
  rmSync(folder, { recursive: true });
  await page.getByRole("button", { name: "文字", exact: true }).click();
  await page.getByRole("button", { name: "页面图" }).click();
  await expect(page.getByText("文件已不在手边")).toBeVisible();
  await figure(page, "requests_newlyReceived_naturalPerson").fill("1");
  await expect(page.getByRole("region", { name: "所选数字" })).toContainText("已改正");
});

test("fonts that a PDF does not carry are there for its picture, by name alone", async ({ page }) => {
  const map = await page.request.get("/api/page-fonts/UniGB-UCS2-H.bcmap");
  expect(map.status()).toBe(200);
  expect((await map.body()).length).toBeGreaterThan(1000);
  for (const name of ["package.json", "nothing.bcmap"])
    expect((await page.request.get(`/api/page-fonts/${name}`)).status()).toBe(404);
  const text = (x: number, y: number, words: string) => ({ x, y, text: words });
  const made = makePdf([
    {
      texts: [
        text(150, 760, "测试市2021年政府信息公开工作年度报告"),
        text(60, 720, "一、总体情况"),
        text(60, 700, "全年平稳。"),
        text(60, 660, "二、主动公开政府信息情况"),
        text(60, 640, "信息内容"),
        text(200, 640, "本年制发件数"),
        text(300, 640, "本年废止件数"),
        text(400, 640, "现行有效件数"),
        text(60, 620, "规章"),
        text(200, 620, "11"),
        text(300, 620, "2"),
        text(400, 620, "93"),
      ],
    },
  ]);
  await read(page, bytes("无字体.pdf", Buffer.from(made)));
  await figure(page, "normativeActs_governmentRules_inForce").click();
  await expect(page.locator("[data-frame]")).toBeInViewport();
  await expect(page.locator("canvas[data-page]")).toHaveAccessibleName(/框出“93”/);
});
