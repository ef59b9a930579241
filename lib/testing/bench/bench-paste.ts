// How long the pure part of a paste takes: from what is on the clipboard to what would change.

import { gridFromText } from "#core/desk/clipboard-grid.ts";
import { planPaste } from "#core/desk/plan-paste.ts";
import { clipboardFile, gridsOf } from "../clipboard-fixture.ts";
import { publishedReport } from "../published-report.ts";
import { bestOf, type Measured } from "./measure.ts";

/** The pure part; drawing and applying the preview is held to the same limit in `e2e/paste.e2e.ts`. */
export async function benchPaste(): Promise<readonly Measured[]> {
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
    {
      name: "粘贴 25×7（带名称）",
      value: bestOf(() => planPaste([gridFromText(text)], into), 3),
      unit: "ms",
      limit: 100,
    },
    { name: "粘贴整页三张表", value: bestOf(() => planPaste(page, into), 3), unit: "ms", limit: 100 },
  ];
}
