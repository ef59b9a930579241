import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { explanationFor } from "#core/findings/ledger.ts";
import type { Report } from "#core/report/report.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { publishedJson, publishedReport } from "#testing/published-report.ts";
import { asText, smallReport } from "#testing/small-report.ts";
import { writeJson } from "#writers/write-json.ts";

const root = join(import.meta.dirname, "../..");
const published = join(root, "lib/testing/published");
const kaifeng = join(published, "seed-2021-kaifeng.json");
let folder = "";

/** Runs the command line as a user does: its own process. */
function nianbao(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "lib/cli/nianbao.ts"), ...args], {
    encoding: "utf8",
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

function partOf(file: string, path: string): string | undefined {
  const parts = readPlainZip(readFileSync(join(folder, file)));
  return parts.find((part) => part.path === path)?.bytes.toString("utf8");
}

/** A report whose balance is broken by one figure. */
function brokenReport() {
  const { report, edition } = publishedReport("seed-2021-kaifeng");
  const entries = { ...report.entries, requests_newlyReceived_naturalPerson: "509" };
  return { report: { ...report, entries }, edition };
}

/** The same with a reason for every error. */
function explained(report: Report): Report {
  const context = contextOf(report, {});
  const answer = { text: "来源如此", by: "", at: "2022-01-20T00:00:00Z" };
  return {
    ...report,
    explanations: checkReport(context).flatMap((each) => explanationFor(context, each, answer) ?? []),
  };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-cli-"));
  const two = ["柳河县水务局2024年", "青岭市档案馆2023年"].flatMap((of, at) =>
    smallReport({ title: `${of}政府信息公开工作年度报告`, licenses: at + 1 }),
  );
  writeFileSync(join(folder, "two.txt"), asText(two));
  writeFileSync(join(folder, "half.json"), readFileSync(kaifeng, "utf8").slice(0, 500));
  writeFileSync(
    join(folder, "deep.json"),
    `{"schema":"nianbao/1","notes":${"[".repeat(300_000)}${"]".repeat(300_000)}}`,
  );
  writeFileSync(join(folder, "deep-list.json"), "[".repeat(300_000));
  writeFileSync(join(folder, "deep.txt"), `{"a":`.repeat(300_000));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("nianbao", () => {
  it("explains itself", () => {
    const { status, stdout } = nianbao("--help");
    expect(status).toBe(0);
    for (const command of ["read FILE", "check FILE", "write FILE", "audit FOLDER"]) expect(stdout).toContain(command);
  });

  it("reads and checks the one of several reports that --report names", () => {
    const read = nianbao("read", "two.txt", "--report", "2");
    expect([read.status, read.stderr]).toEqual([0, ""]);
    const { year, figures } = JSON.parse(read.stdout);
    expect([year, figures.licensing_licenses_decisions]).toEqual([2023, 2]);
    expect(nianbao("check", "two.txt", "--report", "1", "--last-year", "two.txt").stdout).toMatch(
      /^柳河县水务局2024年/,
    );
  });

  it.each([
    [[], "缺少命令"],
    [["reed", "x"], "不认识的命令"],
    [["constructor", "x"], "不认识的命令"],
    [["read"], "缺少文件"],
    [["read", "missing.txt"], "找不到"],
    [["read", "."], "文件夹"],
    [["read", "/dev/zero"], "不是普通文件"],
    [["check", kaifeng, "--last-year", "/dev/zero"], "不是普通文件"],
    [["read", "/proc/self/mem"], "无法读"],
    [["read", "deep.json"], "嵌套过深"],
    [["check", "deep-list.json"], "嵌套过深"],
    [["read", "deep.txt"], "嵌套过深"],
    [["read", kaifeng, "--json"], "没有 --json"],
    [["check", kaifeng, "--wrong"], "没有 --wrong 选项"],
    [["check", kaifeng, "--last-year"], "--last-year 后面缺少内容"],
    [["check", kaifeng, "--json=yes"], "--json 后面不带内容"],
    [["check", ""], "缺少文件"],
    [["check", "half.json"], "不是完整的 JSON"],
    [["write", kaifeng, "--to", "doc", "--out", "x"], "--to"],
    [["write", kaifeng, "--to", "docx"], "--out"],
    [["write", kaifeng, "--to", "json", "--out", "no/such/folder/x.json"], "无法写入"],
    [["audit", published], "--out"],
    [["audit", published, "--out", "findings.pdf"], ".xlsx"],
    [["read", "two.txt"], "文件里有 2 份年报，请用 --report N 选一份"],
    [["check", "two.txt"], "  2  青岭市档案馆2023年政府信息公开工作年度报告"],
    [["write", "two.txt", "--to", "json", "--out", "x.json"], "--report N"],
    [["read", "two.txt", "--report", "3"], "没有第 3 份"],
    [["read", "two.txt", "--report", "0"], "--report 应为 1 起的序号"],
    [["read", kaifeng, "--report", "2"], "只有 1 份年报"],
  ])("answers %j with exit code 2 and a Chinese message", (args, message) => {
    const { status, stdout, stderr } = nianbao(...(args as string[]));
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });

  it("reads exchange JSON and text into the same figures", () => {
    const fromText = nianbao("read", join(published, "seed-2021-kaifeng.txt"));
    expect(fromText.status).toBe(0);
    const { figures, narrative, schema } = JSON.parse(fromText.stdout);
    const expected = publishedJson("seed-2021-kaifeng");
    expect(schema).toBe("nianbao/1");
    expect(figures).toEqual(expected.figures);
    expect(narrative).toEqual(expected.narrative);
    expect(JSON.parse(nianbao("read", kaifeng).stdout).figures).toEqual(expected.figures);
  });

  it("checks: 0 without errors, 1 with, findings as JSON", () => {
    const clean = nianbao("check", kaifeng, "--json");
    expect(clean.status).toBe(0);
    const findings = JSON.parse(clean.stdout) as { number: string; severity: string; message: string }[];
    expect(findings.map(({ number }) => number)).toContain("N02");
    const keys = "number name severity section cells left right message basis repairs".split(" ");
    for (const finding of findings) expect(Object.keys(finding)).toEqual(keys);
    expect(nianbao("check", kaifeng).stdout).toMatch(/^状态：(?:填写中|有疑问)（一、有疑问，二、已完成，/mu);
    const figures = { ...publishedJson("seed-2021-kaifeng").figures, requests_newlyReceived_naturalPerson: 509 };
    writeFileSync(join(folder, "broken.json"), JSON.stringify({ ...publishedJson("seed-2021-kaifeng"), figures }));
    const broken = nianbao("check", "broken.json", "--json");
    expect(broken.status).toBe(1);
    const balance = (JSON.parse(broken.stdout) as Record<string, unknown>[]).find(({ number }) => number === "B02");
    expect(balance).toMatchObject({ severity: "error", section: "requests" });
    expect(nianbao("check", "broken.json").stdout).toContain("【错误 B02】三、收到和处理政府信息公开申请情况");
  });

  it("says on stderr when the other report is not last year's", () => {
    const { status, stderr } = nianbao("check", kaifeng, "--last-year", join(published, "seed-2019-luohe.json"));
    expect(status).toBe(0);
    expect(stderr).toContain("2019 年的年报");
  });

  it("a reader that closes the pipe early is no fault", () => {
    const command = `"${process.execPath}" "${join(root, "lib/cli/nianbao.ts")}" read "${kaifeng}" | true`;
    expect(spawnSync("sh", ["-c", command], { encoding: "utf8" }).stderr).toBe("");
  });

  it.each(["docx", "html", "xlsx", "txt", "json"])("writes %s and reads every figure back", (kind) => {
    const out = `report.${kind}`;
    expect(nianbao("write", kaifeng, "--to", kind, "--out", out)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    const back = nianbao("read", out);
    expect(back.stderr).toBe("");
    expect(JSON.parse(back.stdout).figures).toEqual(publishedJson("seed-2021-kaifeng").figures);
  });

  it("writes a report with errors as a draft, lists them on stderr and ends with 1; explained ones are no draft", () => {
    const { report, edition } = brokenReport();
    writeFileSync(join(folder, "draft.json"), writeJson(edition, report));
    const drafted = nianbao("write", "draft.json", "--to", "docx", "--out", "draft.docx");
    expect(drafted).toMatchObject({ status: 1, stdout: "" });
    expect(drafted.stderr).toContain("draft.json：有");
    expect(drafted.stderr).toContain("【错误 B01】三、收到和处理政府信息公开申请情况");
    expect(drafted.stderr).not.toContain("【提示");
    expect(partOf("draft.docx", "word/header1.xml")).toContain("草稿");
    expect(nianbao("write", "draft.json", "--to", "html", "--out", ".").status).toBe(1);
    const page = readdirSync(folder).find((file) => file.endsWith(".草稿.html")) ?? "";
    expect(readFileSync(join(folder, page), "utf8")).toContain("草稿：尚有错误未改正");

    writeFileSync(join(folder, "answered.json"), writeJson(edition, explained(report)));
    const answered = nianbao("write", "answered.json", "--to", "docx", "--out", "answered.docx");
    expect(answered.status).toBe(1);
    expect(answered.stderr).toContain("B01");
    expect(answered.stderr).not.toContain("草稿");
    expect(partOf("answered.docx", "word/header1.xml")).toBeUndefined();
  });

  it("writes a folder, tells what it could not read, and goes on", () => {
    const source = join(folder, "source");
    const target = join(folder, "target");
    expect(spawnSync("mkdir", [source]).status).toBe(0);
    writeFileSync(join(source, "a.json"), readFileSync(kaifeng));
    writeFileSync(join(source, "a.txt"), readFileSync(join(published, "seed-2021-kaifeng.txt")));
    writeFileSync(join(source, "b.json"), "{");
    writeFileSync(join(source, ".DS_Store"), "");
    const { status, stderr } = nianbao("write", source, "--to", "html", "--out", target);
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("b.json")]);
    expect(readdirSync(target)).toEqual(["a.html", "a.txt.html"]);
  });
});
