// The product's budgets, measured in one run: all parts, or those that are named. Exit 1 where a budget is exceeded.
// `--json` prints the measured lines alone, for bench-against.ts.
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

const asked = process.argv.slice(2).filter((word) => word !== "--json");
const asJson = process.argv.includes("--json");
const unknown = asked.filter((name) => !parts.some(([known]) => known === name));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(", ")}`);

let exceeded = 0;
for (const [name, run] of parts) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (!asJson) process.stdout.write(`\n${name}\n`);
  const measured = await run();
  if (asJson) process.stdout.write(`${JSON.stringify(measured)}\n`);
  else for (const line of measured) if (!isWithin(line)) exceeded++;
}
process.exitCode = exceeded > 0 ? 1 : 0;

/** Prints a line; is it within its budget? */
function isWithin({ name, value, unit, limit, beside }: Measured): boolean {
  const over = limit !== undefined && !(value <= limit);
  const budget = limit === undefined ? "" : `  (${over ? "OVER" : "within"} ${limit} ${unit})`;
  process.stdout.write(
    `  ${name.padEnd(72)} ${value.toPrecision(4).padStart(9)} ${unit}${budget}${beside ? `  [${beside}]` : ""}\n`,
  );
  return !over;
}
