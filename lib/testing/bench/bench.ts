// The product's budgets, measured in one run: all parts, or those that are named. Exit 1 where a budget is exceeded.
// `--json` prints the measured lines alone, for bench-against.ts.
import type { Measured } from "./measure.ts";

// Each is loaded when it is its turn: in another checkout one may not fit, and the others do.
const parts: readonly [string, () => Promise<readonly Measured[]>][] = [
  ["core", async () => (await import("./bench-core.ts")).benchCore()],
  ["checks", async () => (await import("./bench-checks.ts")).benchChecks()],
  ["paste", async () => (await import("./bench-paste.ts")).benchPaste()],
  ["readers", async () => (await import("./bench-readers.ts")).benchReaders()],
  ["html", async () => (await import("./bench-html.ts")).benchHtml()],
  ["writers", async () => (await import("./bench-writers.ts")).benchWriters()],
  ["rivals", async () => (await import("./bench-rivals.ts")).benchRivals()],
  ["collection", async () => (await import("./bench-collection.ts")).benchCollection()],
  ["register", async () => (await import("./bench-register.ts")).benchRegister()],
  ["collecting", async () => (await import("./bench-collecting.ts")).benchCollecting()],
  ["returns", async () => (await import("./bench-returns.ts")).benchReturns()],
  ["audit", async () => (await import("./bench-audit.ts")).benchAudit()],
  ["server", async () => (await import("./bench-server.ts")).benchServer()],
  ["steps", async () => (await import("./bench-steps.ts")).benchSteps()],
  ["list", async () => (await import("./bench-list.ts")).benchList()],
  ["prose", async () => (await import("./bench-prose.ts")).benchProse()],
  ["keystroke", async () => (await import("./bench-keystroke.ts")).benchKeystroke()],
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
