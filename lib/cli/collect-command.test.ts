import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorkbook, rowsIn } from "#testing/plain-workbook.ts";
import { readPlainZip } from "#testing/plain-zip.ts";

const root = join(import.meta.dirname, "../..");
const published = join(root, "lib/testing/published");
let folder = "";

function nianbao(...args: string[]) {
  return spawnSync(process.execPath, [join(root, "lib/cli/nianbao.ts"), ...args], {
    encoding: "utf8",
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-collect-"));
  mkdirSync(join(folder, "in/mail"), { recursive: true });
  copyFileSync(join(published, "2023-suqian.txt"), join(folder, "in/suqian.txt"));
  copyFileSync(join(published, "2023-suqian.txt"), join(folder, "in/mail/again.txt"));
  copyFileSync(join(published, "2024-suqian.txt"), join(folder, "in/mail/other-year.txt"));
  copyFileSync(join(published, "2023-hongze.pdf"), join(folder, "in/hongze.pdf"));
  writeFileSync(join(folder, "in/note.txt"), "请各单位尽快报送。");
  writeFileSync(
    join(folder, "offices.csv"),
    "name,kind,level,parent,aliases,exempt\n宿迁市人民政府,government,city,,,\n" +
      "淮安市洪泽区人民政府,government,county,,洪泽区、洪泽区人民政府,\n盱眙县人民政府,,,,,\n某中心,,,,,合署办公\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("names who is missing, wrong, twice, of another year; sums the rest; the sum knows its addends", () => {
  const { status, stdout } = nianbao(
    "collect",
    "in",
    "--year",
    "2023",
    "--offices",
    "offices.csv",
    "--json",
    "--out",
    "sum.json",
  );
  expect(status).toBe(1);
  const collected = JSON.parse(stdout) as {
    offices: { name: string; state: string }[];
    unmatched: { file: string }[];
    figures: Record<string, unknown>;
  };
  expect(collected.offices.map(({ name, state }) => [name, state])).toEqual([
    ["宿迁市人民政府", "received"],
    ["淮安市洪泽区人民政府", "errors"],
    ["盱眙县人民政府", "missing"],
    ["某中心", "exempt"],
  ]);
  expect(collected.unmatched.map(({ file }) => file).sort()).toEqual(["mail/other-year.txt", "note.txt", "suqian.txt"]);
  const truth = JSON.parse(readFileSync(join(published, "2023-suqian.json"), "utf8")) as { figures: object };
  expect(collected.figures).toEqual(truth.figures);
  const sum = JSON.parse(readFileSync(join(folder, "sum.json"), "utf8")) as {
    addends: { office: string }[];
    figures: object;
  };
  expect(sum.figures).toEqual(truth.figures);
  expect(sum.addends.map(({ office }) => office)).toEqual(["宿迁市人民政府"]);
}, 60_000);

it("of a file with two years' reports the one of the year is collected, last year's is compared with", () => {
  const text = (year: number) => readFileSync(join(published, `${year}-suqian.txt`), "utf8");
  // Last year's report carries one request more forward than this year's begins with.
  const before = text(2023).replace(/(四、结转下年度继续办理 +)118( +3 +0 +0 +0 +0 +)121/u, "$1119$2122");
  const both = `${before}\n${text(2024)}`;
  mkdirSync(join(folder, "two"), { recursive: true });
  writeFileSync(join(folder, "two/both.txt"), both);
  const collect = (...more: string[]) => {
    const { stdout } = nianbao("collect", "two", "--year", "2024", "--json", ...more);
    return JSON.parse(stdout) as { figures: object; offices: { name: string; warnings?: number; errors?: number }[] };
  };
  const truth = JSON.parse(readFileSync(join(published, "2024-suqian.json"), "utf8")) as { figures: object };
  const alone = collect();
  expect(alone.figures).toEqual(truth.figures);
  const compared = collect("--last-year", "two");
  expect(compared.figures).toEqual(truth.figures);
  expect(JSON.stringify(compared.offices)).not.toBe(JSON.stringify(alone.offices));
}, 60_000);

it("writes a working paper with formulas, and a letter with a review copy to each that is wrong", async () => {
  const { status } = nianbao(
    ...[
      "collect",
      "in",
      "--year",
      "2023",
      "--offices",
      "offices.csv",
      "--out",
      "in/sum.xlsx",
      "--letters",
      "in/letters",
    ],
  );
  expect(status).toBe(1);
  const workbook = openWorkbook(readFileSync(join(folder, "in/sum.xlsx")));
  expect(workbook.sheets).toEqual(["汇总", "来源", "没有计入", "说明"]);
  expect(workbook.cells.get("汇总!B2")?.formula).toBe('IF(COUNT(B3:B3)=0,"",SUM(B3:B3))');
  expect(
    rowsIn(workbook, "来源")
      .map(([office, state]) => [office, state])
      .slice(1, 3),
  ).toEqual([
    ["宿迁市人民政府", "已报"],
    ["淮安市洪泽区人民政府", "有错误"],
  ]);
  expect(readdirSync(join(folder, "in/letters")).sort()).toEqual([
    "淮安市洪泽区人民政府－退回修改意见.docx",
    "淮安市洪泽区人民政府－送审稿.docx",
  ]);
  const letter = readPlainZip(readFileSync(join(folder, "in/letters/淮安市洪泽区人民政府－退回修改意见.docx")))
    .find(({ path }) => path === "word/document.xml")
    ?.bytes.toString("utf8");
  expect(letter).toContain("淮安市洪泽区人民政府：");
  expect(letter).toContain("【错误】");
  // What was written into the folder of returns is no return the next time.
  const again = nianbao(
    ...[
      "collect",
      "in",
      "--year",
      "2023",
      "--offices",
      "offices.csv",
      "--json",
      "--out",
      "in/sum.xlsx",
      "--letters",
      "in/letters",
    ],
  );
  expect((JSON.parse(again.stdout) as { unmatched: object[] }).unmatched).toHaveLength(3);
}, 60_000);

it.each([
  [["collect", "in"], "缺少 --year"],
  [["collect", "nowhere", "--year", "2023"], "找不到"],
  [["collect", "in", "--year", "2023", "--offices", "in/hongze.pdf"], "CSV"],
  [["collect", "in", "--year", "2023", "--own", "in/mail/other-year.txt"], "是2024年的年报"],
])(
  "answers %j with exit code 2 and a Chinese message",
  (args, message) => {
    const { status, stdout, stderr } = nianbao(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
  },
  60_000,
);
