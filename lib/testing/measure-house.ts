// Measures the house: circles, lengths of files and functions, casts, long expressions, tests beside sources.
// Run it as `node lib/testing/measure-house.ts`; with a folder (`lib/core`) it measures what lies below it.
import { circlesOf, fileGraph, folderGraph, isTest, texts } from "./house.ts";

const below = process.argv[2] ?? "";
const sources = [...texts].filter(([file]) => file.startsWith(below) && !isTest(file));
const tests = [...texts].filter(([file]) => file.startsWith(below) && isTest(file));

const lineCount = (text: string) => text.split("\n").length - 1;
const linesOf = (files: readonly (readonly [string, string])[]) =>
  files.reduce((sum, [, text]) => sum + lineCount(text), 0);

function printLengths(): void {
  const lengths = sources.map(([file, text]) => ({ file, lines: lineCount(text) })).sort((a, b) => b.lines - a.lines);
  const at = (share: number) => lengths[Math.floor(lengths.length * (1 - share))]?.lines ?? 0;
  console.log(`files ${lengths.length}, lines ${linesOf(sources)}, median ${at(0.5)}, p90 ${at(0.9)}`);
  const long = lengths.filter(({ lines }) => lines > 300);
  console.log(`  over 300 lines: ${long.length}`);
  for (const { file, lines } of lengths.slice(0, 5)) console.log(`  ${lines} ${file}`);
}

const opening = /^(?:export )?(?:default )?(?:async )?function\*? (\w+)|^(?:export )?const (\w+)[^=]*= (?:async )?\(/;

/** Functions that stand in a file by themselves; by the house's format each ends at the next line that is `}` or `};`. */
function functionsOf(file: string, text: string): readonly { readonly name: string; readonly lines: number }[] {
  const lines = text.split("\n");
  return lines.flatMap((line, start) => {
    const [, first, second] = opening.exec(line) ?? [];
    const name = first ?? second;
    if (name === undefined || (second !== undefined && !line.endsWith("{"))) return [];
    const end = lines.findIndex((other, index) => index > start && /^\}[;)]*$/.test(other));
    return end < 0 ? [] : [{ name: `${name} in ${file}`, lines: end - start + 1 }];
  });
}

function printFunctions(): void {
  const all = sources.flatMap(([file, text]) => functionsOf(file, text)).sort((a, b) => b.lines - a.lines);
  const long = all.filter(({ lines }) => lines > 60);
  console.log(`functions ${all.length}, over 60 lines: ${long.length}`);
  for (const { name, lines } of all.slice(0, Math.max(5, long.length))) console.log(`  ${lines} ${name}`);
}

function printCircles(): void {
  for (const [name, graph] of [
    ["files", fileGraph(below)],
    ["folders", folderGraph(below)],
  ] as const) {
    const circles = circlesOf(graph);
    console.log(`circles of ${name}: ${circles.length} (${circles.map((one) => one.length).join(", ")})`);
    for (const circle of circles) console.log(`  ${circle.join(" ↔ ")}`);
  }
}

const cast = /\bas (?!const\b)(?:unknown as )?[A-Z{[(]?[\w.]+/g;
const comment = /^\s*(?:\/\/|\/?\*).*$/gm;
const renaming = /^(?:import|export)\b[^;]*;/gm;

function printCasts(): void {
  const counts = sources
    .map(([file, text]) => ({
      file,
      casts: [
        ...text
          .replace(comment, "")
          .replace(renaming, "")
          .replace(/"[^"\n]*"/g, '""')
          .matchAll(cast),
      ].length,
    }))
    .sort((a, b) => b.casts - a.casts);
  console.log(`casts: ${counts.reduce((sum, { casts }) => sum + casts, 0)}`);
  for (const { file, casts } of counts.slice(0, 5)) console.log(`  ${casts} ${file}`);
}

const expression = /(?<=^|[\s(=,[:!&|?])\/(?![*/])(?:[^\\/\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/gm;

function printExpressions(): void {
  const long = sources
    .flatMap(([file, text]) =>
      [...text.replace(comment, "").matchAll(expression)].map(([found]) => ({ file, length: found.length })),
    )
    .filter(({ length }) => length > 120)
    .sort((a, b) => b.length - a.length);
  console.log(`expressions over 120 characters: ${long.length}`);
  for (const { file, length } of long) console.log(`  ${length} ${file}`);
}

function printTests(): void {
  console.log(`test lines : source lines ${(linesOf(tests) / linesOf(sources)).toFixed(2)}`);
  const checks = sources.filter(([file]) => file.startsWith("lib/core/checks/each/"));
  const beside = checks.filter(([file]) => texts.has(file.replace(/\.ts$/, ".test.ts")));
  console.log(`checks with their test beside: ${beside.length} of ${checks.length}`);
  const caches = sources.reduce((sum, [, text]) => sum + text.split("new WeakMap").length - 1, 0);
  console.log(`WeakMap caches: ${caches}`);
}

printLengths();
printFunctions();
printCircles();
printCasts();
printExpressions();
printTests();
