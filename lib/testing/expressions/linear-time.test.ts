// Every regular expression that text from outside meets takes time in proportion to it: no text freezes a page or the server.
import { expect, test } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { readReport } from "#readers/read-report.ts";
import { publishedBytes, publishedReport, seeds } from "../published-report.ts";
import { builtBy, literalsIn, sourcesBelow } from "./find-expressions.ts";
import { hostilePieces } from "./hostile-pieces.ts";

const folders = ["lib/core", "lib/readers"];
const length = 4_000;
/** Below this nothing can be told from noise, and nobody waits for it. */
const noticed = 3;

/** Before and after the repeated pieces: what an anchored expression wants to see, and what no expression ends with. */
const starts = ["", "（一", "2023年"];
const ends = ["", "\u0001"];

/** Milliseconds that this thread works on all matches in the text; waiting for a busy machine does not count. */
function timeFor(expression: RegExp, text: string, mostTries: number): number {
  let quickest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < mostTries && quickest > noticed; tries++) {
    const before = process.threadCpuUsage();
    text.replace(expression, "");
    const { user, system } = process.threadCpuUsage(before);
    quickest = Math.min(quickest, (user + system) / 1_000);
  }
  return quickest;
}

function growsTooFast(expression: RegExp, textOf: (length: number) => string): boolean {
  const isSlow = (size: number, tries: number) => {
    const once = timeFor(expression, textOf(size), tries);
    const twice = timeFor(expression, textOf(2 * size), tries);
    return twice > noticed && twice > 2.5 * once;
  };
  // Cubes and worse show, and hang, early. What a busy machine feigned does not show again.
  if (timeFor(expression, textOf(length / 16), 3) > 20) return true;
  if (timeFor(expression, textOf(length / 4), 3) > 50) return true;
  return isSlow(length, 1) && isSlow(length, 7);
}

/** A text of repeated pieces for which doubling takes more than 2.5 times as long. */
function slowText(expression: RegExp): string | undefined {
  const all = new RegExp(expression.source, `${expression.flags.replace(/[gy]/g, "")}g`);
  for (const piece of hostilePieces(expression))
    for (const start of starts)
      for (const end of ends) {
        const textOf = (size: number) => start + piece.repeat(Math.ceil(size / piece.length)) + end;
        if (growsTooFast(all, textOf)) return JSON.stringify(`${start}(${piece})*${end}`);
      }
  return undefined;
}

async function readAndCheckAll(): Promise<void> {
  for (const name of seeds) {
    await readReport(publishedBytes(`${name}.txt`));
    checkReport(contextOf(publishedReport(name).report));
  }
}

test("every expression of core and readers is linear in the text", { timeout: 120_000 }, async () => {
  const files = folders.flatMap(sourcesBelow);
  const found = files.flatMap((path) => literalsIn(path).map((expression) => ({ path, expression })));
  const built = await builtBy(readAndCheckAll);
  const all = [...found, ...built.map((expression) => ({ path: "built", expression }))];
  expect(found.length).toBeGreaterThan(300);
  expect(built.length).toBeGreaterThan(5);
  const slow: string[] = [];
  for (const { path, expression } of new Map(all.map((each) => [String(each.expression), each])).values()) {
    const text = slowText(expression);
    if (text !== undefined) slow.push(`${path.replace(/^.*\/lib\//, "lib/")}: ${expression} on ${text}`);
  }
  expect(slow).toEqual([]);
});
