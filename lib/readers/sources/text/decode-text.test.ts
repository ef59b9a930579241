// Encodings, sound and damaged.
import { expect, test } from "vitest";
import { readReport } from "#readers/read-report.ts";
import { gbkOf } from "#testing/gbk.ts";

const sentence = "全年平稳推进各项政务公开工作，依法办理公众提出的申请。";
const report = `测试市2021年政府信息公开工作年度报告\n一、总体情况\n${sentence.repeat(3)}`;

/** The text with a blank for the second byte of the character behind `before`. */
function damaged(before: string): Uint8Array {
  const bytes = gbkOf(report);
  bytes[bytes.indexOf(gbkOf(before)) + gbkOf(before).length + 1] = 0x20;
  return bytes;
}

test("a broken byte in GB18030 costs a character, not the page, and its place is told", async () => {
  const result = await readReport(damaged("办理公众提出的"));
  if (!result.ok) throw new Error(result.message);
  expect(result.report.narrative.overview).toMatch(/^全年平稳推进/u);
  expect(result.report.office.name).toBe("测试市人民政府");
  expect(result.notes.join()).toMatch(/GB18030.*“[^”]*公众提出的□/u);
});

test("a byte that is lost garbles its line to the end, which is told, and no other line", async () => {
  const clean = gbkOf(report);
  const at = clean.indexOf(gbkOf("推进"));
  const result = await readReport(Buffer.concat([clean.subarray(0, at), clean.subarray(at + 1)]));
  if (!result.ok) throw new Error(result.message);
  expect(result.report.office.name).toBe("测试市人民政府");
  expect(result.notes.join()).toContain("损坏的字符");
});

test("so in UTF-8", async () => {
  const clean = Buffer.from(report);
  const at = clean.indexOf("稳");
  const result = await readReport(Buffer.concat([clean.subarray(0, at), clean.subarray(at + 1)]));
  if (!result.ok) throw new Error(result.message);
  expect(result.notes.join()).toMatch(/损坏的字符，在“全年平□/u);
});

test("bytes that are no text do not become one for lack of a better encoding", async () => {
  const noise = Uint8Array.from({ length: 4_000 }, (_, i) => 0x80 + ((i * i * 31 + i * 17) % 127));
  expect(await readReport(noise)).toMatchObject({ ok: false });
});
