// Folders as they come by mail: archives in archives, leftovers of other programs, copies, strangers, damaged files.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toExchange } from "#core/report/exchange.ts";
import type { Report } from "#core/report/report.ts";
import { gbkOf } from "#testing/gbk.ts";
import { makeZip } from "#testing/make-zip.ts";
import { publishedReport } from "#testing/published-report.ts";

const program = join(import.meta.dirname, "nianbao.ts");
const { report: seed, edition } = publishedReport("2023-suqian");
const cell = "normativeActs_governmentRules_issued";
let folder = "";

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** A sound return whose first figure tells it apart. */
function exchange(name: string, figure: number, more: Partial<Report> = {}): string {
  const report = { ...seed, office: { name }, entries: { ...seed.entries, [cell]: String(figure) }, ...more };
  return JSON.stringify(toExchange(edition, report));
}

interface Answer {
  readonly offices: readonly { name: string; state: string; file: string | null }[];
  readonly unmatched: readonly { file: string; why: string }[];
  readonly figures: Readonly<Record<string, number | string | null>>;
  readonly notes: readonly string[];
}

function collect(...args: readonly string[]): Answer & { readonly status: number | null } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "collect", ...args, "--json"], {
    encoding: "utf8",
    cwd: folder,
  });
  if (stdout === "") throw new Error(stderr);
  return { status, ...(JSON.parse(stdout) as Answer) };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-folders-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("archives are opened, also within archives and with names in GBK; leftovers are nobody's return", () => {
  const inner = makeZip([{ path: "审计局.json", content: exchange("青禾市审计局", 100) }]);
  put(
    "mail/全部.zip",
    makeZip([
      { path: gbkOf("报送/统计局.json"), content: exchange("青禾市统计局", 10) },
      { path: "报送/更多.zip", content: inner },
      { path: "__MACOSX/报送/._统计局.json", content: "x" },
      { path: "报送/~$统计局.docx", content: "x" },
    ]),
  );
  put("mail/教育局.json", exchange("青禾市教育局", 1));
  for (const name of [
    "~$教育局.docx",
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
    "__MACOSX/._教育局.json",
    "~WRL0001.tmp",
  ])
    put(`mail/${name}`, "x");
  const list = gbkOf(
    "单位名称,是否免报\r\n青禾市教育局,否\r\n青禾市统计局,\r\n青禾市审计局,应报\r\n青禾市档案馆,是\r\n",
  );
  put("gbk.csv", list);
  const { status, offices, unmatched, figures, notes } = collect("mail", "--year", "2023", "--offices", "gbk.csv");
  expect({ status, unmatched, notes }).toEqual({ status: 0, unmatched: [], notes: [] });
  expect(offices.map(({ state, file }) => [state, file])).toEqual([
    ["received", "教育局.json"],
    ["received", "全部.zip/报送/统计局.json"],
    ["received", "全部.zip/报送/更多.zip/审计局.json"],
    ["exempt", null],
  ]);
  expect(figures[cell]).toBe(111);
  expect(collect("mail/全部.zip", "--year", "2023").figures[cell]).toBe(110);
}, 60_000);

