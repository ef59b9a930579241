// All offices' texts side by side: the first at once, more when asked for, searched on the server; and a list longer than
// the page brings at first.
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import type { CollectionView } from "#core/collection/collection-view.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { outputs } from "#server/reports/outputs.ts";
import { publishedReport } from "#testing/published-report.ts";
import { findViolations } from "./find-violations.ts";

const edition = requireEdition("2021");
const { report: sample } = publishedReport("2024-suqian");
const names = Array.from({ length: 50 }, (_, at) => `青禾市第${at + 1}局`);
const copied = [0, 1, 2, 3].map(
  (at) => `本机关组织业务骨干逐条核对第${"一二三四"[at]}类重点事项的公开目录并通过门户网站向社会公布说明`,
);

function returnOf(name: string, at: number): Report {
  const { title: _, ...rest } = sample;
  const own = `${name}设立了政务公开体验角，接待群众咨询。`;
  const text = at === 7 || at === 44 ? `${copied.join("。")}。` : own;
  const more = at === 47 ? "今年首次开办了“云课堂”。" : "";
  const problems = "公开的及时性上还有差距，下一步将加强业务培训，完善工作制度，逐项对照检查整改。";
  return { ...rest, office: { name }, narrative: { overview: text + more, problems, others: "没有其他事项。" } };
}

async function collected(request: APIRequestContext): Promise<string> {
  const list = [...names, ...Array.from({ length: 200 }, (_, at) => `青禾市外第${at + 1}站`)].join("\n");
  const data = { office: "青禾市文字汇总办公室", year: 2024, list };
  const made = await request.post("/api/collections", { data });
  const { id } = (await made.json()) as { id: string };
  for (const [at, name] of names.entries()) {
    const body = await outputs.json.write({ report: returnOf(name, at), edition, findings: [] });
    const sent = await request.post(
      `/api/collections/${id}/files?name=${encodeURIComponent(`${name}.json`)}&batch=one`,
      { data: Buffer.from(body), headers: { "content-type": "application/octet-stream" } },
    );
    expect(sent.status(), await sent.text()).toBe(201);
  }
  const view = async () => (await (await request.get(`/api/collections/${id}`)).json()) as CollectionView;
  await expect.poll(async () => (await view()).waiting, { timeout: 120_000 }).toBe(0);
  return id;
}

const textsOn = (page: Page) => page.getByRole("region", { name: "各单位文字" }).locator("article");

test("forty at once and the rest when asked for; a search goes through all, in a text or a name", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const id = await collected(request);
  await page.goto(`/collections/${id}/prose`);
  const texts = textsOn(page);
  await expect(texts).toHaveCount(40);
  await expect(page.getByText("列出 40 家（查过 40/50 家）")).toBeVisible();
  await expect(page.getByRole("region", { name: "文字雷同" })).toContainText(
    `${names[44]}文字有 4 个长句与“${names[7]}”相同`,
  );
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "继续列出" }).click();
  await expect(texts).toHaveCount(50);
  await expect(page.getByText("列出 50 家，报来的 50 家都查过了")).toBeVisible();

  const search = page.getByLabel("在各单位文字里查找");
  await search.fill("“云课堂”");
  await expect(texts).toHaveCount(1);
  await expect(texts.locator("mark")).toHaveText("“云课堂”");
  await expect(texts.getByRole("heading")).toHaveText(names[47] as string);
  await search.fill("第50局");
  await expect(texts.getByRole("heading")).toHaveText([names[49] as string]);
  await search.fill("没有人写过的词");
  await expect(page.getByText("列出 0 家，报来的 50 家都查过了")).toBeVisible();
  await search.fill("");
  await expect(texts).toHaveCount(40);
  await page.getByLabel("部分").selectOption({ index: 1 });
  await expect(texts.first()).not.toContainText("体验角");

  await page.goto(`/collections/${id}`);
  const states = page.getByRole("group", { name: "按状态筛选" });
  await expect(states.getByRole("button", { name: /未报/ })).toHaveText("未报 200");
  await page.getByLabel("查找单位").fill("外第200站");
  await expect(page.locator("tr[data-office]")).toHaveCount(1);
  await page.getByLabel("查找单位").fill("");
  await page.getByRole("button", { name: "下一页" }).click();
  await page.getByRole("button", { name: "下一页" }).click();
  await expect(page.getByText("第 3/3 页，共 250 家")).toBeVisible();
  await expect(page.locator("tr[data-office]")).toHaveCount(50);
  // On paper all stand one below another, whichever page was looked at.
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("tr[data-office]")).toHaveCount(250);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator("tr[data-office]")).toHaveCount(50);
});

test("on a phone who makes up a sum lies over the table, with what was asked about above it", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const id = await collected(request);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/collections/${id}/sum`);
  const cells = page.locator("button[data-cell]");
  for (const asked of [cells.first(), cells.nth(150)]) {
    await asked.click();
    const cell = (await asked.getAttribute("data-cell")) ?? "";
    const list = page.locator(`[data-contributions="${cell}"]`);
    await expect(list).toBeInViewport();
    const [above, below] = [await asked.boundingBox(), await list.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    expect(await findViolations(page)).toEqual([]);
    await list.getByRole("button", { name: "收起" }).click();
    await expect(list).toBeHidden();
  }
});
