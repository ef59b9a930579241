import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withText } from "#core/report/keys.ts";
import type { Move } from "#core/workflow/states.ts";
import { descendants, readPlainXml, textOf as xmlText } from "#testing/plain-xml.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { publishedReport } from "#testing/published-report.ts";
import { elementsIn, textOf } from "#testing/read-markup.ts";
import type { Approved } from "../store/review-store.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import type { Store } from "../store/store.ts";
import { approvalSheet, sheetFile, sheetPage } from "./approval-sheet.ts";
import { comparedPage } from "./compared-page.ts";

const note = { person: "", what: "", about: "", origin: "" };
const person = { id: "p", name: "张三", grants: [] };
let folder: string;
let store: Store;
let id: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-review-"));
  store = await openStore(folder);
  await store.people.putOffice({ id: "city", name: "青禾市", aliases: [], oneForAll: true }, note);
  const { report } = publishedReport("seed-2020-guancheng");
  const writer = { person: "p", office: "city" };
  ({ id } = await store.create({ report, author: "张三", cause: "created", writer }));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const move = (which: Move, why = "", approved?: Approved) =>
  store.review.move(
    id,
    { move: which, version: 1, why, person, note, ...(approved ? { approved } : {}) },
    () => undefined,
  );

test("the sheet says the same as a page and as a Word file: who handed on, when by this clock, what was found, one for all", async () => {
  await expect(approvalSheet(store, id)).rejects.toMatchObject({ status: 409 });
  await move("submit");
  await move("review");
  await move("clear");
  const kept = JSON.stringify({
    report: (await store.read(id))?.report,
    findings: [{ number: "F15", severity: "warning", message: "两句<重复>" }],
    explanations: [],
  });
  const fingerprint = "ab".repeat(32);
  await move("approve", "同意\u000b & 发布", { version: 1, kept, word: new Uint8Array([80]), fingerprint });
  const sheet = await approvalSheet(store, id);
  expect(sheet.tables.map(({ rows }) => rows.length)).toEqual([4, 1, 0]);
  const [first] = await store.review.handings(id);
  const at = new Date(first?.at ?? "");
  const [hour, minute] = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0"));
  expect(sheet.tables[0]?.rows[0]?.[0]).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d ${hour}:${minute}$`));
  const file = await sheetFile(sheet);
  expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="report\.docx"; filename\*=UTF-8''/);
  const part = readPlainZip(new Uint8Array(await file.arrayBuffer())).find(({ path }) => path === "word/document.xml");
  const xml = descendants(readPlainXml(part?.bytes.toString("utf8") ?? ""), "w:t")
    .map(xmlText)
    .join("");
  const page = elementsIn(sheetPage(sheet)).map(textOf).join("\n");
  for (const words of [
    "年度报告审签单",
    "一人兼办",
    fingerprint,
    "签发（第 1 版）",
    "两句<重复>",
    "说明和保留的理由：无。",
  ]) {
    expect(page).toContain(words);
    expect(xml).toContain(words);
  }
});

test("a reviewer's pages show what changed since, totals among it, and what remarks are about", async () => {
  const { report } = publishedReport("seed-2020-guancheng");
  const cell = "requests_newlyReceived_naturalPerson";
  const words = "这一句是后来加上的。";
  const next = withText(
    withText(report, "narrative.problems", `${report.narrative.problems ?? ""}\n${words}`),
    `entries.${cell}`,
    "987654",
  );
  const save = { saveId: "12345678", fingerprint: "f", author: "张三", baseVersion: 1, writer: { person: "p" } };
  await store.save(id, save, () => ({ report: next, answer: {} }));
  const remark = { personId: "q", person: "李四", version: 2, words: "请核" };
  await store.review.addRemark(id, { ...remark, place: "narrative.problems", quote: "后来加上" });
  await store.review.addRemark(id, { ...remark, place: `entries.${cell}`, quote: "" });
  const page = await comparedPage(store, id, 1);
  const marks = elementsIn(page).filter(({ tagName }) => tagName === "mark");
  expect(marks.map(textOf).join("")).toBe("这一句是后来加上〔意见1〕的。");
  expect(page).toContain(`[data-cell="${cell}"]{background`);
  expect(page).toContain('[data-cell="requests_newlyReceived_total"]{background');
  expect(page).toContain(`[data-cell="${cell}"]::after{content:"意见2"`);
  for (const [, name = ""] of page.matchAll(/\[data-cell="([^"]+)"\]\{/g))
    expect(page).toContain(` data-cell="${name}"`);
  await store.review.resolveRemark(id, 1, "李四", true);
  expect(await comparedPage(store, id, 2)).not.toContain("<mark");
  await expect(comparedPage(store, id, 7)).rejects.toMatchObject({ status: 404 });
});
