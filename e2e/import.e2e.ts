// Importing with real files: doubtful figures first, each shown at its place, nothing guessed; then every use of a report.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { publishedJson } from "#testing/published-report.ts";
import { findViolations } from "./find-violations.ts";
import { bytes, decide, figure, file, published, read, storedReport } from "./read-file.ts";

test("a figure and its place in the source lead to each other; corrections are kept", async ({ page }) => {
  await read(page, file("seed-2021-kaifeng.txt", "开封.txt"));
  await expect(page.getByRole("heading", { name: "核对读出的内容" })).toBeFocused();
  await expect(page.getByLabel("单位", { exact: true })).toHaveValue("开封市人民政府");
  await expect(page.getByLabel("年度", { exact: true })).toHaveValue("2021");
  expect(await findViolations(page)).toEqual([]);

  const source = page.getByRole("region", { name: "原文" });
  await figure(page, "licensing_licenses_decisions").click();
  const shown = source.locator("[data-shown]");
  await expect(shown).toHaveText("206743");
  await expect(shown).toBeInViewport();
  await source.getByRole("button", { name: "10582", exact: true }).click();
  await expect(figure(page, "enforcement_penalties_decisions")).toBeFocused();
  await expect(shown).toHaveText("10582");

  await figure(page, "enforcement_coercion_decisions").fill("1083");
  await expect(page.getByRole("region", { name: "所选数字" })).toContainText("恢复原读数（1082）");
  await figure(page, "enforcement_penalties_decisions").fill("9");
  await figure(page, "enforcement_penalties_decisions").press("Escape");
  await expect(figure(page, "enforcement_penalties_decisions")).toHaveValue("10582");

  await decide(page, "存为 2021 年年报");
  await page.waitForURL(/\/reports\/[0-9a-f]{16}/);
  const { entries } = await storedReport(page.request, page);
  expect(entries.enforcement_coercion_decisions).toBe("1083");
  expect(entries.enforcement_penalties_decisions).toBe("10582");
});

test("a figure in a sentence is marked in it, the filled hole waits to be confirmed", async ({ page }) => {
  await read(page, file("seed-2018-xuchang.txt", "许昌.txt"));
  const source = page.getByRole("region", { name: "原文" });
  await figure(page, "applications_inPerson_count").focus();
  await expect(source.locator("[data-shown]")).toContainText("当面申请107件");
  await expect(source.locator("[data-mark]")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(figure(page, "applications_byFax_count")).toBeFocused();
  await expect(source.locator("[data-mark]")).toHaveCount(1);
  await expect(figure(page, "replies_disclosed_count")).toHaveAttribute("data-doubt", "repaired");
  await expect(figure(page, "replies_disclosed_count")).toHaveValue("236");
});

test("doubtful figures come first; candidates are chosen, the others accepted or left blank", async ({ page }) => {
  await read(page, file("2024-shanghai-stc.txt", "上海科委.txt"));
  const list = page.getByRole("region", { name: "存疑的数" });
  await expect(list.locator("details").first()).toHaveAttribute("data-kind", "ambiguous");
  const bar = page.getByRole("region", { name: "所选数字" });
  const count = async () => Number(/还有 (\d+) 处/.exec((await bar.textContent()) ?? "")?.[1] ?? 0);
  const before = await count();
  expect(before).toBeGreaterThan(0);

  await page.getByRole("button", { name: "下一处" }).click();
  const first = page.locator("input:focus");
  await expect(first).toHaveAttribute("data-doubt", "ambiguous");
  await expect(first).toHaveValue("");
  const ambiguous = (await first.getAttribute("data-cell")) ?? "";
  const candidate = bar.getByRole("button", { name: /^取 / }).first();
  const value = ((await candidate.textContent()) ?? "").replace("取 ", "");
  await candidate.click();
  await expect(figure(page, ambiguous)).toHaveValue(value);
  expect(await count()).toBe(before - 1);
  await bar.getByRole("button", { name: /恢复原读数/ }).click();
  await expect(figure(page, ambiguous)).toHaveValue("");

  await figure(page, ambiguous).focus();
  await page.keyboard.press("F8");
  const next = (await page.locator("input:focus").getAttribute("data-cell")) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.locator("input:focus")).not.toHaveAttribute("data-cell", next);
  await expect(figure(page, next)).toHaveAttribute("data-settled", "true");

  await decide(page, "存为 2024 年年报");
  await page.waitForURL(/\/reports\/[0-9a-f]{16}/);
  const { entries } = await storedReport(page.request, page);
  expect(entries[ambiguous]).toBeUndefined();
});

