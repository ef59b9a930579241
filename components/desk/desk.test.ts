import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { requireEdition } from "#core/editions/registry.ts";
import { checkFigures, checkNarrative } from "#core/findings/check-report.ts";
import { withTypedTotals } from "#core/report/edit.ts";
import { publishedReport } from "#testing/published-report.ts";
import { createDesk } from "./desk.ts";

const balanced = "requests_newlyReceived_naturalPerson";
const pause = 200;
const total = "requests_newlyReceived_total";

function deskWith(report = publishedReport("seed-2021-kaifeng").report) {
  return createDesk({ edition: requireEdition(report.edition), report, check: checkFigures });
}

describe("desk", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("recomputes totals and finds a broken balance while typing", () => {
    const desk = deskWith();
    desk.edit("总计自动计算", [{ key: `typedTotals.${total}`, text: "" }]);
    const before = Number(desk.view(total).text);
    desk.type(`entries.${balanced}`, "509");
    expect(desk.view(total).text).toBe(String(before + 1));
    vi.advanceTimersByTime(pause);
    const found = desk.findings().find(({ number, cells }) => number === "B01" && cells.includes(balanced));
    expect(found?.severity).toBe("error");
    expect(desk.view(balanced).severity).toBe("error");
  });

  it("tells only the cells that changed", () => {
    const desk = deskWith();
    const far = vi.fn();
    const near = vi.fn();
    desk.topics.of("cell:disputes_directSuit_upheld")(far);
    desk.topics.of(`cell:${balanced}`)(near);
    desk.type(`entries.${balanced}`, "509");
    vi.advanceTimersByTime(pause);
    expect(near).toHaveBeenCalledTimes(1);
    expect(far).not.toHaveBeenCalled();
  });

  it("undoes across cells and keeps what others saved", () => {
    const desk = deskWith();
    const first = desk.report();
    desk.edit("粘贴", [
      { key: `entries.${balanced}`, text: "1" },
      { key: "entries.requests_carriedOver_naturalPerson", text: "2" },
    ]);
    desk.receive([{ key: "entries.requests_disclosed_naturalPerson", text: "7" }]);
    expect(desk.undo()?.label).toBe("粘贴");
    expect(desk.report().entries[balanced]).toBe(first.entries[balanced]);
    expect(desk.report().entries.requests_disclosed_naturalPerson).toBe("7");
    expect(desk.redo()?.label).toBe("粘贴");
    expect(desk.report().entries[balanced]).toBe("1");
  });

  it("keeps what was typed although it is no figure", () => {
    const desk = deskWith();
    desk.type(`entries.${balanced}`, "abc");
    vi.advanceTimersByTime(pause);
    expect(desk.view(balanced)).toMatchObject({ text: "abc", severity: "error" });
    expect(desk.report().entries[balanced]).toBe("abc");
  });

  it("checks rows and columns against typed totals", () => {
    const desk = deskWith({ ...publishedReport("seed-2021-kaifeng").report, typedTotals: [] });
    desk.become("按原表录入总计", withTypedTotals(desk.edition, desk.report(), "requests", true));
    expect(desk.view(total).origin).toBe("typedTotal");
    desk.type(`entries.${total}`, "546");
    vi.advanceTimersByTime(pause);
    expect(desk.findings().some(({ cells, severity }) => severity === "error" && cells.includes(total))).toBe(true);
  });

  it("tells those who follow in pauses of the findings of the text, which come after them", () => {
    const desk = deskWith();
    const counts: number[] = [];
    desk.topics.of("calm")(() => counts.push(desk.findings().length));
    desk.topics.of("calm")(() => desk.setSlowFindings(checkNarrative(desk.context())));
    desk.type("narrative.problems", "");
    vi.advanceTimersByTime(1000);
    expect(desk.findings().map(({ number }) => number)).toContain("F04");
    expect(counts[counts.length - 1]).toBe(desk.findings().length);
  });

  it("does not mark blank cells of a half-filled table", () => {
    const { report } = publishedReport("seed-2021-kaifeng");
    const desk = deskWith({ ...report, entries: {}, typedTotals: [] });
    desk.type(`entries.${balanced}`, "1");
    vi.advanceTimersByTime(pause);
    expect(desk.view("requests_disclosed_naturalPerson").severity).toBeUndefined();
  });
});
