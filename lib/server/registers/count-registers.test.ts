// Registers counted for a report: read in the child, answered, remembered, kept; and nothing personal stays anywhere.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RegisterCount } from "#core/register/count-register.ts";
import type { ShownSheet } from "#core/register/see-sheet.ts";
import { publishedJson } from "#testing/published-report.ts";
import { longRegister, type MadeSheet, makeRegister } from "#testing/registers/make-register.ts";
import { createReport } from "../reports/create-report.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import type { Store } from "../store/store.ts";
import { countRegisters } from "./count-registers.ts";

const samples = join(import.meta.dirname, "../../testing/registers");
const truth = publishedJson("seed-2021-kaifeng").figures;
const tableThree = (figures: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(figures).filter(([cell]) => cell.startsWith("requests_")));

let folder: string;
let store: Store;
let id: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-registers-"));
  store = await openStore(folder);
  ({ id } = await createReport(store, { year: 2021, office: { name: "开封市人民政府" } }));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});
interface Asked {
  readonly words?: Record<string, string>;
  readonly columns?: Record<string, string>;
  readonly leftOut?: readonly string[];
  readonly keep?: boolean;
}

function upload(files: Readonly<Record<string, Uint8Array>>, asked: Asked = {}): Request {
  const head = {
    files: Object.entries(files).map(([name, { length }]) => ({ name, size: length })),
    words: {},
    columns: {},
    leftOut: [],
    keep: false,
    ...asked,
  };
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...Object.values(files)]);
  const headers = { "content-type": "application/octet-stream" };
  return new Request("http://127.0.0.1/api/reports/x/register", { method: "POST", body, headers });
}

async function counted(files: Readonly<Record<string, Uint8Array>>, asked: Asked = {}, report = id) {
  const { counted: result, last } = await countRegisters(store, report, upload(files, asked));
  if (!result.ok) throw new Error(result.message);
  return { ...result, last } as { count: RegisterCount; sheets: readonly ShownSheet[]; last?: unknown };
}

const own = () => readFileSync(join(samples, "kaifeng-2021-own-words.xlsx"));

describe("an office's own words", () => {
  const words = { 信息不存在: "notHeld", 非本机关信息: "notHeld" };

  test("are asked once, remembered for the office, and then count to the published table", async () => {
    const asked = await counted({ "台账.xlsx": own() });
    expect(asked.count.doubts.map(({ word }) => word)).toEqual(["信息不存在", "非本机关信息"]);
    await expect(countRegisters(store, id, upload({ "台账.xlsx": own() }, { keep: true }))).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining("还有 2 个词没有确认"),
    });
    expect(await store.registers.count(id)).toBeUndefined();
    await counted({ "台账.xlsx": own() }, { words });
    const next = await createReport(store, { year: 2021, office: { name: "开封市人民政府" } });
    const again = await counted({ "台账.xlsx": own() }, {}, next.id);
    expect(again.count.doubts).toEqual([]);
    expect(again.count.answered.map(({ word, head, rows }) => [word, head, rows.length])).toEqual([
      ["信息不存在", "notHeld", 18],
      ["非本机关信息", "notHeld", 14],
    ]);
    expect(tableThree(again.count.figures)).toEqual(tableThree(truth));
    const other = await createReport(store, { year: 2021, office: { name: "兰考县人民政府" } });
    expect((await counted({ "台账.xlsx": own() }, {}, other.id)).count.doubts).toHaveLength(2);
  }, 120_000);

  test("hold for a report whose office has no name yet, and are remembered for nobody", async () => {
    const before = await store.registers.offices();
    const blank = { year: 2021, edition: "2021", entries: {}, typedTotals: [], narrative: {}, office: { name: "" } };
    const unnamed = await store.create({ report: blank, author: "甲", cause: "created" });
    const { count } = await counted({ "台账.xlsx": own() }, { words, keep: true }, unnamed.id);
    expect(tableThree(count.figures)).toEqual(tableThree(truth));
    expect(await store.registers.count(unnamed.id)).toBeDefined();
    expect(await store.registers.offices()).toEqual(before);
  }, 60_000);

  test("may be answered otherwise later; a head that is none is refused", async () => {
    await counted({ "台账.xlsx": own() }, { words });
    const changed = await counted({ "台账.xlsx": own() }, { words: { 信息不存在: "mustBeCreated" } });
    expect(changed.count.figures.requests_mustBeCreated_naturalPerson).toBe(
      Number(truth.requests_mustBeCreated_naturalPerson) + 18,
    );
    const wrong = countRegisters(store, id, upload({ "台账.xlsx": own() }, { words: { 信息不存在: "nowhere" } }));
    await expect(wrong).rejects.toMatchObject({ status: 422, message: expect.stringContaining("“信息不存在”") });
  }, 120_000);
});

test("two files are counted together, tables three and four; what is kept are figures and row numbers", async () => {
  const disputes = makeRegister({
    name: "复议诉讼",
    rows: [
      ["序号", "当事人", "案件类型", "案件结果", "审结日期"],
      ["1", "王某", "行政复议", "结果维持", "2021-05-06"],
      ["2", "李某", "行政复议", "结果纠正", "2021-06-06"],
    ],
  });
  const requests = readFileSync(join(samples, "kaifeng-2021-official-words.xlsx"));
  const files = { "申请台账.xlsx": requests, "复议诉讼台账.xlsx": disputes };
  const { count, sheets } = await counted(files, { keep: true });
  expect(sheets.map(({ file, kind }) => [file, kind])).toEqual([
    ["申请台账.xlsx", "requests"],
    ["复议诉讼台账.xlsx", "disputes"],
  ]);
  expect(tableThree(count.figures)).toEqual(tableThree(truth));
  expect(count.figures.disputes_reconsideration_total).toBe(2);
  const kept = (await store.registers.count(id))?.count;
  expect(kept?.figures).toEqual(count.figures);
  expect(kept?.rows.disputes_reconsideration_corrected).toEqual([[1, [3]]]);
  const rows = kept?.rows.requests_newlyReceived_naturalPerson ?? [];
  expect(rows.flatMap(([, numbers]) => numbers)).toHaveLength(Number(truth.requests_newlyReceived_naturalPerson));
}, 120_000);

