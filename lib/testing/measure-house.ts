// Measures the house: circles, lengths of files and functions, casts, long expressions, tests beside sources.
// Run it as `node lib/testing/measure-house.ts`; with a folder (`lib/core`) it measures what lies below it.
import { circlesOf, fileGraph, folderGraph, isTest, texts } from "./house.ts";
import { castsIn, expressionsIn, functionsOf, lineCount } from "./measures.ts";

const below = process.argv[2] ?? "";
const sources = [...texts].filter(([file]) => file.startsWith(below) && !isTest(file));
const tests = [...texts].filter(([file]) => file.startsWith(below) && isTest(file));

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

function printCasts(): void {
  const counts = sources.map(([file, text]) => ({ file, casts: castsIn(text) })).sort((a, b) => b.casts - a.casts);
  console.log(`casts: ${counts.reduce((sum, { casts }) => sum + casts, 0)}`);
  for (const { file, casts } of counts.slice(0, 5)) console.log(`  ${casts} ${file}`);
}

function printExpressions(): void {
  const long = sources
    .flatMap(([file, text]) => expressionsIn(text).map((length) => ({ file, length })))
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
