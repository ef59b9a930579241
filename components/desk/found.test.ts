import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { requireEdition } from "#core/editions/registry.ts";
import { checkFigures, checkNarrative, checkYears, foldInOrder, settleReport } from "#core/findings/check-report.ts";
import { isUnanswered } from "#core/findings/ledger.ts";
import { publishedReport } from "#testing/published-report.ts";
import { createDesk } from "./desk.ts";

const { report } = publishedReport("seed-2021-kaifeng");
const received = "requests_newlyReceived_naturalPerson";
const key = `entries.${received}`;
/** Milliseconds after a key: the quick checks have run, nothing else. */
const quick = 200;
/** The pause is over and everything in slices is done. */
const calm = 1500;

function deskAtWork() {
  const desk = createDesk({ edition: requireEdition(report.edition), report: { ...report, typedTotals: [] } });
  desk.setCheck(checkFigures, { unanswered: isUnanswered, fold: foldInOrder, settle: settleReport });
  desk.topics.of("calm")(() =>
    desk.setSlowFindings([...checkNarrative(desk.context()), ...checkYears(desk.context())]),
  );
  const balance = () => desk.findings().find(({ number }) => number === "B01");
  return { desk, balance };
}

describe("what was found on a desk", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("a key brings the finding, the pause after it the repair", () => {
    const { desk, balance } = deskAtWork();
    vi.advanceTimersByTime(calm);
    desk.type(key, "518");
    vi.advanceTimersByTime(quick);
    expect(balance()?.repairs).toEqual([]);
    expect(balance()?.message).not.toContain("请查台账");
    vi.advanceTimersByTime(calm);
    expect(balance()?.repairs.map(({ changes }) => changes)).toContainEqual([{ cell: received, value: "508" }]);
  });

  it("what was settled stays on show while keys make no difference to what is found", () => {
    const { desk } = deskAtWork();
    desk.type(key, "518");
    vi.advanceTimersByTime(calm);
    const shown = desk.findings();
    desk.type("entries.licensing_licenses_decisions", "2");
    vi.advanceTimersByTime(quick);
    expect(desk.findings()).toBe(shown);
  });

  it("settled at once, the repairs are those of the figures that stand there now", () => {
    const { desk, balance } = deskAtWork();
    desk.type(key, "518");
    vi.advanceTimersByTime(calm);
    desk.type(key, "580");
    desk.settle();
    expect(balance()?.left).toContain("583");
    expect(balance()?.repairs.map(({ changes }) => changes)).toContainEqual([{ cell: received, value: "508" }]);
    desk.type(key, "508");
    desk.settle();
    expect(balance()).toBeUndefined();
  });

  it("a change while it is worked out puts it off", () => {
    const { desk, balance } = deskAtWork();
    desk.type(key, "518");
    for (let more = 0; more < 5; more++) {
      vi.advanceTimersByTime(quick);
      desk.type("entries.licensing_licenses_decisions", String(more));
    }
    expect(balance()?.repairs).toEqual([]);
    vi.advanceTimersByTime(calm);
    expect(balance()?.repairs).not.toEqual([]);
  });

  it("cells that only a consequence names are marked as following", () => {
    const { desk, balance } = deskAtWork();
    desk.type(key, "518");
    vi.advanceTimersByTime(calm);
    expect(balance()?.consequences?.flatMap(({ cells }) => cells)).toContain("requests_newlyReceived_total");
    expect(desk.view(received)).toMatchObject({ severity: "error", following: false });
    expect(desk.view("requests_newlyReceived_total")).toMatchObject({ severity: "error", following: true });
  });
});
