// nianbao move, export, import as an administrator runs them: processes of their own, on a folder and a real PostgreSQL.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openStore } from "#server/store/sqlite/open-store.ts";
import { contentsOf } from "#server/store/whole/move-store.ts";
import { openWhereItIs } from "#server/store/whole/open-where-it-is.ts";
import { endPostgres, postgresForTests } from "#testing/stores/kinds-of-stores.ts";

const program = join(import.meta.dirname, "nianbao.ts");
const folder = mkdtempSync(join(tmpdir(), "nianbao-cli-store-"));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await endPostgres();
});

function nianbao(environment: Readonly<Record<string, string>>, ...args: string[]) {
  const { DATABASE_URL: _none, ...rest } = process.env;
  const child = spawn(process.execPath, [program, ...args], { env: { ...rest, ...environment }, cwd: folder });
  const told = { stdout: "", stderr: "" };
  child.stdout.on("data", (part: Buffer) => (told.stdout += part.toString()));
  child.stderr.on("data", (part: Buffer) => (told.stderr += part.toString()));
  return new Promise<typeof told & { code: number | null }>((resolve) =>
    child.once("close", (code) => resolve({ ...told, code })),
  );
}

test("from the folder to PostgreSQL, back into another folder, out into files and in again: the same all the way", async () => {
  const data = join(folder, "data");
  const store = await openStore(data);
  const report = {
    office: { name: "青禾县林业局" },
    year: 2021,
    edition: "2021",
    entries: {},
    typedTotals: [],
    narrative: {},
  };
  await store.create({ report, author: "甲", cause: "created" });
  const contents = await contentsOf(store);
  await store.close();
  const database = await (await postgresForTests()).newDatabase();

  const there = await nianbao({ NIANBAO_DATA: data }, "move", "--to", database);
  expect(there, there.stderr).toMatchObject({ code: 0 });
  expect(there.stdout).toMatch(`两边一致：1 份报告，1 版，摘要 ${contents.digest}`);
  expect(there.stdout).toMatch(/请设 DATABASE_URL/);
  const back = await nianbao({ DATABASE_URL: database }, "move", "--to", join(folder, "back"));
  expect(back.stdout, back.stderr).toMatch(`两边一致：1 份报告，1 版，摘要 ${contents.digest}`);
  const out = await nianbao({ DATABASE_URL: database }, "export", "--out", "files");
  expect(out.stdout, out.stderr).toMatch(/已导出 1 份报告/);
  const taken = await nianbao({ NIANBAO_DATA: join(folder, "new") }, "import", "files");
  expect(taken.stdout, taken.stderr).toMatch(/已导入 1 份报告/);
  for (const name of ["back", "new"]) {
    const arrived = await openStore(join(folder, name));
    expect(await contentsOf(arrived)).toEqual(contents);
    await arrived.close();
  }
});

test.each([
  [["move"], {}, /--to/],
  [["move", "--to", "elsewhere"], {}, /请用 DATABASE_URL/],
  [["move", "--to", "postgres://127.0.0.1:1/none"], {}, /连不上数据库/],
  [["export"], {}, /--out/],
  [["export", "--out", "data"], {}, /不是空的/],
  [["import", "nowhere"], {}, /导入包不完整/],
  [["import", "files", "--same", "perhaps"], {}, /both、imported 或 skip/],
  [["export", "--out", "x"], { DATABASE_URL: "mysql://x" }, /应是 PostgreSQL 的地址/],
])("%j is refused with words and code 2", async (args, environment, words) => {
  const told = await nianbao({ NIANBAO_DATA: join(folder, "data"), ...environment }, ...args);
  expect(told).toMatchObject({ code: 2, stdout: "", stderr: words });
});

test("sums: how many reported, live and signed apart; --check names what differs, and its exit code says so", async () => {
  const postgres = await postgresForTests();
  const database = await postgres.newDatabase();
  const store = await openWhereItIs(folder, database);
  const note = { person: "甲", what: "moved", about: "", origin: "" };
  const office = (id: string, name: string) => ({ id, name, aliases: [], oneForAll: true });
  await store.people.putOffice(office("county", "青禾县"), note);
  await store.people.putOffice({ ...office("bureau", "青禾县林业局"), above: "county" }, note);
  const entries = { requests_newlyReceived_naturalPerson: "5" };
  const made = {
    office: { name: "青禾县林业局" },
    year: 2025,
    edition: "2021",
    entries,
    typedTotals: [],
    narrative: {},
  };
  const writer = { person: "p", office: "bureau" };
  await store.create({ report: made, author: "甲", cause: "created", writer });
  await store.close();
  const run = (...args: string[]) => nianbao({ DATABASE_URL: database }, "sums", ...args);

  const shown = await run("--office", "青禾县");
  expect(shown.stdout, shown.stderr).toBe("青禾县 2025 年 现有数：已报 1/1\n青禾县 2025 年 已签发数：已报 0/1\n");
  expect(await run("--check")).toMatchObject({ code: 0, stdout: "各级汇总与逐份相加一致：2025\n" });
  await postgres.ask(
    "update sums_2021 set requests_newlyReceived_naturalPerson = 6".replace(/requests\w+/, '"$&"'),
    database,
  );
  const wrong = await run("--check", "--year", "2025");
  expect(wrong.code).toBe(1);
  expect(wrong.stdout).toMatch(/^青禾县 2025 年 现有数“.*自然人.*”：留存 6，逐份相加 5$/m);
  expect(await run("--office", "没有的局")).toMatchObject({ code: 2, stderr: "没有名为“没有的局”的单位。\n" });
});
