// The preview in a real browser: sheets as printed, findings in place, every way out; and the page that leaves the house.
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { publishedJson } from "#testing/published-report.ts";
import { findViolations } from "./find-violations.ts";

test.describe.configure({ timeout: 120_000 });

async function makeReport(
  request: APIRequestContext,
  name: string,
  change: Record<string, number> = {},
): Promise<string> {
  const exchange = publishedJson(name);
  const answer = await request.post("/api/reports", {
    data: { exchange: { ...exchange, figures: { ...exchange.figures, ...change } } },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()).id;
}

async function openPreview(page: Page, id: string): Promise<number> {
  await page.goto(`/reports/${id}/preview`);
  const count = page.locator("[data-pages]");
  await expect(count).toHaveText(/共 \d+ 页/);
  return Number(await count.getAttribute("data-pages"));
}

const sidewaysScroll = () => document.documentElement.scrollWidth - window.innerWidth;

/** The heads that reach over several rows, and those of them whose words can be seen on one sheet. */
function headsOverRows(stage: Element) {
  const heads = new Set<string>();
  const seen = new Set<string>();
  for (const area of stage.shadowRoot?.querySelectorAll(".area") ?? []) {
    // Sheets out of sight have no places of words.
    (area.closest(".sheet") as HTMLElement).style.contentVisibility = "visible";
    const { left, right, top, bottom } = area.getBoundingClientRect();
    for (const head of area.querySelectorAll("tbody th[rowspan]")) {
      const words = document.createRange();
      words.selectNodeContents(head);
      const place = words.getBoundingClientRect();
      const isInside = place.left >= left && place.right <= right && place.top >= top && place.bottom <= bottom;
      heads.add(head.textContent ?? "");
      if (isInside && getComputedStyle(head).visibility === "visible") seen.add(head.textContent ?? "");
    }
  }
  return { heads: Array.from(heads).sort(), seen: Array.from(seen).sort() };
}

/** On each sheet with figures of a table, the room between the top of its type area and the first of them, in heads of it. */
function roomsAboveFirstRows(stage: Element, table: string): readonly number[] {
  return Array.from(stage.shadowRoot?.querySelectorAll(".area") ?? []).flatMap((area) => {
    const figures = Array.from(area.querySelectorAll(`td[data-cell^="${table}"]`));
    const first = figures.find((figure) => getComputedStyle(figure).visibility === "visible");
    const head = first?.closest("table")?.tHead?.getBoundingClientRect().height ?? Number.NaN;
    return first ? [(first.getBoundingClientRect().top - area.getBoundingClientRect().top) / head] : [];
  });
}

test("the sheets show every figure once, on as many pages as the PDF has, and lead to the cells", async ({ page }) => {
  const id = await makeReport(page.request, "seed-2021-kaifeng");
  const pages = await openPreview(page, id);
  const shown = await page
    .locator("[data-sheets] td[data-cell]")
    .evaluateAll((cells) =>
      cells
        .filter((cell) => getComputedStyle(cell).visibility === "visible")
        .map((cell) => [(cell as HTMLElement).dataset.cell ?? "", cell.textContent ?? ""] as const),
    );
  const figures = publishedJson("seed-2021-kaifeng").figures;
  expect(shown).toHaveLength(200);
  expect(Object.fromEntries(shown)).toEqual(
    Object.fromEntries(Object.entries(figures).map(([cell, value]) => [cell, String(value ?? "")])),
  );

  const { heads, seen } = await page.locator("[data-sheets]").evaluate(headsOverRows);
  expect(heads.length).toBeGreaterThan(3);
  expect(seen, "heads over rows of two pages").toEqual(heads);

  // Where table three goes on, its heads are repeated, as in print: they take the room above the first row.
  const rooms = await page.locator("[data-sheets]").evaluate(roomsAboveFirstRows, "requests_");
  expect(rooms.length).toBeGreaterThan(1);
  for (const room of rooms) expect(room).toBeGreaterThan(0.95);

  const pdf = await page.request.get(`/api/reports/${id}/pdf`);
  expect(pdf.status()).toBe(200);
  expect((await pdf.body()).toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(pages);
  expect(await findViolations(page)).toEqual([]);

  const printed = await page.pdf({ preferCSSPageSize: true });
  expect(printed.toString("latin1").match(/\/Type \/Page\b/g), "printed from the preview").toHaveLength(pages);

  await page.locator('[data-sheets] td[data-cell="requests_disclosed_naturalPerson"] a:visible').click();
  await expect(page).toHaveURL(/\/requests#cell-requests_disclosed_naturalPerson$/);
  await expect(page.locator("#cell-requests_disclosed_naturalPerson")).toBeFocused();
});

test("zoom changes the size and not the pages; a phone does not scroll sideways", async ({ page }) => {
  const id = await makeReport(page.request, "seed-2019-luohe");
  const pages = await openPreview(page, id);
  const width = () =>
    page
      .locator("section.sheet")
      .first()
      .evaluate((sheet) => sheet.getBoundingClientRect().width);
  await page.getByLabel("显示比例").selectOption("2");
  await expect.poll(width).toBeCloseTo(2 * 793.7, 0);
  await page.getByRole("button", { name: "缩小" }).click();
  await expect.poll(width).toBeCloseTo(1.5 * 793.7, 0);
  await page.getByLabel("标出问题").uncheck();
  await page.getByLabel("标出问题").check();
  await expect(page.locator("[data-pages]")).toHaveAttribute("data-pages", String(pages));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByLabel("显示比例").selectOption("fit");
  await expect.poll(() => page.evaluate(sidewaysScroll)).toBeLessThanOrEqual(0);
});

test("while an error stands it is shown at its cell and the final version is refused, with the reason and the way", async ({
  page,
}) => {
  const id = await makeReport(page.request, "seed-2021-kaifeng", { requests_disclosed_naturalPerson: 999 });
  await openPreview(page, id);
  const cell = page.locator('[data-sheets] td.found-error[data-cell="requests_disclosed_naturalPerson"]:visible');
  await expect(cell).toHaveAttribute("title", /^错误 B0\d：/);
  await expect(page.getByText(/还有 \d+ 处错误没有改正/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Word", exact: true })).toHaveCount(0);
  for (const output of ["docx", "pdf", "html", "cms", "wechat", "charts"]) {
    const refused = await page.request.get(`/api/reports/${id}/${output}`);
    expect(refused.status(), output).toBe(409);
    expect((await refused.json()).message).toContain("暂不能生成正式稿");
  }
  expect((await page.request.get(`/api/reports/${id}/json`)).status()).toBe(200);
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "去核对" }).click();
  await expect(page).toHaveURL(new RegExp(`/reports/${id}/review$`));
});

test("a section of 100,000 characters is laid out, as one paragraph or as many", async ({ page }) => {
  const exchange = publishedJson("seed-2021-kaifeng");
  const sentence = "我市不断完善政府信息管理制度，通过加强领导、落实专人，把政务公开列为每月重点工作进行安排部署。";
  const long = sentence.repeat(2_200).slice(0, 100_000);
  for (const overview of [long, long.match(/.{1,199}/gu)?.join("\n") ?? ""]) {
    const answer = await page.request.post("/api/reports", {
      data: { exchange: { ...exchange, narrative: { ...exchange.narrative, overview } } },
    });
    expect(await openPreview(page, (await answer.json()).id)).toBeGreaterThan(150);
    const last = page.locator("section.sheet").last();
    await last.scrollIntoViewIfNeeded();
    await expect(last.getByRole("heading", { name: /^六、/ })).toBeVisible();
  }
});

test("fragments are copied as rich text without the clipboard API, as on plain http", async ({ page }) => {
  const id = await makeReport(page.request, "seed-2021-kaifeng");
  await page.addInitScript(() => Object.defineProperty(window, "isSecureContext", { value: false }));
  await openPreview(page, id);
  await page.getByText("更多格式").click();
  for (const [name, said, cells] of [
    ["复制网页片段", "已复制，请粘贴到网站后台的编辑器", 200],
    ["复制公众号片段", "已复制，请粘贴到公众号编辑器", 0],
  ] as const) {
    await page.getByRole("button", { name }).click();
    await expect(page.getByText(said)).toBeVisible();
    await page.evaluate(() => {
      document.getElementById("pasted")?.remove();
      const editor = document.createElement("div");
      editor.id = "pasted";
      editor.contentEditable = "true";
      document.body.append(editor);
      editor.focus();
    });
    await page.keyboard.press("Control+V");
    await expect(page.locator("#pasted table")).toHaveCount(3);
    await expect(page.locator("#pasted td[data-cell]")).toHaveCount(cells);
    await expect(page.locator("#pasted")).toContainText("8937.0276");
  }
});

for (const [name, output] of [
  ["seed-2021-kaifeng", "html"],
  ["seed-2018-xuchang", "html"],
  ["seed-2021-kaifeng", "charts"],
] as const) {
  test(`the page ${output} of ${name} has no barriers, fits a phone, fetches nothing and reads without style`, async ({
    page,
  }) => {
    const id = await makeReport(page.request, name);
    const html = await (await page.request.get(`/api/reports/${id}/${output}`)).text();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.setContent(html);
    expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(sidewaysScroll)).toBeLessThanOrEqual(0);
    for (const region of await page.getByRole("region").all()) {
      await expect(region).toHaveAttribute("tabindex", "0");
      expect(await region.evaluate((box) => box.getBoundingClientRect().right)).toBeLessThanOrEqual(390);
    }
    expect(requests).toEqual([]);
    const text = await page.locator("main").innerText();
    await page.evaluate(() => document.querySelector("style")?.remove());
    expect((await page.locator("main").innerText()).replace(/\s+/g, "")).toContain(
      text.replace(/\s+/g, "").slice(0, 200),
    );
  });
}