test("this year's report begins from last year's Word file, with what is carried over", async ({ page }) => {
  const kaifeng = publishedJson("seed-2021-kaifeng");
  const made = await page.request.post("/api/reports", { data: { exchange: kaifeng } });
  const { id } = (await made.json()) as { id: string };
  const word = await page.request.get(`/api/reports/${id}/docx`);
  await page.request.delete(`/api/reports/${id}`);
  await read(page, bytes("去年.docx", await word.body()));
  await decide(page, "开始填写 2022 年年报");
  await page.waitForURL(/\/reports\/[0-9a-f]{16}/);
  const { year, office, entries } = await storedReport(page.request, page);
  expect([year, office.name]).toEqual([2022, "开封市人民政府"]);
  expect(entries.requests_carriedOver_naturalPerson).toBe(
    String(kaifeng.figures.requests_carriedForward_naturalPerson),
  );
});

test("a PDF becomes the last year of a report in the system", async ({ page }) => {
  const made = await page.request.post("/api/reports", {
    data: { year: 2025, office: { name: "淮安市洪泽区测试局" } },
  });
  const { id } = (await made.json()) as { id: string };
  await read(page, file("2024-hongze.pdf", "洪泽2024.pdf"));
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("radio", { name: "作为已有年报的上一年" }).check();
  await page.getByLabel("哪一份年报的上一年").selectOption(id);
  await expect(page.getByText("将以“淮安市洪泽区测试局”的名义存入。")).toBeVisible();
  await page.getByRole("button", { name: "确定" }).click();
  await page.waitForURL(new RegExp(`/reports/${id}`));
  const { reports } = (await (await page.request.get("/api/reports")).json()) as {
    reports: { office: string; year: number }[];
  };
  expect(reports.some(({ office, year }) => office === "淮安市洪泽区测试局" && year === 2024)).toBe(true);
});

test("only audit keeps nothing and comes back to the corrections", async ({ page }) => {
  const before = await (await page.request.get("/api/reports")).json();
  await read(page, file("seed-2019-luohe.txt", "漯河.txt"));
  await figure(page, "licensing_licenses_decisions").fill("7");
  await decide(page, "只审查，不保存");
  await expect(page.getByRole("heading", { name: "审查结果" })).toBeVisible();
  await expect(page.getByRole("region", { name: "漯河.txt" })).toContainText("2019");
  await page.getByRole("button", { name: "返回核对" }).click();
  await expect(figure(page, "licensing_licenses_decisions")).toHaveValue("7");
  expect(await (await page.request.get("/api/reports")).json()).toEqual(before);
});

test("another form leaves out what it has no place for, and changing back restores it", async ({ page }) => {
  await read(page, file("seed-2021-kaifeng.txt", "开封.txt"));
  await page.getByLabel("格式", { exact: true }).selectOption("2019");
  await expect(page.getByText(/改用这一格式后，有 \d+ 个数/)).toBeVisible();
  await expect(figure(page, "requests_correctionOverdue_naturalPerson")).toHaveCount(0);
  await page.getByLabel("格式", { exact: true }).selectOption("2021");
  const { requests_correctionOverdue_naturalPerson: kept } = publishedJson("seed-2021-kaifeng").figures;
  await expect(figure(page, "requests_correctionOverdue_naturalPerson")).toHaveValue(String(kept));
});