it("everything that is not counted is named with why, and nothing of it is in the sum", () => {
  put("odd/教育局.json", exchange("青禾市教育局", 1));
  put("odd/教育局（终稿）.json", exchange("青禾市教育局", 1));
  put("odd/民政局一.json", exchange("青禾市民政局", 1000));
  put("odd/民政局二.json", exchange("青禾市民政局", 2000));
  put("odd/司法局.json", exchange("青禾市教肓局", 1000));
  put("odd/外省.json", exchange("川北省青禾市水利局", 1000));
  put("odd/上年.json", exchange("青禾市水利局", 1000, { year: 2022 }));
  put("odd/两份.txt", `${publishedText("2023-suqian")}\n${publishedText("2023-hongze")}`);
  const again = publishedText("2023-suqian");
  put("odd/两份无题.txt", `${again}\n${again.slice(again.indexOf("一、总体情况")).replaceAll("2023", "")}`);
  put("odd/坏.json", '{"schema":"nianbao/1",');
  put("odd/通知.txt", "请各单位于月底前报送。");
  put("odd/空.docx", "");
  put("odd/图.docx", Buffer.from("89504e470d0a1a0a", "hex"));
  put("odd.csv", "\ufeffname,aliases\n青禾市教育局,\n青禾市民政局,\n青禾市水利局,\n青禾市司法局,\n");
  const { status, offices, unmatched, figures } = collect("odd", "--year", "2023", "--offices", "odd.csv");
  expect(status).toBe(1);
  expect(offices.map(({ state }) => state)).toEqual(["received", "doubtful", "missing", "missing"]);
  expect(figures[cell]).toBe(1);
  const why = Object.fromEntries(unmatched.map((one) => [one.file, one.why]));
  expect(why).toEqual({
    "教育局（终稿）.json": expect.stringContaining("同一个文件"),
    "司法局.json": expect.stringContaining("只差一个字"),
    "外省.json": expect.stringContaining("可能是外地的同名单位"),
    "上年.json": expect.stringContaining("请让单位报送2023年的"),
    "两份.txt": expect.stringMatching(/有 2 份年报.*请拆成单独的文件/u),
    "两份无题.txt": expect.stringMatching(/有 2 份年报（.*没有标题.*请拆成单独的文件/u),
    "坏.json": expect.stringContaining("不是完整的 JSON"),
    "通知.txt": expect.stringContaining("不是一份年报"),
    "空.docx": expect.stringContaining("文件是空的"),
    "图.docx": expect.any(String),
  });
}, 60_000);

it("last year's report is found by the office's former name", () => {
  put("now/a.json", exchange("青禾市文旅局", 1));
  const before = { ...seed.entries, requests_carriedForward_naturalPerson: "77" };
  put("then/a.json", exchange("青禾市文化局", 1, { year: 2022, entries: before }));
  put("renamed.csv", "name,aliases\n青禾市文旅局,青禾市文化局 青禾市旅游局\n");
  const args = ["now", "--year", "2023", "--last-year", "then"];
  const warnings = (...more: readonly string[]) => JSON.stringify(collect(...args, ...more).offices);
  expect(warnings("--offices", "renamed.csv")).not.toBe(warnings());
}, 60_000);

it("the list may be a workbook; --out takes the two kinds it knows", async () => {
  const { utils, write } = await import("@e965/xlsx");
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["应报单位名单"],
      ["序号", "单位名称", "免报原因"],
      [1, "青禾市文旅局"],
      [2, "甲馆", "并入乙馆"],
    ]),
  );
  put("list.xlsx", write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
  put("now/a.json", exchange("青禾市文旅局", 1));
  const { status, offices } = collect("now", "--year", "2023", "--offices", "list.xlsx");
  expect(status).toBe(0);
  expect(offices.map(({ state }) => state)).toEqual(["received", "exempt"]);
  expect(() => collect("now", "--year", "2023", "--out", "sum.docx")).toThrow("--out 应是 .json 或 .xlsx");
}, 60_000);

it("a report without a year is of the year that its file names; without that nobody guesses", () => {
  const text = publishedText("2024-suqian")
    .replace(/20\d{2}\s*年/gu, "")
    .replace(/20\d{2}/gu, "");
  put("years/宿迁市2024年.txt", text);
  put("none/宿迁市.txt", text);
  const { offices, figures } = collect("years", "--year", "2024");
  expect(offices.map(({ state }) => state)).toEqual(["received"]);
  expect(figures.requests_newlyReceived_naturalPerson).toBe(
    Number(publishedReport("2024-suqian").report.entries.requests_newlyReceived_naturalPerson),
  );
  const { status, unmatched } = collect("none", "--year", "2021");
  expect(status).toBe(1);
  expect(unmatched).toEqual([{ file: "宿迁市.txt", why: expect.stringContaining("没有写年度") }]);
}, 60_000);

function publishedText(name: string): string {
  return readFileSync(join(import.meta.dirname, `../testing/published/${name}.txt`), "utf8");
}
