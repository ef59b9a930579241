// Everyone can use it: axe on every page, zoom and large type, old browsers, and no request leaves the origin.
import { expect, type Page, test } from "@playwright/test";
import { publishedJson } from "#testing/published-report.ts";
import { cellField, expectSaved, openStep } from "./fill-in.ts";
import { findViolations } from "./find-violations.ts";

const steps = ["", "basics", "overview", "disclosure", "requests", "disputes", "problems", "others", "review"];

async function filledReport(page: Page, name: string, seed = "seed-2021-kaifeng"): Promise<string> {
  const made = await page.request.post("/api/reports", {
    data: { exchange: { ...publishedJson(seed), office: { name } } },
  });
  expect(made.status()).toBe(201);
  return ((await made.json()) as { id: string }).id;
}

test("axe finds nothing on any page, with and without mistakes, in large type", async ({ page }) => {
  test.setTimeout(180_000);
  const id = await filledReport(page, "无障碍市人民政府");
  await openStep(page, id, "requests");
  await cellField(page, "requests_newlyReceived_naturalPerson").fill("abc");
  await cellField(page, "requests_carriedOver_naturalPerson").fill("99");
  await expectSaved(page);
  const paths = [
    "/reports",
    "/reports/new",
    "/nowhere",
    ...steps.map((step) => `/reports/${id}/${step}`),
    `/reports/${id}/history`,
  ];
  for (const large of [false, true]) {
    for (const path of paths) {
      await page.goto(path);
      await expect(page.locator("h1").first()).toBeVisible();
      expect(await findViolations(page), `${path}${large ? " in large type" : ""}`).toEqual([]);
    }
    await page.getByRole("button", { name: "大字" }).click();
    await expect(page.locator("html")).toHaveClass(large ? "" : /large-type/);
  }
});

test("a step that is gone to takes the focus at its heading", async ({ page }) => {
  const id = await filledReport(page, "焦点市人民政府");
  await openStep(page, id, "disclosure");
  for (const heading of ["三、", "四、", "五、"]) {
    await page.getByRole("link", { name: /^下一步/ }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main h1")).toHaveText(new RegExp(`^${heading}`));
    await expect(page.locator("#main h1")).toBeFocused();
  }
});

test("on a phone the bar on top stays a bar", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/audit");
  expect((await page.getByRole("banner").boundingBox())?.height).toBeLessThan(130);
});

test("on a phone the steps are one line that says where one is; unfolded, they lead on and fold again", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const id = await filledReport(page, "手机步骤市人民政府");
  await openStep(page, id, "requests");
  const heading = page.getByRole("heading", { level: 1 });
  expect((await heading.boundingBox())?.y).toBeLessThan(400);
  const fold = page.getByRole("button", { name: /^第 4\/\d 步/ });
  await fold.click();
  await expect(fold).toHaveAttribute("aria-expanded", "true");
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("navigation", { name: "填报步骤" }).getByRole("link", { name: /五、/ }).click();
  await expect(heading).toContainText("五、");
  await expect(page.getByRole("button", { name: /^第 6\/\d 步/ })).toHaveAttribute("aria-expanded", "false");
});

test("on a phone the overview and the list stand in the width of the screen, names on one line", async ({ page }) => {
  const id = await filledReport(page, "手机市人民政府");
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [`/reports/${id}`, "/reports"]) {
    await page.goto(path);
    const table = page.locator("#main table");
    await expect(table).toBeVisible();
    const box = await table.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0), path).toBeLessThanOrEqual(390);
    expect((await table.locator("tbody th a").first().boundingBox())?.height, path).toBeLessThan(40);
  }
});

