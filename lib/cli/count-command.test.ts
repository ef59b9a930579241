import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publishedJson } from "#testing/published-report.ts";

const root = join(import.meta.dirname, "../..");
const registers = join(root, "lib/testing/registers");
const truth = (publishedJson("seed-2021-kaifeng") as { figures: Record<string, number> }).figures;
let folder = "";

function nianbao(...args: string[]) {
  return spawnSync(process.execPath, [join(root, "lib/cli/nianbao.ts"), "count", ...args], {
    encoding: "utf8",
    cwd: folder,
  });
}

/** What table three of the count says, and what the published report says of the same cells. */
function tableThree(stdout: string) {
  const { figures } = JSON.parse(stdout) as { figures: Record<string, number | null> };
  const names = Object.keys(figures).filter((name) => name.startsWith("requests_"));
  return { counted: names.map((name) => figures[name]), published: names.map((name) => truth[name]), names };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-count-"));
  writeFileSync(join(folder, "words.json"), JSON.stringify({ 信息不存在: "notHeld", 非本机关信息: "notHeld" }));
  writeFileSync(join(folder, "wrong.json"), JSON.stringify({ 信息不存在: "nowhere" }));
  writeFileSync(join(folder, "text.csv"), "姓名,电话\n甲,1\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("counts a register in the form's own words to the published table, without a doubt", () => {
  const { status, stdout } = nianbao(join(registers, "kaifeng-2021-official-words.xlsx"), "--year", "2021", "--json");
  const { counted, published, names } = tableThree(stdout);
  expect(names.length).toBeGreaterThan(150);
  expect(counted).toEqual(published);
  expect(JSON.parse(stdout)).toMatchObject({ doubts: [], broken: [], reading: {} });
  expect(status).toBe(0);
});

it("asks for an office's own words, and with its answers counts to the published table", () => {
  const register = join(registers, "kaifeng-2021-own-words.xlsx");
  const asked = nianbao(register, "--year", "2021", "--json");
  expect(asked.status).toBe(1);
  const { doubts, reading } = JSON.parse(asked.stdout) as {
    doubts: { word: string; rows: number[] }[];
    reading: object;
  };
  expect(doubts.map(({ word, rows }) => [word, rows.length])).toEqual([
    ["信息不存在", 18],
    ["非本机关信息", 14],
  ]);
  expect(reading).toEqual({ requests_notHeld_naturalPerson: { kind: "ambiguous" } });
  const answered = nianbao(register, "--year", "2021", "--words", "words.json", "--json");
  expect(answered.status).toBe(0);
  const { counted, published } = tableThree(answered.stdout);
  expect(counted).toEqual(published);
});

it.each([
  [[join(registers, "kaifeng-2021-own-words.xlsx")], "缺少 --year"],
  [[join(registers, "kaifeng-2021-own-words.xlsx"), "--year", "2022"], "没有可以计入2022年的行"],
  [[join(registers, "kaifeng-2021-own-words.xlsx"), "--year", "21"], "--year 应为"],
  [[join(registers, "kaifeng-2021-own-words.xlsx"), "--year", "2021", "--words", "wrong.json"], "“nowhere”"],
  [["text.csv", "--year", "2021"], "不是依申请公开登记台账"],
  [["missing.xlsx", "--year", "2021"], "找不到"],
  [[join(root, "lib/testing/published/2023-hongze.pdf"), "--year", "2021"], "台账应为 Excel"],
])("answers %j with exit code 2 and a Chinese message", (args, message) => {
  const { status, stdout, stderr } = nianbao(...args);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(message);
});