describe("bad luck", () => {
  const one = makeRegister(longRegister(2021, 3));

  test.each([
    ["the same file twice", { "a.xlsx": one, "b.xlsx": one }, {}, 422, "“b.xlsx”和“a.xlsx”是同一个文件"],
    ["no workbook", { "说明.pdf": new TextEncoder().encode("%PDF-1.4\n") }, {}, 422, "台账应为 Excel"],
    [
      "one of two that is none",
      { "a.xlsx": one, "b.xlsx": new TextEncoder().encode("%PDF-1.4\n") },
      {},
      422,
      "“b.xlsx”：",
    ],
    ["a choice that is none", { "a.xlsx": one }, { columns: { 申请人: "salary" } }, 422, "内容不完整"],
  ])(
    "%s is refused with what is wrong",
    async (_, files, asked, status, message) => {
      const refused = countRegisters(store, id, upload(files as Record<string, Uint8Array>, asked as Asked));
      await expect(refused).rejects.toMatchObject({ status, message: expect.stringContaining(message) });
    },
    60_000,
  );

  test("last year's file counts nothing and says why", async () => {
    const { counted: result } = await countRegisters(
      store,
      id,
      upload({ "a.xlsx": makeRegister(longRegister(2019, 4)) }),
    );
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining("没有可以计入2021年的行") });
  }, 60_000);

  test("sizes that do not add up are refused", async () => {
    const request = upload({ "a.xlsx": one });
    const bytes = new Uint8Array(await request.arrayBuffer()).slice(0, -1);
    const cut = new Request(request.url, { method: "POST", body: bytes, headers: request.headers });
    await expect(countRegisters(store, id, cut)).rejects.toMatchObject({ status: 422 });
  });
});

describe("nothing personal", () => {
  const name = "仝暮雪";
  const subject = "清溪路十二号院征收补偿方案";
  const row = (result: string, kind = "公民") => ["1", name, kind, "2021-03-02", subject, "2021-03-09", result];
  const titles = ["编号", `谁（${name}填）`, "何种人", "来日", "要什么", "回日", "咋办的"];
  const sheet: MadeSheet = {
    name: `${name}经手`,
    rows: [titles, row("予以公开"), row(`公开（${name}）`), row("信息不存在"), row("重复申请", name)],
  };
  const columns = {
    何种人: "applicant",
    来日: "received",
    回日: "answered",
    咋办的: "result",
    [titles[1] as string]: "unused",
  };

  test("stays in the store or comes out, whatever words and columns were remembered", async () => {
    const second = { ...sheet, rows: sheet.rows.slice(0, 2) };
    const files = { [`${subject}.xlsx`]: makeRegister(sheet), "台账.xlsx": makeRegister(second) };
    const words = { [`公开（${name}）`]: "disclosed", 信息不存在: "notHeld", [name]: "naturalPerson" };
    const { count } = await counted(files, { columns, words, keep: true });
    expect(count.figures.requests_newlyReceived_naturalPerson).toBe(5);
    const kept = await store.registers.count(id);
    expect(kept?.count.sheets).toEqual([
      { file: "第 1 个文件", sheet: "第 1 张工作表" },
      { file: "台账.xlsx", sheet: "第 2 张工作表" },
    ]);
    const again = await counted(files);
    expect(again.count.doubts).toEqual([]);
    await store.close();
    const everything = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(everything.length).toBeGreaterThan(0);
    for (const bytes of everything) {
      for (const word of [name, subject, "信息不存在", "咋办的"]) expect(bytes.includes(word)).toBe(false);
    }
    store = await openStore(folder);
    for (const { version } of await store.history(id))
      expect(JSON.stringify(await store.readAt(id, version))).not.toContain(name);
    const whole = await store.takeOut(id);
    expect(JSON.stringify(whole)).not.toContain(name);
    const bodies = new DatabaseBodies(folder).texts();
    expect(bodies.length).toBeGreaterThan(0);
    for (const body of bodies) expect(body).not.toContain(name);
  }, 120_000);
});

/** The packed bodies of a store's revisions, unpacked. */
class DatabaseBodies {
  readonly #path: string;
  constructor(at: string) {
    this.#path = join(at, "nianbao.db");
  }
  texts(): readonly string[] {
    const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
    const database = new DatabaseSync(this.#path, { readOnly: true });
    const rows = database.prepare("select body from revisions").all() as { body: Uint8Array }[];
    database.close();
    return rows.map(({ body }) => inflateRawSync(body).toString("utf8"));
  }
}

test("five thousand rows are read and counted, nothing but numbers comes out", async () => {
  const files = { "台账.xlsx": makeRegister(longRegister(2021, 5_000)) };
  await counted(files);
  const from = performance.now();
  const { count } = await counted(files);
  const took = performance.now() - from;
  expect(count.figures.requests_newlyReceived_total).toBe(5_000);
  expect(JSON.stringify(count)).not.toContain("事项的文件");
  expect(JSON.stringify(count)).not.toContain("申请人1");
  // Reading the workbook is most of it; a machine that others use takes its time.
  expect(took).toBeLessThan(8_000);
}, 120_000);