test("the notice of a second report of an office and year can be read", async ({ page }) => {
  await filledReport(page, "重名市人民政府");
  await page.goto("/reports/new");
  await page.getByLabel("单位名称").fill("重名市人民政府");
  await page.getByLabel("年度", { exact: false }).first().fill("2021");
  await expect(page.locator("[data-same]")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

test("dialogs and notices pass axe as well", async ({ page }) => {
  const id = await filledReport(page, "对话市人民政府");
  await openStep(page, id, "requests");
  await cellField(page, "requests_newlyReceived_naturalPerson").focus();
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByLabel("按原表录入总计").check();
  await expect(page.getByText("总计改为按原表录入")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

for (const { name, width, height, large } of [
  { name: "1366 × 768", width: 1366, height: 768, large: false },
  { name: "1366 × 768 at 200 %", width: 683, height: 384, large: false },
  { name: "1366 × 768 in large type", width: 1366, height: 768, large: true },
]) {
  test(`nothing runs off the screen at ${name}`, async ({ page, context, baseURL }) => {
    await page.setViewportSize({ width, height });
    if (large) await context.addCookies([{ name: "largeType", value: "1", url: baseURL ?? "" }]);
    const id = await filledReport(page, "屏幕市人民政府");
    for (const step of steps) {
      await openStep(page, id, step);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, step).toBeLessThanOrEqual(0);
      if (step === "requests" && width > 1000) {
        const name = await page.getByRole("rowheader", { name: "1.属于国家秘密" }).boundingBox();
        expect(name?.width, "width of the rows' names").toBeGreaterThan(150);
        const cell = cellField(page, "requests_newlyReceived_naturalPerson");
        await cell.fill(large ? "123456" : "1234567");
        expect(await cell.evaluate((input) => input.scrollWidth - input.clientWidth), "digits cut off").toBe(0);
      }
    }
  });
}

/** Built-ins that came after Chromium 90. */
const newer = () => {
  const gone: [object, string[]][] = [
    [Array.prototype, ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"]],
    [String.prototype, ["at", "isWellFormed", "toWellFormed"]],
    [Object, ["hasOwn", "groupBy"]],
    [Map, ["groupBy"]],
    [Promise, ["withResolvers", "try"]],
    [Array, ["fromAsync"]],
    [
      Set.prototype,
      ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "isDisjointFrom", "symmetricDifference"],
    ],
    [URL, ["canParse", "parse"]],
    [AbortSignal, ["timeout", "any", "abort"]],
    [globalThis, ["structuredClone", "scheduler", "navigation"]],
    [
      Reflect.get(globalThis, "Iterator")?.prototype ?? {},
      ["map", "filter", "toArray", "forEach", "some", "find", "flatMap", "take", "drop"],
    ],
  ];
  if (typeof crypto.randomUUID === "function") gone.push([Crypto.prototype, ["randomUUID"]]);
  for (const [holder, names] of gone) for (const name of names) Reflect.deleteProperty(holder, name);
};

test("an old browser without newer built-ins fills in, checks and saves; nothing is fetched from elsewhere", async ({
  page,
}) => {
  await page.addInitScript(newer);
  const broken: string[] = [];
  const elsewhere: string[] = [];
  page.on("pageerror", (error) => broken.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") broken.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (
      !["data:", "blob:"].includes(protocol) &&
      origin !== new URL(page.url() === "about:blank" ? request.url() : page.url()).origin
    )
      elsewhere.push(request.url());
  });
  const id = await filledReport(page, "旧机市人民政府");
  await page.goto("/reports");
  expect(await page.evaluate(() => typeof structuredClone)).toBe("undefined");
  for (const step of steps) await openStep(page, id, step);
  await openStep(page, id, "requests");
  await cellField(page, "requests_newlyReceived_naturalPerson").fill("509");
  await expect(page.locator("[data-check=B01]").first()).toBeVisible();
  await page.locator("[data-check=B01] [data-repair]").first().click();
  await expect(page.locator("[data-check=B01]")).toHaveCount(0);
  await page.getByRole("tab", { name: /这一格/ }).click();
  await page.locator("#cell-requests_repeated_naturalPerson").focus();
  await expect(page.locator("[data-cell-inspected]")).toBeVisible();
  await expectSaved(page);
  await page.goto(`/reports/${id}/preview`);
  await page.goto(`/reports/${id}/history`);
  await page.goto("/reports/new");
  expect(broken).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test("the forms of other years work the same way", async ({ page }) => {
  for (const [seed, step, cell] of [
    ["seed-2019-luohe", "disclosure", "licensing_licenses_change"],
    ["seed-2018-xuchang", "requests", "applications_inPerson_count"],
  ] as const) {
    const id = await filledReport(page, `${seed}局`, seed);
    await openStep(page, id, step);
    await cellField(page, cell).fill("12");
    await expectSaved(page);
    expect(await findViolations(page)).toEqual([]);
    const { report } = await (await page.request.get(`/api/reports/${id}`)).json();
    expect(report.entries[cell]).toBe("12");
  }
});
