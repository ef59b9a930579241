// Bad inputs in names and texts: what is found, what of it goes into a file, what a final version accepts.
import { describe, expect, it } from "vitest";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { contextOf } from "../checks/context.ts";
import { buildDocument } from "../document/build-document.ts";
import { fileName } from "../report/file-name.ts";
import { withText } from "../report/keys.ts";
import type { Report } from "../report/report.ts";
import { checkReport } from "./check-report.ts";
import { blockingFindings, explanationFor } from "./ledger.ts";

const answer = { text: "已核实", by: "某人", at: "2026-11-28T00:00:00Z" };

function standing(report: Report): readonly string[] {
  const findings = checkReport(contextOf(report));
  const explanations = findings.flatMap((finding) => explanationFor(contextOf(report), finding, answer) ?? []);
  return blockingFindings(contextOf({ ...report, explanations }), findings).map(({ number }) => number);
}

describe("the name of an office", () => {
  it.each([
    ["NAME-001", "../../etc/passwd", "单位名称含不允许的字符“/”。"],
    ["NAME-002", "..\\..\\windows\\x", "单位名称含不允许的字符“\\”。"],
    ["NAME-004", '某局:办?*<>|"', '单位名称含不允许的字符 : ? * < > | "。'],
    ["NAME-005", "政".repeat(300), "单位名称最长 100 个字。"],
    ["NAME-008", "某局\r\nSet-Cookie: a=1", "单位名称不能换行。"],
    ["NAME-010", "某局\u0000.docx", "单位名称含不可见字符，请删去后重新填写。"],
    ["NAME-011", "<b>某局</b>", "单位名称含不允许的字符 < > /。"],
    ["NAME-012", "=cmd|x", "单位名称不能以“=”开头。"],
    ["NAME-013", "某局\u202excod.exe", "单位名称含隐藏字符，请删去后重新填写。"],
    ["a zero-width space", "某\u200b局", "单位名称含隐藏字符，请删去后重新填写。"],
    ["a line separator", "某局\u2028办公室", "单位名称不能换行。"],
  ])("%s is kept as typed and is an error that no reason overrides", (_, name, message) => {
    const report = withText(sound2021, "office.name", name);
    expect(report.office.name).toBe(name);
    const [finding] = checkReport(contextOf(report)).filter(({ number }) => number === "W12");
    expect(finding).toMatchObject({ severity: "error", section: "basics", message });
    expect(standing(report)).toContain("W12");
    expect(fileName(report, "docx")).not.toMatch(/[\p{Cc}\p{Cf}\\/:*?"<>|]/u);
  });

  it.each(["许昌市人民政府", "某局. ", "-rf", "CON", "青禾县林业局（县绿化委员会办公室）", "𠮷县人民政府"])(
    "%s is one",
    (name) => {
      const report = withText(sound2021, "office.name", name);
      expect(checkReport(contextOf(report)).filter(({ number }) => number === "W12")).toEqual([]);
      expect(fileName(report, "docx")).not.toMatch(/^-|^CON\./u);
    },
  );
});

/** What a text under part one sets off of these checks. */
function found(text: string) {
  const narrative = { ...sound2021.narrative, overview: `${sound2021.narrative.overview}\n${text}` };
  const report = { ...sound2021, narrative };
  const findings = checkReport(contextOf(report)).filter(({ number }) => number === "W13" || number === "W11");
  return { report, findings, said: findings.map(({ number, severity }) => `${severity} ${number}`) };
}

function printed(report: Report): string {
  return JSON.stringify(buildDocument(contextOf(report).edition, report));
}

describe("a text", () => {
  it.each([
    ["TEXT-001", "总体\u0000情况\b\u000b\f\u001b", 5],
    ["TEXT-002", "情况\ufffe\uffff", 2],
    ["TEXT-003", "a\ud83db", 1],
    ["TEXT-004", "a\u007f\u0085\u009fb", 3],
    ["TEXT-019", "\u202e\u2066abc\u2069", 3],
  ])("%s: what cannot be seen is told with its number, goes into no file, and can be removed", (_, text, count) => {
    const { report, findings, said } = found(text);
    expect(said).toEqual(["note W13"]);
    expect(findings[0]?.message).toContain(`${count} 处不可见字符`);
    expect(printed(report)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\\u00|\\ud83d/u);
    expect(findings[0]?.repairs).toHaveLength(1);
  });

  it.each([
    ["TEXT-005", "感谢👨‍👩‍👧‍👦", ["warning W13"]],
    ["TEXT-006", "𠮷𩻥𬎰", []],
    ["TEXT-007", "\ue000\uf8ff", ["warning W13"]],
    ["TEXT-008", "政".repeat(100_000), ["warning W13"]],
    ["TEXT-016", "&#0; &lt; ]]> <w:p>", []],
    ["TEXT-020", "机\u200b密", ["error W11", "note W13"]],
    ["TEXT-021", "政\u0301\u0302\u0303\u0304".repeat(500), ["warning W13"]],
    ["TEXT-024", "申请时填写的身份证号11010519491231002X", ["error W11"]],
    ["TEXT-025", "１３８００１３８０００或138 0013 8000", ["warning W11", "warning W11"]],
    ["TEXT-026", "账号6222020000000000000", ["error W11"]],
    ["a card in fours", "账号6222 0200 0000 0000 000", ["error W11"]],
    ["a number that is no card", "编号6222020000000000001", []],
    ["TEXT-027", "电话：0374-2965906，电子邮箱：xcsgkb@126.com", []],
    ["TEXT-028", "本件为内部资料、秘密级", ["error W11", "error W11"]],
    ["a mark with a star", "秘密★一年", ["error W11"]],
    ["an ID number cut by something invisible", "身份证号110105\u200b19491231002X", ["error W11", "note W13"]],
    ["words of the law", "涉及国家秘密、商业秘密、个人隐私的不予公开，严守国家机密。", []],
    ["a credit code", "统一社会信用代码11411000005747138K", []],
  ])("%s", (_, text, expected) => {
    expect(found(text).said).toEqual(expected);
  });

  it("an ID number, a card and a mark of secrecy stand until they are explained; numbers are not repeated whole", () => {
    const { report, findings } = found("身份证号11010519491231002X，账号6222020000000000000，机密★三年。");
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(3);
    expect(blockingFindings(contextOf(report), findings)).toHaveLength(3);
    expect(standing(report)).toEqual([]);
    for (const { message, left } of findings) expect(`${message}${left}`).not.toMatch(/\d{8}/);
  });

  it("the office's own mobile number may stand where people are told whom to ask", () => {
    const { report } = found("如有疑问请拨打13800138000。");
    const details = { ...report.details, contact: { phone: "13800138000" } };
    expect(checkReport(contextOf({ ...report, details })).filter(({ number }) => number === "W11")).toEqual([]);
  });
});
