// One department under two names in one list of offices: 市卫健委、市卫生健康委员会.
import { departmentNames } from "./department-names.ts";
import { ranks } from "./place-levels.ts";
import type { ProofSlip } from "./slip.ts";

/** Names of offices end so. */
const endings = new Set("局委会办室厅");
const longestOffice = 20;
/** From the longest on: 教育体育局 is no 教育局 with something before it. */
const rowOf = new Map(departmentNames.flatMap((names, row) => names.map((name) => [name, row] as const)));
const longest = Math.max(...[...rowOf.keys()].map((name) => name.length));

/** The second of two names that mean one department of one place. */
export function* findTwiceNamed(text: string): Generator<ProofSlip> {
  let seen = new Map<string, string>();
  let end = -1;
  for (let at = text.indexOf("、"); at >= 0; at = text.indexOf("、", at + 1)) {
    if (!endings.has(text.charAt(at - 1))) continue;
    if (end !== at) seen = new Map();
    const first = departmentAt(text.slice(Math.max(0, at - longestOffice), at));
    if (first && end !== at) seen.set(first.key, first.name);
    const office = officeFrom(text, at + 1);
    end = at + 1 + office.length;
    const next = departmentAt(office);
    if (!next) continue;
    const before = seen.get(next.key);
    if (before === undefined) seen.set(next.key, next.name);
    else if (before !== next.name)
      yield { kind: "renamedOffice", from: end - next.name.length, to: end, found: next.name, right: before };
  }
}

/** The name of an office that begins here, as far as it can be one. */
function officeFrom(text: string, from: number): string {
  const run = /^\p{Script=Han}{1,20}/u.exec(text.slice(from, from + longestOffice))?.[0] ?? "";
  for (let length = run.length; length > 1; length--)
    if (endings.has(run.charAt(length - 1))) return run.slice(0, length);
  return "";
}

/** The department whose name these words end with, with its place's level: one of the city is none of the county. */
function departmentAt(words: string): { readonly key: string; readonly name: string } | undefined {
  for (let length = Math.min(longest, words.length); length >= 2; length--) {
    const row = rowOf.get(words.slice(-length));
    const level = words.charAt(words.length - length - 1);
    if (row === undefined || (level !== "" && ranks[level] === undefined)) continue;
    return { key: `${level}${row}`, name: `${level}${words.slice(-length)}` };
  }
  return undefined;
}
