// The program is killed in the middle of reading what was handed in: it reads on when it is started again, and nothing is lost.
import { expect, test } from "@playwright/test";
import type { CollectionView } from "#core/collection/collection-view.ts";
import type { ReadingProgress } from "#core/contract/collection-answers.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { fenPerWan } from "#core/report/figure.ts";
import type { Report } from "#core/report/report.ts";
import { outputs } from "#server/reports/outputs.ts";
import { publishedReport } from "#testing/published-report.ts";
import { OwnServer } from "../lib/testing/own-server.ts";

const port = Number(process.env.E2E_PORT) + 23;
const address = `http://127.0.0.1:${port}`;
const server = new OwnServer(port);
test.beforeAll(() => server.start());
test.afterAll(() => server.remove());

const names = Array.from({ length: 60 }, (_, at) => `青禾市第${at + 1}局`);
const amount = cellsOf(requireEdition("2021")).find((cell) => cell.amount)?.name ?? "";
const { report: sample } = publishedReport("2024-suqian");

function returnOf(name: string, figure: number): Report {
  const { title: _, ...rest } = sample;
  return { ...rest, office: { name }, entries: { ...rest.entries, [amount]: String(figure) } };
}

test("killed three times while 60 Word files are read: each is read once, in its order, and none is missing", async ({
  request,
}) => {
  test.setTimeout(240_000);
  const made = await request.post(`${address}/api/collections`, {
    data: { office: "青禾市人民政府办公室", year: 2024, list: names.join("\n") },
  });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  const edition = requireEdition("2021");
  const pause = (paused: boolean) => request.post(`${address}/api/collections/${id}`, { data: { paused } });
  await pause(true);
  const sentBytes: Buffer[] = [];
  for (const [index, name] of names.entries()) {
    const bytes = await outputs.docx.write({ report: returnOf(name, index + 1), edition, findings: [] });
    const file = `${address}/api/collections/${id}/files?name=${encodeURIComponent(`${name}.docx`)}&batch=one`;
    sentBytes.push(Buffer.from(bytes));
    const sent = await request.post(file, {
      data: Buffer.from(bytes),
      headers: { "content-type": "application/octet-stream" },
    });
    expect(sent.status(), await sent.text()).toBe(201);
  }
  const progress = async () =>
    (await (await request.get(`${address}/api/collections/${id}?only=progress`)).json()) as ReadingProgress;
  expect((await progress()).waiting).toBe(names.length);
  await pause(false);
  for (let kill = 0; kill < 3; kill += 1) {
    const { waiting } = await progress();
    expect(waiting).toBeGreaterThan(0);
    await expect
      .poll(async () => (await progress()).waiting, { intervals: [20], timeout: 60_000 })
      .toBeLessThan(waiting - 3);
    await server.stop("SIGKILL");
    await server.start();
  }
  await expect.poll(async () => (await progress()).waiting, { timeout: 120_000 }).toBe(0);
  const view = (await (await request.get(`${address}/api/collections/${id}`)).json()) as CollectionView;
  expect(view.files).toBe(60);
  expect(view.unmatched).toEqual([]);
  expect(view.rows.map(({ name, older, current }) => [name, older.length, current?.file])).toEqual(
    names.map((name) => [name, 0, `${name}.docx`]),
  );
  const sum = await request.get(`${address}/api/collections/${id}/cells/${amount}`);
  expect(await sum.json()).toMatchObject({ sum: ((60 * 61) / 2) * fenPerWan, offices: 60 });
  // Dropped again, what is there is skipped.
  const again = `${address}/api/collections/${id}/files?name=${encodeURIComponent(`${names[0]}.docx`)}&batch=two`;
  const headers = { "content-type": "application/octet-stream" };
  expect((await request.post(again, { data: sentBytes[0] as Buffer, headers })).status()).toBe(200);
});
