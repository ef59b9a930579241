// How long the pure part of a paste takes: from what is on the clipboard to what would change.

import { gridFromText } from "#core/desk/clipboard-grid.ts";
import { planPaste } from "#core/desk/plan-paste.ts";
import { clipboardFile, gridsOf } from "../clipboard-fixture.ts";
import { publishedReport } from "../published-report.ts";

export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The value must not be above it. */
  readonly limit?: number;
}

/** The median of 15 runs each, in ms, after a warm-up. */
export async function benchPaste(): Promise<Measure[]> {
  const { report, edition } = publishedReport("seed-2021-kaifeng");
  const into = {
    edition,
    report: { ...report, entries: {}, typedTotals: [] },
    focus: { cell: "requests_newlyReceived_naturalPerson", section: "requests" },
    lines: [],
  };
  const text = clipboardFile("excel-requests.txt");
  const page = gridsOf("webpage-whole.html");
  return [
    { name: "粘贴 25×7（带名称）", value: median(() => planPaste([gridFromText(text)], into)), unit: "ms", limit: 100 },
    { name: "粘贴整页三张表", value: median(() => planPaste(page, into)), unit: "ms", limit: 100 },
  ];
}

function median(run: () => unknown): number {
  run();
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[7] as number;
}