test("what cannot be read says why; what was pasted and confirmed stays", async ({ page }) => {
  await page.goto("/reports/import");
  const box = page.getByLabel("或者粘贴内容");
  await box.fill("这不是年报");
  await page.getByRole("button", { name: "读取粘贴的内容" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "没有读出" })).toContainText(/[\u4e00-\u9fff]{6}/u);
  await expect(box).toHaveValue("这不是年报");
  expect(await findViolations(page)).toEqual([]);

  const chooser = page.getByLabel("选择要读入的文件");
  await chooser.setInputFiles(bytes("空.docx", ""));
  await expect(page.getByRole("alert").filter({ hasText: "空.docx" })).toContainText("文件是空的");
  await chooser.setInputFiles(bytes("程序.docx", Buffer.from("4d5a90000300000004000000", "hex")));
  await expect(page.getByRole("alert").filter({ hasText: "程序.docx" })).toContainText(/[\u4e00-\u9fff]{6}/u);
  await expect(box).toHaveValue("这不是年报");

  await chooser.setInputFiles(file("seed-2021-kaifeng.txt", "开封.txt"));
  await figure(page, "enforcement_coercion_decisions").fill("1083");
  await page.getByRole("button", { name: "换一份文件" }).click();
  await page.getByRole("button", { name: "回到“开封.txt”的核对" }).click();
  await expect(figure(page, "enforcement_coercion_decisions")).toHaveValue("1083");
});

test("of a file with several reports one is chosen, and only that one is read", async ({ page }) => {
  const both = ["2023-suqian.txt", "2024-suqian.txt"].map((name) => readFileSync(join(published, name), "utf8"));
  await page.goto("/reports/import");
  await page.getByLabel("选择要读入的文件").setInputFiles(bytes("两年.txt", both.join("\n")));
  await expect(page.getByRole("heading", { name: "“两年.txt”里有 2 份年报，读哪一份？" })).toBeFocused({
    timeout: 30_000,
  });
  expect(await findViolations(page)).toEqual([]);
  await expect(page.getByRole("region", { name: "原文" })).toHaveCount(0);
  await page.getByRole("button", { name: /2023年/ }).click();
  await expect(page.getByRole("region", { name: "原文" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByLabel("年度", { exact: true })).toHaveValue("2023");
  const before = publishedJson("2023-suqian").figures;
  await expect(figure(page, "requests_carriedForward_total")).toHaveValue(String(before.requests_carriedForward_total));
  await expect(page.getByText("文件里有 2 份年报，这是第 1 份")).toBeVisible();
});

test("without an office nothing is taken in, and the file's own markup never becomes the page's", async ({ page }) => {
  const evil = readFileSync(join(published, "relayout/html-spans__2024-suqian.txt"), "utf8")
    .replace(/宿迁市/gu, "")
    .replace(/<body[^>]*>/i, '$&<script>document.title="ran"</script><img src=x onerror="document.title=\'ran\'">');
  await read(page, bytes("网页.html", evil));
  await expect(page).toHaveTitle(/导入已有年报/);
  await expect(page.getByRole("region", { name: "原文" }).locator("script, img, style, iframe")).toHaveCount(0);
  await page.getByLabel("单位", { exact: true }).fill("");
  await decide(page, "存为");
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("还没有单位名称");
  await page.getByRole("button", { name: "返回核对" }).click();
  await expect(page.getByText("没有认出单位，请填写")).toBeVisible();
});

test("the keyboard alone is enough", async ({ page }) => {
  await read(page, file("seed-2021-kaifeng.txt", "开封.txt"));
  const next = page.getByRole("button", { name: "下一处" });
  await next.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("input:focus")).toHaveAttribute("data-doubt", /./);
  for (let pressed = 0; pressed < 60 && !(await next.isDisabled()); pressed += 1) await page.keyboard.press("Enter");
  await expect(page.getByText("存疑的数都已核对")).toBeVisible();
  await page.getByRole("button", { name: "下一步" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "下一步" })).toBeFocused();
});
