// A fixed sum and what came after: how many offices and cells, old and new figures; taken in by one decided step.
import { type APIRequestContext, expect, test } from "@playwright/test";
import fc from "fast-check";
import type { CollectionView } from "#core/collection/collection-view.ts";
import { cellLabel, cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { outputs } from "#server/reports/outputs.ts";
import { balancedReport } from "#testing/balanced-report.ts";
import { findViolations } from "./find-violations.ts";

const edition = requireEdition("2021");
const year = 2025;
const names = ["青禾市教育局", "青禾市民政局", "青禾市水利局", "青禾市财政局", "青禾市司法局"];
const samples = fc.sample(balancedReport(edition, false), { numRuns: names.length, seed: 11 });
const narrative = {
  overview: "本机关依法及时公开政府信息，主动回应社会关切。",
  problems: "公开的及时性上还有差距，下一步将加强业务培训，完善工作制度，逐项对照检查整改。",
  others: "没有其他需要报告的事项。",
};
const reports = names.map((name, at): Report => ({ ...(samples[at] as Report), year, office: { name }, narrative }));
const fee = "fees_administrativeFees_amount";

/** More by so much in each of these cells; what is added up from them follows. */
function corrected(at: number, more: Readonly<Record<string, number>>): Report {
  const report = reports[at] as Report;
  const raised = Object.entries(more).map(([cell, by]) => [cell, String(Number(report.entries[cell] ?? 0) + by)]);
  return { ...report, entries: { ...report.entries, ...Object.fromEntries(raised) } };
}

const corrections = [
  corrected(0, { requests_newlyReceived_naturalPerson: 1, requests_disclosed_naturalPerson: 1 }),
  corrected(1, { requests_newlyReceived_commercialEnterprise: 2, requests_disclosed_commercialEnterprise: 2 }),
  corrected(2, { licensing_licenses_decisions: 5, enforcement_penalties_decisions: 4, [fee]: 0.25 }),
];

async function hand(request: APIRequestContext, id: string, report: Report, batch: string): Promise<void> {
  const body = Buffer.from(await outputs.docx.write({ report, edition, findings: [] }));
  const name = encodeURIComponent(`${report.office.name}${batch}.docx`);
  const headers = { "content-type": "application/octet-stream" };
  const sent = await request.post(`/api/collections/${id}/files?name=${name}&batch=${batch}`, { data: body, headers });
  expect(sent.status(), await sent.text()).toBe(201);
}

/** The sums cell by cell, added up here. */
function sumsOf(all: readonly Report[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const report of all)
    for (const [cell, value] of Object.entries(figuresOf(edition, report)))
      sums.set(cell, (sums.get(cell) ?? 0) + value);
  return sums;
}

test("three offices correct twelve cells of a fixed sum: told with old and new, changing nothing until taken in", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const data = { office: "青禾市更正汇总办公室", year, list: names.join("\n") };
  const { id } = (await (await request.post("/api/collections", { data })).json()) as { id: string };
  const whenRead = () =>
    expect
      .poll(async () => ((await (await request.get(`/api/collections/${id}`)).json()) as CollectionView).waiting, {
        timeout: 120_000,
      })
      .toBe(0);
  for (const report of reports) await hand(request, id, report, "一");
  await whenRead();
  await page.goto(`/collections/${id}/sum`);
  await page.getByRole("button", { name: "固定汇总并生成年报" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f]{16}/);
  const draft = page.url().split("/").at(-1);
  const figures = async () =>
    ((await (await request.get(`/api/reports/${draft}/json`)).json()) as { figures: Record<string, number | string> })
      .figures;

  for (const report of corrections) await hand(request, id, report, "更正");
  await whenRead();
  const [before, after] = [sumsOf(reports), sumsOf([...corrections, ...reports.slice(corrections.length)])];
  const changed = cellsOf(edition).filter(({ name }) => before.get(name) !== after.get(name));
  expect(changed).toHaveLength(12);
  await page.goto(`/collections/${id}/sum`);
  const told = page.getByRole("region", { name: "3 家有更新，影响 12 格" });
  await expect(told).toBeVisible();
  for (const { name, amount } of changed) {
    const print = (value = 0) => String(amount ? value / 1_000_000 : value);
    await expect(told).toContainText(
      `${cellLabel(edition, name)}：${print(before.get(name))} → ${print(after.get(name))}`,
    );
  }
  expect(await findViolations(page)).toEqual([]);
  expect(Number((await figures())[fee])).toBe((before.get(fee) ?? 0) / 1_000_000);

  await page.getByRole("button", { name: "计入更新" }).click();
  await expect(told).toHaveCount(0);
  const taken = await figures();
  for (const { name, amount, total } of cellsOf(edition))
    if (!total) expect([name, Number(taken[name])]).toEqual([name, (after.get(name) ?? 0) / (amount ? 1_000_000 : 1)]);
});
