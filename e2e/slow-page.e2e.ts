// A page whose scripts come slowly: nothing can be typed before it is kept, and what is typed then is kept.
import { expect, test } from "@playwright/test";
import { cellOf, makeReport } from "./desk.ts";

test("what is typed as soon as it can be is saved, however slowly the scripts come", async ({ page }) => {
  const { id } = await makeReport(page, "seed-2021-kaifeng");
  await page.route("**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await page.goto(`/reports/${id}/requests`, { waitUntil: "commit" });
  const cell = cellOf(page, "requests_newlyReceived_naturalPerson");
  await expect(cell).toBeDisabled();
  await cell.fill("77");
  const saved = async () =>
    (await (await page.request.get(`/api/reports/${id}`)).json()).report.entries.requests_newlyReceived_naturalPerson;
  await expect.poll(saved).toBe("77");
  await expect(cell).toHaveValue("77");
});
