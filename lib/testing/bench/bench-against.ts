// This checkout beside another: `bench-against.ts FOLDER [PART…]`. Each part runs here and there in turns; the median of the
// turns' ratios says whether anything has become slower. Exit 1 where it is more than a tenth.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type Measured, median } from "./measure.ts";

const here = join(import.meta.dirname, "../../..");
const [there = "", ...named] = process.argv.slice(2);
const parts =
  named.length > 0 ? named : ["core", "checks", "paste", "readers", "html", "writers", "audit", "server", "keystroke"];
const allowed = 1.1;
/** Parts with a browser measure many pairs of their own in a run. */
const turns = (part: string) => (part === "keystroke" || part === "paste" ? 3 : 5);

let slower = 0;
for (const part of parts) {
  process.stdout.write(`\n${part}\n`);
  const taken: (readonly [readonly Measured[], readonly Measured[]])[] = [];
  for (let turn = 0; turn < turns(part); turn++) taken.push([measure(here, part), measure(there, part)]);
  for (const { name, unit } of taken[0]?.[0] ?? []) slower += compareLine(name, unit, taken);
}
process.exitCode = slower > 0 ? 1 : 0;

/** What a part measures in a checkout; nothing where the bench does not fit that one. */
function measure(folder: string, part: string): readonly Measured[] {
  const bench = join(folder, "lib/testing/bench/bench.ts");
  const { stdout, stderr } = spawnSync(process.execPath, [bench, "--json", part], { cwd: folder, encoding: "utf8" });
  try {
    return JSON.parse(stdout) as readonly Measured[];
  } catch {
    process.stderr.write(`  ${part} could not be measured in ${folder}:\n${stderr}\n`);
    return [];
  }
}

function compareLine(
  name: string,
  unit: string,
  taken: readonly (readonly [readonly Measured[], readonly Measured[]])[],
) {
  const measuredIn = (lines: readonly Measured[]) => lines.find((line) => line.name === name)?.value ?? Number.NaN;
  const ours = taken.map(([lines]) => measuredIn(lines));
  const theirs = taken.map(([, lines]) => measuredIn(lines));
  const ratio = median(ours.map((value, turn) => value / (theirs[turn] ?? Number.NaN)).filter(Number.isFinite));
  const isSlower = ratio > allowed;
  const word = Number.isNaN(ratio) ? "not comparable" : isSlower ? "SLOWER" : "";
  process.stdout.write(
    `  ${name.padEnd(72)} ${median(ours).toPrecision(4).padStart(9)} : ${median(theirs).toPrecision(4)} ${unit} = ${ratio.toFixed(3)} ${word}\n`,
  );
  return isSlower ? 1 : 0;
}
