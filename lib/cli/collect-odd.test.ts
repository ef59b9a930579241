// Locked, scanned, damaged and strange files on the command line: named with why and what to do; nothing of them is summed.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exchangeFigures } from "#core/report/exchange.ts";
import { figuresOf } from "#core/report/figures.ts";
import { oddOffices, oddReturns, oddYear, soundReturn } from "#testing/odd-returns.ts";
import { publishedReport } from "#testing/published-report.ts";

let folder = "";
function nianbao(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, "nianbao.ts"), ...args], {
    encoding: "utf8",
    cwd: folder,
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-odd-"));
  mkdirSync(join(folder, "in"));
  for (const { file, bytes } of oddReturns()) writeFileSync(join(folder, "in", file), bytes);
  writeFileSync(join(folder, "in/教育局.json"), soundReturn("青禾市教育局"));
  writeFileSync(join(folder, "in/教育局（再报）.json"), soundReturn("青禾市教育局"));
  writeFileSync(join(folder, "offices.csv"), `name\n${oddOffices.join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("names each of them once, and sums the only sound return", () => {
  const { status, stdout } = nianbao(
    ...["collect", "in", "--year", String(oddYear), "--offices", "offices.csv", "--json"],
  );
  const { unmatched, figures, offices } = JSON.parse(stdout) as {
    readonly unmatched: readonly { file: string; why: string }[];
    readonly offices: readonly { state: string; file: string | null }[];
    readonly figures: object;
  };
  expect(status).toBe(1);
  const expected = [...oddReturns(), { file: "教育局（再报）.json", why: /同一个文件/u }];
  expect(Object.fromEntries(unmatched.map(({ file, why }) => [file, why]))).toEqual(
    Object.fromEntries(expected.map(({ file, why }) => [file, expect.stringMatching(why)])),
  );
  expect(unmatched).toHaveLength(expected.length);
  expect(offices.map(({ state, file }) => [state, file])).toEqual([
    ["received", "教育局.json"],
    ["missing", null],
    ["missing", null],
    ["missing", null],
  ]);
  const { report, edition } = publishedReport("2023-suqian");
  expect(figures).toEqual(exchangeFigures(edition, figuresOf(edition, report)));
}, 60_000);

it("a list under a password is bad input", () => {
  const locked = join(folder, "locked.xlsx");
  writeFileSync(locked, oddReturns().find(({ file }) => file.endsWith(".xlsx"))?.bytes ?? "");
  const { status, stdout, stderr } = nianbao("collect", "in", "--year", String(oddYear), "--offices", "locked.xlsx");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("locked.xlsx");
}, 60_000);
