// What clerks do with reports, on a real store.
import { afterEach, describe, expect, test, vi } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { explanationFor } from "#core/findings/ledger.ts";
import { figuresOf } from "#core/report/figures.ts";
import { explanationKey, textAt } from "#core/report/keys.ts";
import { publishedReport } from "#testing/published-report.ts";
import { office, reportsOfOne, today } from "#testing/stores/reports-of-one.ts";
import { fileAnswer } from "../http/file-answer.ts";
import { createFromLastYear, createReport, importReport } from "./create-report.ts";
import { downloadReport } from "./download-report.ts";
import { listPage } from "./list-page.ts";
import { outputSource } from "./output-source.ts";
import { lastYearOf, listReports, readReport } from "./read-report.ts";
import { deleteReport, historyOf, restoreRevision, undeleteReport } from "./report-history.ts";

const { create, save, store } = reportsOfOne();
const cell = "entries.requests_disclosed_naturalPerson";
const other = "entries.requests_repeated_naturalPerson";

/** What the list says once it has had time to look at everything. */
async function stateInList(id: string) {
  for (;;) {
    const { reports, waiting } = await listPage(store(), {}, today);
    const found = reports.find((listed) => listed.id === id);
    if (waiting === 0) return found && "state" in found ? found.state : undefined;
  }
}
describe("new reports", () => {
  test("take the edition of their year", async () => {
    expect((await create(2025)).report).toMatchObject({ year: 2025, edition: "2021", office, entries: {} });
    expect((await create(2020)).report.edition).toBe("2019");
  });

  test.each([
    [9999, "没有 9999 年的报告格式"],
    [2007, "没有 2007 年的报告格式"],
    [2027, "2027 年的报告还不能填写"],
    [2025.5, "年份不正确"],
  ])("a year without an edition is refused: %s", async (year, message) => {
    await expect(create(year)).rejects.toMatchObject({ status: 422, message: expect.stringMatching(message) });
  });

  test("an office has a name, whatever its characters", async () => {
    await expect(createReport(store(), { year: 2025, office: { name: "  " } }, today)).rejects.toThrow(
      "请填写单位名称",
    );
    await expect(createReport(store(), { year: 2025, office: { name: "政".repeat(300) } }, today)).rejects.toThrow(
      "最长",
    );
    const { id } = await createReport(store(), { year: 2025, office: { name: '某局/\\:*?"<>|' } }, today);
    const { headers } = await downloadReport(store(), id, "json");
    const name = decodeURIComponent(headers.get("content-disposition")?.split("''")[1] ?? "");
    expect(name).toMatch(/^某局[^\\/:*?"<>|]*2025年政府信息公开工作年度报告\.json$/);
  });

  test("start from last year's: office, contact, and the figures carried over; blank stays blank", async () => {
    const before = await create(2024);
    await save(
      before.id,
      1,
      ["entries.requests_carriedForward_naturalPerson", "", "７"],
      ["entries.requests_carriedForward_legalServices", "", "0"],
      ["entries.requests_newlyReceived_naturalPerson", "", "90"],
      ["details.contact.phone", "", "0371-66666666"],
      ["narrative.overview", "", "去年的话"],
    );
    const draft = await createFromLastYear(store(), before.id, undefined, today);
    expect(draft.report).toMatchObject({
      year: 2025,
      office,
      narrative: {},
      details: { contact: { phone: "0371-66666666" } },
    });
    expect(draft.report.entries).toEqual({
      requests_carriedOver_naturalPerson: "7",
      requests_carriedOver_legalServices: "0",
    });
    expect((await lastYearOf(store(), draft))?.id).toBe(before.id);
    await expect(createFromLastYear(store(), "nobody")).rejects.toMatchObject({ status: 404 });
  });

  test("items last year continue last year's items and their change, across columns", async () => {
    const before = await create(2019);
    await save(
      before.id,
      1,
      ["entries.licensing_licenses_itemsLastYear", "", "12"],
      ["entries.licensing_licenses_change", "", "-2"],
      ["entries.enforcement_penalties_itemsLastYear", "", "5"],
    );
    const { report } = await createFromLastYear(store(), before.id, undefined, today);
    expect(report.entries).toEqual({ licensing_licenses_itemsLastYear: "10" });
  });

  test("last year's report is found by the office's name where none is linked", async () => {
    const name = "只此一家";
    const last = await createReport(store(), { year: 2022, office: { name } }, today);
    const draft = await createReport(store(), { year: 2023, office: { name } }, today);
    expect((await lastYearOf(store(), draft))?.id).toBe(last.id);
    await deleteReport(store(), last.id);
    expect(await lastYearOf(store(), draft)).toBeUndefined();
  });

  test("a report that was read in is kept whole", async () => {
    const { report } = await create();
    const read = { ...report, printed: { requests_disclosed_total: "/" }, notes: ["读入时的说明"] };
    const draft = await importReport(store(), read, "甲");
    expect((await readReport(store(), draft.id)).report).toEqual(read);
    expect((await historyOf(store(), draft.id)).revisions[0]).toMatchObject({ causeLabel: "读入", author: "甲" });
  });
});

describe("history and the bin", () => {
  test("a place has its own history; going back is a new revision", async () => {
    const { id } = await create();
    await save(id, 1, [cell, "", "1"]);
    await save(id, 2, [other, "", "9"]);
    await save(id, 3, [cell, "1", "2"]);
    const changes = (await historyOf(store(), id, { key: cell })).revisions.flatMap((revision) => revision.changes);
    expect(changes.map(({ to, label }) => [to, label])).toEqual([
      ["2", "予以公开·自然人"],
      ["1", "予以公开·自然人"],
    ]);
    expect((await restoreRevision(store(), id, 2)).version).toBe(5);
    await expect(restoreRevision(store(), id, 99)).rejects.toMatchObject({
      status: 404,
      message: "没有这个历史版本。",
    });
  });

  test("an explanation is told in its words, however many cells it is bound to", async () => {
    const { id } = await create();
    const cells = cellsOf(edition2021)
      .slice(30, 40)
      .map(({ name }) => name);
    const values = Object.fromEntries(cells.map((name) => [name, "1"]));
    const given = { check: "B01", cells, values, text: "划入三件", by: "填报人", at: "2026-01-05", override: true };
    await save(id, 1, [explanationKey(given), "", JSON.stringify(given)]);
    expect((await historyOf(store(), id)).revisions[0]?.changes).toMatchObject([
      { from: "", to: "划入三件", label: "B01 的说明" },
    ]);
  });

  test("a report in the bin is gone from the list, cannot be read or saved, and comes back whole", async () => {
    const { id } = await create();
    await save(id, 1, [cell, "", "1"]);
    await deleteReport(store(), id);
    expect((await listReports(store())).map((each) => each.id)).not.toContain(id);
    expect((await listReports(store(), { deleted: true })).map((each) => each.id)).toContain(id);
    await expect(readReport(store(), id)).rejects.toMatchObject({ status: 410 });
    await expect(save(id, 2, [cell, "1", "2"])).rejects.toMatchObject({ status: 410 });
    expect(textAt((await undeleteReport(store(), id)).report, cell)).toBe("1");
    await expect(deleteReport(store(), "nobody")).rejects.toMatchObject({ status: 404 });
  });
});

describe("outputs", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test("deadlines are counted by the office's day, as on the clerk's screen", async () => {
    vi.stubEnv("TZ", "Asia/Shanghai");
    const { id } = await create();
    const severityAt = async (time: string) =>
      (await outputSource(store(), id, new Date(time))).findings.find(({ number }) => number === "W01")?.severity;
    expect(await severityAt("2026-03-31T15:59:00Z")).toBe("note");
    expect(await severityAt("2026-03-31T16:01:00Z")).toBe("warning");
  });
});

describe("downloads", () => {
  test("an unknown output or report is refused", async () => {
    const { id } = await create();
    await expect(downloadReport(store(), id, "exe")).rejects.toMatchObject({ status: 404 });
    await expect(downloadReport(store(), id, "constructor")).rejects.toMatchObject({ status: 404 });
    await expect(downloadReport(store(), "nobody", "json")).rejects.toMatchObject({ status: 404 });
  });

  test("names reach the browser in Chinese and break no header", () => {
    const file = fileAnswer({ bytes: "甲", type: "text/plain", name: "某局'2025年(草)报告*.docx" });
    const header = file.headers.get("content-disposition");
    expect(header).toMatch(/^attachment; filename="report\.docx"; filename\*=UTF-8''[\w%.-]+$/);
  });
});

describe("what is not finished", () => {
  test("a blank report of any form gives no final version, and the list says that it is not begun", async () => {
    for (const year of [2018, 2020, 2025]) {
      const { id } = await createReport(store(), { year, office: { name: `空白局${year}` } }, today);
      for (const output of ["docx", "html", "cms"])
        await expect(downloadReport(store(), id, output)).rejects.toMatchObject({ status: 409 });
      await expect(downloadReport(store(), id, "docx")).rejects.toThrow("还没有填写");
      expect((await downloadReport(store(), id, "json")).status).toBe(200);
      expect(await stateInList(id)).toBe("untouched");
    }
  });

  test("a gap that was left is refused although an answer to it is sent", async () => {
    const draft = await importReport(store(), publishedReport("seed-2021-kaifeng").report);
    expect((await downloadReport(store(), draft.id, "cms")).status).toBe(200);
    const text = "存在的主要问题：一是＿＿；二是＿＿。下一步将加强培训，改进工作，提高答复质量。";
    await save(draft.id, draft.version, ["narrative.problems", draft.report.narrative.problems ?? "", text]);
    await expect(downloadReport(store(), draft.id, "cms")).rejects.toMatchObject({ status: 409 });
    const { report, findings, edition } = await outputSource(store(), draft.id, today);
    const context = { report, edition, figures: figuresOf(edition, report) };
    for (const { unfinished: _, ...finding } of findings.filter(({ severity }) => severity === "error")) {
      const explanation = explanationFor(context, finding, { text: "经领导同意", by: "某", at: today.toISOString() });
      if (!explanation) throw new Error("no explanation");
      await save(draft.id, 2, [explanationKey(explanation), "", JSON.stringify(explanation)]);
    }
    await expect(downloadReport(store(), draft.id, "cms")).rejects.toMatchObject({ status: 409 });
    expect(await stateInList(draft.id)).toBe("wrong");
  });
});
