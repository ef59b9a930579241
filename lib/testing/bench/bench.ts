// `npm run bench`: the product's budgets, measured in one run. Exit 1 where one is exceeded.
import { benchAudit } from "./bench-audit.ts";
import { benchChecks } from "./bench-checks.ts";
import { benchCore } from "./bench-core.ts";
import { benchHtml } from "./bench-html.ts";
import { benchKeystroke } from "./bench-keystroke.ts";
import { benchPaste } from "./bench-paste.ts";
import { benchReaders } from "./bench-readers.ts";
import { benchRivals } from "./bench-rivals.ts";
import { benchServer } from "./bench-server.ts";
import { benchWriters } from "./bench-writers.ts";
import type { Measured } from "./measure.ts";

const parts: readonly [string, () => Promise<readonly Measured[]>][] = [
  ["core", benchCore],
  ["checks", benchChecks],
  ["paste", benchPaste],
  ["readers", benchReaders],
  ["html", benchHtml],
  ["writers", benchWriters],
  ["rivals", benchRivals],
  ["audit", benchAudit],
  ["server", benchServer],
  ["keystroke", benchKeystroke],
];

let exceeded = 0;
const asked = process.argv.slice(2);
for (const [name, run] of parts) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`\n${name}\n`);
  for (const { name: what, value, unit, limit } of await run()) {
    const over = limit !== undefined && value > limit;
    if (over) exceeded++;
    const budget = limit === undefined ? "" : `  (${over ? "OVER" : "within"} ${limit} ${unit})`;
    process.stdout.write(`  ${what.padEnd(56)} ${value.toPrecision(4).padStart(9)} ${unit}${budget}\n`);
  }
}
process.exitCode = exceeded > 0 ? 1 : 0;
