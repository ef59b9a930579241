// The program is killed in the middle of receiving and reading what was handed in, on both databases: it goes on when it is
// started again, and nothing is lost or there twice.
import { type APIRequestContext, expect, test } from "@playwright/test";
import type { CollectionView } from "#core/collection/collection-view.ts";
import type { ReadingProgress } from "#core/contract/collection-answers.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { fenPerWan } from "#core/report/figure.ts";
import type { Report } from "#core/report/report.ts";
import { outputs } from "#server/reports/outputs.ts";
import { RunningPostgres } from "#testing/postgres/running-postgres.ts";
import { publishedReport } from "#testing/published-report.ts";
import { OwnServer } from "../lib/testing/own-server.ts";

const port = Number(process.env.E2E_PORT) + 23;
const address = `http://127.0.0.1:${port}`;
const edition = requireEdition("2021");
const headers = { "content-type": "application/octet-stream" };

const names = Array.from({ length: 24 }, (_, at) => `青禾市第${at + 1}局`);
const amount = cellsOf(edition).find((cell) => cell.amount)?.name ?? "";
const { report: sample } = publishedReport("2024-suqian");

function returnOf(name: string, figure: number): Report {
  const { title: _, ...rest } = sample;
  return { ...rest, office: { name }, entries: { ...rest.entries, [amount]: String(figure) } };
}

let files: readonly Buffer[];
let postgres: RunningPostgres;
test.beforeAll(async () => {
  files = await wordFiles();
  postgres = await RunningPostgres.start();
});
test.afterAll(() => postgres.remove());

async function withServer(kind: "SQLite" | "PostgreSQL", work: (server: OwnServer) => Promise<void>): Promise<void> {
  const server = new OwnServer(port, kind === "PostgreSQL" ? { DATABASE_URL: await postgres.newDatabase() } : {});
  try {
    await server.start();
    await work(server);
  } finally {
    await server.remove();
  }
}

/** A collection of the offices; its id. */
async function newCollection(request: APIRequestContext): Promise<string> {
  const data = { office: "青禾市人民政府办公室", year: 2024, list: names.join("\n") };
  const made = await request.post(`${address}/api/collections`, { data });
  expect(made.status(), await made.text()).toBe(201);
  return ((await made.json()) as { id: string }).id;
}

async function wordFiles(): Promise<readonly Buffer[]> {
  const written: Buffer[] = [];
  for (const [index, name] of names.entries())
    written.push(Buffer.from(await outputs.docx.write({ report: returnOf(name, index + 1), edition, findings: [] })));
  return written;
}

const place = (id: string, index: number, batch: string) =>
  `${address}/api/collections/${id}/files?name=${encodeURIComponent(`${names[index]}.docx`)}&batch=${batch}`;

const progressOf = async (request: APIRequestContext, id: string) =>
  (await (await request.get(`${address}/api/collections/${id}?only=progress`)).json()) as ReadingProgress;

/** Everything came once, in its order, and adds up. */
async function expectAll(request: APIRequestContext, id: string): Promise<void> {
  await expect.poll(async () => (await progressOf(request, id)).waiting, { timeout: 120_000 }).toBe(0);
  const view = (await (await request.get(`${address}/api/collections/${id}`)).json()) as CollectionView;
  expect(view.files).toBe(names.length);
  expect(view.unmatched).toEqual([]);
  expect(view.rows.map(({ name, older, current }) => [name, older.length, current?.file])).toEqual(
    names.map((name) => [name, 0, `${name}.docx`]),
  );
  const sum = await request.get(`${address}/api/collections/${id}/cells/${amount}`);
  const all = (names.length * (names.length + 1)) / 2;
  expect(await sum.json()).toMatchObject({ sum: all * fenPerWan, offices: names.length });
}

for (const kind of ["SQLite", "PostgreSQL"] as const) {
  test(`killed three times while Word files are read on ${kind}: each is read once, and none is missing`, async ({
    request,
  }) => {
    test.setTimeout(300_000);
    await withServer(kind, async (server) => {
      const id = await newCollection(request);
      const pause = (paused: boolean) => request.post(`${address}/api/collections/${id}`, { data: { paused } });
      await pause(true);
      for (const [index, data] of files.entries()) {
        const sent = await request.post(place(id, index, "one"), { data, headers });
        expect(sent.status(), await sent.text()).toBe(201);
      }
      expect((await progressOf(request, id)).waiting).toBe(names.length);
      await pause(false);
      for (let kill = 0; kill < 3; kill += 1) {
        const { waiting } = await progressOf(request, id);
        expect(waiting).toBeGreaterThan(0);
        await expect
          .poll(async () => (await progressOf(request, id)).waiting, { intervals: [20], timeout: 60_000 })
          .toBeLessThan(waiting - 2);
        await server.stop("SIGKILL");
        await server.start();
      }
      await expectAll(request, id);
      // Dropped again, what is there is skipped.
      expect((await request.post(place(id, 0, "two"), { data: files[0] as Buffer, headers })).status()).toBe(200);
    });
  });

  test(`killed while files are being handed in on ${kind}: what was answered is there, the rest is sent again once`, async ({
    request,
  }) => {
    test.setTimeout(300_000);
    await withServer(kind, async (server) => {
      const id = await newCollection(request);
      let answered = 0;
      for (const at of [5, 12, 19]) {
        for (; answered < at; answered += 1) {
          const sent = await request.post(place(id, answered, "one"), { data: files[answered] as Buffer, headers });
          expect([200, 201], await sent.text()).toContain(sent.status());
        }
        // The next one is on its way when the program ends: answered or not, it is sent again.
        const lost = request.post(place(id, at, "one"), { data: files[at] as Buffer, headers }).catch(() => undefined);
        await server.stop("SIGKILL");
        await lost;
        await server.start();
        expect((await progressOf(request, id)).files).toBeGreaterThanOrEqual(answered);
      }
      const again = await Promise.all(
        files.map((data, index) => request.post(place(id, index, "two"), { data, headers })),
      );
      expect(again.slice(0, answered).map((sent) => sent.status())).toEqual(files.slice(0, answered).map(() => 200));
      await expectAll(request, id);
    });
  });
}
