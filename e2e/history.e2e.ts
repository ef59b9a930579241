// The history's page: any two versions compared by their numbers, any looked at as printed, any brought back.
import { expect, test } from "@playwright/test";

test("two versions are compared, one is looked at, an old one is brought back", async ({ page, request }) => {
  const made = await request.post("/api/reports", { data: { year: 2025, office: { name: "青禾县林业局" } } });
  const { id } = (await made.json()) as { id: string };
  const key = "entries.requests_newlyReceived_naturalPerson";
  for (let count = 1; count <= 4; count++) {
    const ops = [{ key, raw: String(10 * count), base: count === 1 ? "" : String(10 * (count - 1)) }];
    const saved = await request.patch(`/api/reports/${id}`, {
      data: { saveId: `history-e2e-${id}-${count}`, baseVersion: count, ops },
    });
    expect(saved.status()).toBe(200);
  }
  await page.goto(`/reports/${id}/history`);
  const compared = page.getByRole("region", { name: "比较两版" });
  await compared.getByLabel("第", { exact: true }).fill("2");
  await compared.getByLabel("版与第").fill("4");
  await compared.getByRole("button", { name: "比较" }).click();
  const row = compared.getByRole("table", { name: "第 2 版与第 4 版的不同" }).getByRole("row").last();
  await expect(row).toContainText("自然人");
  await expect(row.getByRole("cell")).toHaveText(["10", "30"]);
  await expect(compared).toContainText("1 处不同");

  const looked = await request.get(`/api/reports/${id}/history/3`);
  expect(looked.headers()["content-type"]).toContain("text/html");
  expect(await looked.text()).toMatch(/data-cell="requests_newlyReceived_naturalPerson"[^>]*>20</);
  expect((await request.get(`/api/reports/${id}/history/99`)).status()).toBe(404);
  expect((await request.get(`/api/reports/${id}/compare?from=0&to=2`)).status()).toBe(400);

  await compared.getByRole("button", { name: "恢复到第 2 版" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "恢复", exact: true }).click();
  await expect(page.getByRole("heading", { name: "第 6 版" })).toBeVisible();
  const back = (await (await request.get(`/api/reports/${id}`)).json()) as {
    report: { entries: Record<string, string> };
  };
  expect(back.report.entries.requests_newlyReceived_naturalPerson).toBe("10");
});
