// One department under two names in one list of offices: 市卫健委、市卫生健康委员会.
import { departmentNames } from "./department-names.ts";
import type { ProofSlip } from "./slip.ts";

const list = /(?:[\p{Script=Han}]{2,18}[局委会办室厅]、)+[\p{Script=Han}]{2,18}[局委会办室厅]/gu;
const beside = /[局委会办室厅]、[\p{Script=Han}]{2,18}[局委会办室厅]/u;
const place = /^(?:[\p{Script=Han}]{0,3}[省市州盟县区旗镇乡])/u;
/** From the longest on: 教育体育局 is no 教育局 with something before it. */
const rowOf = new Map(departmentNames.flatMap((names, row) => names.map((name) => [name, row] as const)));
const longest = Math.max(...[...rowOf.keys()].map((name) => name.length));

/** The second of two names that mean one department of one place. */
export function* findTwiceNamed(text: string): Generator<ProofSlip> {
  if (!beside.test(text)) return;
  for (const { index, 0: offices } of text.matchAll(list)) {
    const seen = new Map<string, string>();
    let from = index;
    for (const office of offices.split("、")) {
      const level = place.exec(office)?.[0].slice(-1) ?? "";
      const row = rowAt(office);
      const key = `${level}${row}`;
      const first = row === undefined ? undefined : seen.get(key);
      if (first !== undefined && first !== office)
        yield { kind: "renamedOffice", from, to: from + office.length, found: office, right: first };
      if (row !== undefined) seen.set(key, first ?? office);
      from += office.length + 1;
    }
  }
}

/** The row of the name that an office's full name ends with. */
function rowAt(office: string): number | undefined {
  for (let length = Math.min(longest, office.length); length >= 2; length--) {
    const row = rowOf.get(office.slice(-length));
    const before = office.slice(0, -length);
    if (row !== undefined && (before === "" || place.exec(before)?.[0] === before)) return row;
  }
  return undefined;
}
